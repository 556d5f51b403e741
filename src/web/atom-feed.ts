import type { Context } from "hono";
import { originOf, sendConditionally } from "./send-conditionally.ts";

export interface FeedEntry {
  /** Path of its page here. */
  path: string;
  title: string;
  excerpt: string;
  language: string | null;
  at: Date;
  authors: string[];
  hashtags: string[];
}

export interface AtomFeed {
  title: string;
  /** Path of the page that the feed follows. */
  path: string;
  /** Path of the feed itself. */
  feedPath: string;
  entries: FeedEntry[];
}

/** An Atom document (RFC 4287). Addresses are those by which the reader's program reached us. */
export function writeAtom(feed: AtomFeed, origin: string): string {
  const link = (path: string) => inXml(`${origin}${path}`);
  // A feed needs a time and has none before its first entry; one that changes would make each answer new.
  const updatedAt = new Date(Math.max(0, ...feed.entries.map((entry) => entry.at.getTime())));
  const entries = feed.entries.map((entry) => {
    const language =
      entry.language && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(entry.language) ? entry.language : undefined;
    return [
      language ? `<entry xml:lang="${language}">` : "<entry>",
      `<id>${link(entry.path)}</id>`,
      `<title>${inXml(entry.title || "Without a title")}</title>`,
      `<link rel="alternate" type="text/html" href="${link(entry.path)}"/>`,
      `<updated>${entry.at.toISOString()}</updated>`,
      ...entry.authors.map((name) => `<author><name>${inXml(name)}</name></author>`),
      ...entry.hashtags.map((name) => `<category term="${inXml(name)}"/>`),
      ...(entry.excerpt ? [`<summary type="text">${inXml(entry.excerpt)}</summary>`] : []),
      "</entry>",
    ].join("\n");
  });
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${link(feed.feedPath)}</id>`,
    `<title>${inXml(feed.title)}</title>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    "<author><name>Octavo</name></author>",
    `<link rel="self" type="application/atom+xml" href="${link(feed.feedPath)}"/>`,
    `<link rel="alternate" type="text/html" href="${link(feed.path)}"/>`,
    ...entries,
    "</feed>",
  ].join("\n")}\n`;
}

/** Sends a feed; to a reader that has this very one, only word of it. */
export function sendAtom(c: Context, feed: AtomFeed): Response {
  return sendConditionally(c, writeAtom(feed, originOf(c)), "application/atom+xml; charset=utf-8");
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words for XML, which has no place at all for most control characters. */
function inXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? "");
}
