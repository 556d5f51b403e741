import type { ArticleFeatures } from "./article-features.ts";
import { splitFeatureWords, type WindowIndex, weighWords } from "./window-index.ts";

/** An article to be placed, seen from the window: its words as terms of the window, with their rarities of this moment. */
export interface Query {
  at: number | undefined;
  hasText: boolean;
  /** −1 for a word that the window does not know. */
  terms: Int32Array;
  weights: Int32Array;
  rarities: Float64Array;
  /** Place in `terms` of a term. */
  places: Map<number, number>;
  titleEnd: number;
  nameTerms: ReadonlySet<number>;
  titleNorm: number;
  textNorm: number;
  nameNorm: number;
  /** Places, those that tell most first. */
  strongestFirst: number[];
}

export function prepareQuery(index: WindowIndex, features: ArticleFeatures, nameWords: readonly string[]): Query {
  const words = splitFeatureWords(features);
  const terms = Int32Array.from(words, (word) => index.terms.find(word) ?? -1);
  const weights = weighWords(features);
  const rarities = Float64Array.from(terms, (term) =>
    index.terms.rarity(term < 0 ? undefined : term, index.articles.size),
  );
  const places = new Map<number, number>();
  let title = 0;
  let text = 0;
  for (const [place, term] of terms.entries()) {
    if (term >= 0) places.set(term, place);
    const rarity = (rarities[place] ?? 0) ** 2;
    text += (weights[place] ?? 0) ** 2 * rarity;
    if (place < features.titleEnd) title += rarity;
  }
  const nameTerms = new Set<number>();
  let names = 0;
  for (const word of nameWords) {
    const term = index.terms.find(word);
    if (term !== undefined) nameTerms.add(term);
    names += index.terms.rarity(term, index.articles.size) ** 2;
  }
  const strength = Float64Array.from(rarities, (rarity, place) => rarity * rarity * (weights[place] ?? 0));
  return {
    at: features.at,
    hasText: features.hasText,
    terms,
    weights,
    rarities,
    places,
    titleEnd: features.titleEnd,
    nameTerms,
    titleNorm: Math.sqrt(title),
    textNorm: Math.sqrt(text),
    nameNorm: Math.sqrt(names),
    strongestFirst: [...terms.keys()].sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b),
  };
}
