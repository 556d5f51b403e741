import { gunzipSync } from "node:zlib";
import { decodeText } from "../language/decode-text.ts";
import { familyOf } from "./feed-namespaces.ts";
import { looksLike } from "./looks-like.ts";
import type { EntriesRead, PublishedFeed } from "./published-feed.ts";
import { readAtom, readAtomEntry } from "./read-atom.ts";
import { readCdf } from "./read-cdf.ts";
import { languageTag } from "./read-fields.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readItem, readRss } from "./read-rss.ts";
import { readSitemap, readSitemapIndex } from "./read-sitemap.ts";
import { resolveWebAddress } from "./resolve-address.ts";
import { childrenNamed, type XmlElement } from "./xml-element.ts";
import { readXmlTree } from "./xml-tree.ts";

export type FeedReading =
  | { outcome: "feed"; feed: PublishedFeed }
  | { outcome: "not a feed"; looksLike: ReturnType<typeof looksLike> }
  | { outcome: "sitemap index"; sitemaps: string[] };

const mostUnpackedBytes = 50 * 1024 * 1024;

/**
 * Bytes as a feed in the publisher's own terms. `headers` (names in any case) may hold Content-Location, which is the base
 * of relative addresses (RFC 9110 §8.7), and Content-Language, which counts where the feed itself names no language.
 */
export function readFeed(
  sent: Uint8Array,
  contentType: string | undefined,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): FeedReading {
  const bytes = unpack(sent);
  const text = decodeText(bytes, contentType);
  const base = resolveWebAddress(headerNamed(headers, "content-location"), url) ?? url;
  const feed = readText(text, base);
  if (Array.isArray(feed)) return { outcome: "sitemap index", sitemaps: feed };
  if (!feed) return { outcome: "not a feed", looksLike: looksLike(bytes, text) };
  return {
    outcome: "feed",
    feed: { ...feed, language: feed.language ?? languageTag(headerNamed(headers, "content-language")) },
  };
}

/** Sitemaps, and now and then feeds, lie packed on the publisher's disk and are sent as they are. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpackedBytes });
  } catch (error) {
    // Cut short, too large or no gzip after all: it counts as binary, which is what it is.
    if (error instanceof Error && "code" in error) return bytes;
    throw error;
  }
}

/** A feed, the sitemaps of an index, or neither. */
function readText(text: string, base: string): PublishedFeed | string[] | undefined {
  if (/^\s*[{[]/.test(text)) return readJsonFeed(text, base);
  const read: EntriesRead = new Map();
  const roots = readXmlTree(text, base, (entry, family) =>
    read.set(entry, family === "atom" ? readAtomEntry(entry) : readItem(entry)),
  );
  const root = roots.find(isFeedRoot);
  // A page may show a feed's source; it is still a page.
  if (!root || roots.slice(0, roots.indexOf(root)).some((element) => /^(?:html|head|body)$/i.test(element.tag)))
    return undefined;
  const family = familyOf(root.tag);
  if (family === "sitemap") return readSitemap(root);
  return family === "sitemap index" ? readSitemapIndex(root) : readRoot(root, read);
}

function isFeedRoot(element: XmlElement): boolean {
  const family = familyOf(element.tag);
  if (family === "rss" || family === "cdf" || family === "sitemap" || family === "sitemap index") return true;
  // Other vocabularies have a "feed" too (OPDS is Atom, but a product list may not be).
  return family === "atom" && element.name === "feed";
}

function readRoot(root: XmlElement, read: EntriesRead): PublishedFeed {
  const family = familyOf(root.tag);
  if (family === "atom") return readAtom(root, read);
  // A bare RSS channel and a CDF channel have the same name; only RSS puts its link into an element.
  const isCdf = family === "cdf" && childrenNamed(root, "link").length === 0;
  return isCdf ? readCdf(root) : readRss(root, read);
}

/** A header's value, its name in any case. */
export function headerNamed(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
