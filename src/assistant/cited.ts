/** What a sentence rests on. */
export interface Cited {
  words: string;
  publisherName: string;
  publishedAt: Date;
  /** Where it stands; without it, it stands beside the others. */
  at?: { articleId: number; start: number };
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
  | "mixed"
  | "no speaker"
  | "words";
