import type { Kind, PageReading, RelatedArticle } from "./article.ts";
import type { ArticleChange, RevisionNotice } from "./article-change.ts";
import type { Block } from "./block.ts";
import type { RevisionWords } from "./difference.ts";
import type { PageEvidence } from "./page-evidence.ts";
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
  /** Its page may say better. */
  isPublisherNamedByFeed: boolean;
  link: string | undefined;
  state: "collected" | "read" | "studied" | "placed" | "twin";
  failures: number;
  revision: number;
  datedAt: Date;
  /** When a reading last found other words than the one before. */
  changedAt: Date | undefined;
  /** Since when its page is gone. */
  withdrawnAt: Date | undefined;
  /** How the last reading ended; absent before the first. */
  outcome: string | undefined;
  validators: Validators;
  newest: NewestRevision | undefined;
}

/** What a page's host said of it, to be asked whether it is still so (RFC 9110, section 13.1). */
export interface Validators {
  etag: string | undefined;
  lastModified: string | undefined;
}

/** Of what was not asked for by an address, or was not the page. */
export const noValidators: Validators = { etag: undefined, lastModified: undefined };

export interface NewestRevision extends RevisionWords {
  digest: string;
  notices: RevisionNotice[];
  /** See `reading-rules.ts`. */
  readBy: number;
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
  | { outcome: "article"; url: string; reading: PageReading; validators: Validators }
  /** The page is as it was when it was last read. */
  | { outcome: "unchanged" }
  | {
      outcome: "failed";
      name: ReadingOutcomeName;
      detail: string;
      /** It may be otherwise in an hour. */
      isPassing: boolean;
    }
  | { outcome: "later"; afterMs: number };

/** What came of asking for the whole page. */
export type WholeAnswer = Exclude<PageAnswer, { outcome: "unchanged" }>;

/** A page that gave words, or did not. */
export type NewAnswer = Exclude<WholeAnswer, { outcome: "later" }>;

/** What a page says beside its text. */
export interface BesideText {
  related: RelatedArticle[];
  tags: string[];
  section: string | undefined;
  /** Of what is kept: where a feed's time stands, the page's is left out. */
  evidence: PageEvidence;
}

/** What one reading changes. */
export interface SavedReading extends ReadFields {
  outcome: string;
  detail: string | undefined;
  isPassingFailure: boolean;
  withdrawnAt: Date | undefined;
  validators: Validators;
  /** What else the page showed; absent when no page was read, and then what was known stays. */
  beside: BesideText | undefined;
  /** Present when the words differ from the newest revision's. */
  revision: NewRevision | undefined;
  /** The page's words are what they were by the rules of an earlier reading. */
  isAsByOtherRules: boolean;
  /** What the publisher did, in words for lists; absent where only the source of the text or the rules of reading changed. */
  change: ArticleChange | undefined;
}

export interface NewRevision {
  number: number;
  digest: string;
  blocks: Block[];
  text: string;
  notices: RevisionNotice[];
}
