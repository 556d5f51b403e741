import type { EventDays } from "./event-days.ts";

/**
 * What the placer compares of one article: small, plain JSON, made once and stored with the article.
 *
 * `words` are the distinct telling words, parted by spaces: those of the title first (up to `titleEnd`), then those that
 * the lead adds (up to `leadEnd`), then the body's, those used twice before those used once. `counts` runs beside them.
 */
export interface ArticleFeatures {
  version: 2;
  /** When it was published, in ms; absent when nobody knows. */
  at?: number;
  /** The publisher's name or site; absent when nobody knows. */
  publisher?: string;
  words: string;
  counts: number[];
  titleEnd: number;
  leadEnd: number;
  /** Capitalised phrases as written, in the order of their first use. */
  names: string[];
  /** Days of the week that the title and the lead name: bit 0 is Monday. */
  weekdays: number;
  /** Which days it names; absent of articles that were described before days were looked for. */
  days?: EventDays;
  /** false for a bare headline: too little to measure by the yardstick of full texts. */
  hasText: boolean;
}
