/** What a sentence rests on. */
export interface Cited {
  words: string;
  publisherName: string;
  publishedAt: Date;
}

/** Why a sentence is not shown. */
export type Fault =
  | "no citation"
  | "too short"
  | "address"
  | "quotation"
  | "number"
  | "name"
  | "date"
  | "negation"
  | "turned around"
  | "words";
