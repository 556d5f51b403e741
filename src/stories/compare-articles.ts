import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import type { WindowedArticle, WindowIndex } from "./window-index.ts";

/** How alike an article to be placed and one of the window are; every measure lies between 0 and 1 but `telling`. */
export interface Likeness {
  article: WindowedArticle;
  /** Cosines of TF-IDF vectors. */
  title: number;
  text: number;
  names: number;
  /** How much of the one's headline the other's words hold, in the better direction. */
  headlineInText: number;
  /** Sum over the shared words of what their rarity exceeds the ordinary. */
  telling: number;
}

/** TF-IDF cosines (Salton and Buckley, 1988) with the rarities of this moment, in one pass over the member's words. */
export function compareArticles(index: WindowIndex, query: Query, member: WindowedArticle): Likeness {
  const count = index.articles.size;
  const { terms, weights, isName, titleEnd } = member;
  let [textDot, textSquares, titleDot, titleSquares, nameDot, nameSquares] = [0, 0, 0, 0, 0, 0];
  let [telling, ownHeadline, theirHeadline] = [0, 0, 0];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? -1;
    const weight = weights[at] ?? 0;
    const rarity = index.terms.rarity(term, count);
    const square = rarity * rarity;
    const isTitle = at < titleEnd;
    textSquares += weight * weight * square;
    if (isTitle) titleSquares += square;
    if (isName[at] === 1) nameSquares += square;
    const place = query.places.get(term);
    if (place === undefined) continue;
    textDot += weight * (query.weights[place] ?? 0) * square;
    if (isTitle) theirHeadline += square;
    if (place < query.titleEnd) ownHeadline += square;
    if (isTitle && place < query.titleEnd) titleDot += square;
    if (isName[at] === 1 && query.isName[place] === 1) nameDot += square;
    telling += Math.max(0, rarity - placementSettings.ordinaryRarity);
  }
  return {
    article: member,
    title: ratio(titleDot, query.titleNorm * Math.sqrt(titleSquares)),
    text: ratio(textDot, query.textNorm * Math.sqrt(textSquares)),
    names: ratio(nameDot, query.nameNorm * Math.sqrt(nameSquares)),
    headlineInText: Math.max(ratio(ownHeadline, query.titleNorm ** 2), ratio(theirHeadline, titleSquares)),
    telling,
  };
}

export function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
