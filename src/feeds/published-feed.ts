import { escapeText } from "../language/decode-references.ts";
import type { FeedDocument, PollingHints } from "./feed-document.ts";

/** A text as the feed gave it: HTML (addresses absolute) or plain text. */
export interface PublishedText {
  value: string;
  isMarkup: boolean;
}

/** A feed as published: each format's field map writes this, and `feed-of-published.ts` turns it into the one `FeedDocument`. */
export interface PublishedFeed {
  format: FeedDocument["format"];
  title: PublishedText | undefined;
  link: string | undefined;
  description: PublishedText | undefined;
  language: string | undefined;
  author: string | undefined;
  entries: PublishedEntry[];
  hints: PollingHints;
  /** The text ended before the feed did. */
  isBroken: boolean;
}

export interface PublishedEntry {
  id: string | undefined;
  link: string | undefined;
  title: PublishedText | undefined;
  author: string | undefined;
  publishedAt: string | undefined;
  updatedAt: string | undefined;
  summary: PublishedText | undefined;
  contents: PublishedText[];
  categories: string[];
  image: string | undefined;
  enclosures: Enclosure[];
}

export interface Enclosure {
  url: string;
  type?: string;
  length?: string;
}

/** A published text as HTML. */
export function asMarkup(text: PublishedText): string {
  return text.isMarkup ? text.value : escapeText(text.value);
}
