/** An article of a story as its telling quotes from it. */
export interface ToldArticle {
  id: number;
  revision: number;
  publisherId: number;
  publisherName: string;
  kind: string;
  /** When it was published: what "tomorrow" is meant from. */
  datedAt: Date;
  /** When its words were printed: those of a later revision when that was first seen. */
  printedAt: Date;
  language: string | null;
  title: string;
  text: string;
  /** Whom it is known from in the end, see `rootsOf`; articles that share one tell nothing of their own. */
  origins: readonly string[];
}

/** A sentence as it stands in a revision; offsets in UTF-16 code units of its text. */
export interface Quotation {
  articleId: number;
  revision: number;
  start: number;
  end: number;
  words: string;
}

const reporting = ["news", "live", "explainer", "interview", "obituary", "video"];

/** Opinions and press releases tell no story of their own. */
export function isReporting({ kind }: { kind: string }): boolean {
  return reporting.includes(kind);
}

/** Facts are compared by their words, which a translation changes. */
export function isEnglish(language: string | null): boolean {
  return /^en\b/i.test(language ?? "");
}

export function quote({ id, revision, text }: ToldArticle, [start, end]: readonly [number, number]): Quotation {
  return { articleId: id, revision, start, end, words: text.slice(start, end) };
}
