import type { Kind, PageReading, RelatedArticle } from "./article.ts";
import type { Block } from "./block.ts";
import type { ReadingOutcomeName } from "./reading-outcome.ts";

/** What a reading finds or leaves as it was. */
export interface ReadFields {
  title: string;
  byline: string[];
  kind: Kind;
  language: string | undefined;
  publishedAt: Date | undefined;
  modifiedAt: Date | undefined;
  excerpt: string;
  image: string | undefined;
  textFrom: "page" | "feed" | "none";
}

/** An article as a reading of its page begins. */
export interface ArticleToRead extends ReadFields {
  id: number;
  publisherId: number;
  publisherName: string;
  link: string | undefined;
  state: "collected" | "read" | "studied" | "placed" | "twin";
  failures: number;
  revision: number;
  /** Of the newest revision. */
  digest: string | undefined;
}

/** What the feeds say of an article. */
export interface StoredEntry {
  title: string;
  summary: string;
  blocks: Block[];
  categories: string[];
}

/** What came of asking for an article's page, in names a person can be told. */
export type PageAnswer =
  | { outcome: "article"; url: string; reading: PageReading }
  | {
      outcome: "failed";
      name: ReadingOutcomeName;
      detail: string;
      /** It may be otherwise in an hour. */
      isPassing: boolean;
    }
  | { outcome: "later"; afterMs: number };

/** What one reading changes. */
export interface SavedReading extends ReadFields {
  outcome: string;
  detail: string | undefined;
  isPassingFailure: boolean;
  /** What else the page showed; absent when no page was read, and then what was known stays. */
  beside: { related: RelatedArticle[]; tags: string[] } | undefined;
  /** Present when the words differ from the newest revision's. */
  revision: { number: number; digest: string; blocks: Block[]; text: string } | undefined;
}
