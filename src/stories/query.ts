import type { ArticleFeatures } from "./article-features.ts";
import { markNames, splitFeatureWords, type WindowIndex, weighWords } from "./window-index.ts";

/** An article to be placed, seen from the window: its words as terms of the window, with their rarities of this moment. */
export interface Query {
  at: number | undefined;
  hasText: boolean;
  words: string[];
  /** Beside `words`; −1 for a word that the window does not know. */
  terms: Int32Array;
  weights: Int32Array;
  rarities: Float64Array;
  /** 1 where the word belongs to a name. */
  isName: Uint8Array;
  names: readonly string[];
  /** Place in `terms` of a term. */
  places: Map<number, number>;
  titleEnd: number;
  /** Lengths of the TF-IDF vectors. */
  titleNorm: number;
  textNorm: number;
  nameNorm: number;
  /** What one shared word adds to a candidate's score. */
  strengths: Float64Array;
  /** Places in `terms`, those of greatest strength first. */
  strongestFirst: Int32Array;
}

export function prepareQuery(index: WindowIndex, features: ArticleFeatures): Query {
  const words = splitFeatureWords(features);
  const count = index.articles.size;
  const terms = Int32Array.from(words, (word) => index.terms.find(word) ?? -1);
  const weights = weighWords(features);
  const isName = markNames(features, words);
  const rarities = Float64Array.from(words, (word, place) => {
    const term = terms[place] ?? -1;
    return term < 0 ? index.terms.rarityUnseen(word, count) : index.terms.rarity(term, count);
  });
  const strengths = Float64Array.from(rarities, (rarity, place) => rarity * rarity * (weights[place] ?? 0));
  const places = new Map<number, number>();
  let [title, text, names] = [0, 0, 0];
  for (const [place, term] of terms.entries()) {
    if (term >= 0) places.set(term, place);
    const square = (rarities[place] ?? 0) ** 2;
    text += (weights[place] ?? 0) ** 2 * square;
    if (place < features.titleEnd) title += square;
    if (isName[place] === 1) names += square;
  }
  return {
    at: features.at,
    hasText: features.hasText,
    words,
    terms,
    weights,
    rarities,
    isName,
    names: features.names,
    places,
    titleEnd: features.titleEnd,
    titleNorm: Math.sqrt(title),
    textNorm: Math.sqrt(text),
    nameNorm: Math.sqrt(names),
    strengths,
    strongestFirst: Int32Array.from(terms.keys()).sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b),
  };
}
