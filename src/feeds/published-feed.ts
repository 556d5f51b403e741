import { escapeText } from "../language/decode-references.ts";
import type { FeedDocument, PollingHints } from "./feed-document.ts";
import type { XmlElement } from "./xml-element.ts";

/** A text as the feed gave it: HTML (addresses absolute) or plain text. */
export interface PublishedText {
  value: string;
  isMarkup: boolean;
}

/** A feed as published: each format's field map writes this, and `parse-feed.ts` turns it into the one `FeedDocument`. */
export interface PublishedFeed {
  format: FeedDocument["format"];
  title: PublishedText | undefined;
  link: string | undefined;
  description: PublishedText | undefined;
  language: string | undefined;
  /** As written, perhaps with an address of mail: "jo@courier.example (Jo Marsh)"; an Atom author as "Jo Marsh (jo@courier.example)". */
  authors: string[];
  entries: PublishedEntry[];
  /** Addresses of links with the relations `hub` and `self`. */
  hub?: string | undefined;
  self?: string | undefined;
  hints: PollingHints;
  /** The text ended before the feed did. */
  isBroken: boolean;
}

export interface PublishedEntry {
  id: string | undefined;
  link: string | undefined;
  title: PublishedText | undefined;
  /** As written, perhaps with an address of mail: "jo@courier.example (Jo Marsh)"; an Atom author as "Jo Marsh (jo@courier.example)". */
  authors: string[];
  publishedAt: string | undefined;
  updatedAt: string | undefined;
  summary: PublishedText | undefined;
  contents: PublishedText[];
  categories: string[];
  image: string | undefined;
  enclosures: Enclosure[];
}

/** Entries by their elements, read as soon as they were whole; an element that is not here is still to be read. */
export type EntriesRead = Map<XmlElement, PublishedEntry>;

export interface Enclosure {
  url: string;
  type?: string;
  length?: string;
}

/** A published text as HTML. */
export function asMarkup(text: PublishedText): string {
  return text.isMarkup ? text.value : escapeText(text.value);
}
