/**
 * What the placer compares of one article: small, plain JSON, made once and stored with the article.
 *
 * `words` are the distinct telling words in the order of their first use, parted by spaces: those of the title first
 * (up to `titleEnd`), then those that the lead adds (up to `leadEnd`), then the body's. `counts` runs beside them.
 */
export interface ArticleFeatures {
  version: 1;
  /** When it was published, in ms; absent when nobody knows. */
  at?: number;
  words: string;
  counts: number[];
  titleEnd: number;
  leadEnd: number;
  /** Capitalised phrases as written, in the order of their first use. */
  names: string[];
  /** false for a bare headline: too little to measure by the yardstick of full texts. */
  hasText: boolean;
}
