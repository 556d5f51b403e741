import { authorName } from "./author-name.ts";
import type { FeedDocument, FeedEntry, FeedParse } from "./feed-document.ts";
import { findHub } from "./find-hub.ts";
import { oneLine, plainTitle } from "./plain-title.ts";
import { asMarkup, type PublishedEntry, type PublishedFeed } from "./published-feed.ts";
import { headerNamed, readFeed } from "./read-feed.ts";
import { distinct } from "./read-fields.ts";

/**
 * Reads a feed of any format: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, RDF, JSON Feed, CDF. Never throws, whatever the
 * bytes: what is no feed is an outcome, and a feed that breaks off keeps the entries before the break.
 * @param url where the bytes came from, after redirects; relative addresses are resolved against it
 * @param headers of the answer; Content-Location, Content-Language and Link are used
 */
export function parseFeed(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
  headers?: Readonly<Record<string, string>>,
): FeedParse {
  const reading = readFeed(bytes, contentType, url, headers);
  if (reading.outcome !== "feed") return reading;
  const push = findHub(headers && headerNamed(headers, "link"), reading.feed, url);
  const document = { ...documentOf(reading.feed), ...(push && { push }) };
  return { outcome: "feed", document, isBroken: reading.feed.isBroken };
}

function documentOf(feed: PublishedFeed): FeedDocument {
  const title = plainTitle(feed.title);
  const description = feed.description && asMarkup(feed.description);
  // A feed whose author is the publisher itself names nobody.
  const named = authorOf(feed.authors);
  const author = named?.toLowerCase() === title.toLowerCase() ? undefined : named;
  return {
    format: feed.format,
    title,
    ...(feed.link && { link: feed.link }),
    ...(description && { description: storable(description) }),
    ...(feed.language && { language: feed.language }),
    entries: feed.entries.filter(saysSomething).map((entry) => entryOf(entry, author)),
    hints: feed.hints,
  };
}

/** RFC 4287 §4.2.1: an entry without an author has the feed's. */
function entryOf(entry: PublishedEntry, feedAuthor: string | undefined): FeedEntry {
  const read: FeedEntry = {
    title: plainTitle(entry.title),
    categories: entry.categories.map(plainCategory).filter(Boolean),
    enclosures: entry.enclosures,
  };
  const author = authorOf(entry.authors) ?? feedAuthor;
  const content = entry.contents.map(asMarkup).join("\n");
  // Not spread from objects of one field each: of a large feed those would be most of what is allocated here.
  if (entry.id) read.id = storable(entry.id);
  if (entry.link) read.link = storable(entry.link);
  if (author) read.author = oneLine(author);
  if (entry.publishedAt) read.publishedAt = entry.publishedAt;
  if (entry.updatedAt) read.updatedAt = entry.updatedAt;
  if (entry.summary) read.summary = storable(asMarkup(entry.summary));
  if (content) read.content = storable(content);
  if (entry.image) read.image = entry.image;
  return read;
}

function authorOf(written: readonly string[]): string | undefined {
  return distinct(written.map(authorName)).join(", ") || undefined;
}

function plainCategory(value: string): string {
  return plainTitle({ value, isMarkup: true });
}

/** An entry that the end of the text cut before it said what it is about is no entry yet. */
function saysSomething(entry: PublishedEntry): boolean {
  return (entry.link ?? entry.id ?? entry.title ?? entry.summary ?? entry.contents[0]) !== undefined;
}

/** Neither a database nor JSON takes a zero character or half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
