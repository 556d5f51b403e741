import type { Block } from "./block.ts";
import type { PageEvidence } from "./page-evidence.ts";

/** What sort of writing an article is. Reporting is `news`; the others are kept apart from it on every page. */
export const kinds = [
  "news",
  "opinion",
  "analysis",
  "live",
  "explainer",
  "interview",
  "obituary",
  "press release",
  "video",
] as const;
export type Kind = (typeof kinds)[number];

/** Another article that a page shows a part of. */
export interface RelatedArticle {
  /** Absolute. */
  url: string;
  headline: string;
  publisher?: string;
  excerpt?: string;
  /** ISO 8601; what was said relative to now is resolved against the time of the fetch. */
  publishedAt?: string;
}

/** What a reading of one page yields. Times are ISO 8601 with zone; a field that the page does not give is absent. */
export interface PageReading {
  title: string;
  /** People, in the page's order; never "Staff" or the publisher itself. */
  byline: string[];
  publishedAt?: string;
  modifiedAt?: string;
  /** BCP 47, as declared by the page, unless its words clearly speak another language. */
  language?: string;
  kind: Kind;
  /** The publisher's own name for the part of the paper: "Politik", "Local news". */
  section?: string;
  /** Absolute address of `link rel=canonical`, when there is one. */
  canonicalUrl?: string;
  /** The publisher's own name for itself (`og:site_name`, JSON-LD publisher). */
  siteName?: string;
  /** Absolute address of the lead image. */
  image?: string;
  /** The publisher's own tags. */
  hashtags: string[];
  excerpt: string;
  /** Where the page says each of the fields above. */
  evidence: PageEvidence;
  blocks: Block[];
  /** In the page's order. */
  related: RelatedArticle[];
}

/** A page shows sentences, and nothing of them was taken for its text: by the rules of reading, or by a reader's selectors. */
export interface LeftOut {
  outcome: "left out";
  by: "rules" | "selectors";
}
/** Why a page gave no text; each has a sentence for people in `reading-outcome.ts`. */
export type Wall = "bot check" | "consent" | "sign-in" | "paywall";
export type PageOutcome =
  | { outcome: "article"; reading: PageReading }
  | { outcome: "wall"; wall: Wall }
  | LeftOut
  | { outcome: "no text" };
