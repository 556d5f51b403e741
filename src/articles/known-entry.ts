import { createHash } from "node:crypto";
import { addressKey, canonicalAddress } from "../feeds/canonical-address.ts";
import type { FeedEntry } from "../feeds/feed-document.ts";

/** A feed's entry with what tells it from others: whether it is known, whether it changed, which article it stands for. */
export interface IdentifiedEntry {
  /** The feed's own id for it, or what stands in where it gives none. */
  guid: string;
  /** Changes when its title, link or words change. */
  digest: string;
  /** Where to read it: absolute, without tracking parameters; absent when it links nowhere on the web. */
  link?: string;
  /** What makes two entries one article. */
  address: string;
  entry: FeedEntry;
}

/**
 * The entries of a feed, newest first where they are dated, each once. Of two entries that share an id or an address
 * the first in that order stands.
 * @param feedUrl makes the ids of entries that link nowhere unique.
 */
export function identifyEntries(entries: readonly FeedEntry[], feedUrl: string): IdentifiedEntry[] {
  const identified = entries
    .map((entry) => identify(entry, feedUrl))
    .filter(({ entry, link }) => entry.title || link || entry.summary || entry.content);
  const ordered = identified.map((each, place) => ({ each, place, time: Date.parse(each.entry.publishedAt ?? "") }));
  ordered.sort((a, b) =>
    Number.isNaN(a.time) || Number.isNaN(b.time) ? a.place - b.place : b.time - a.time || a.place - b.place,
  );
  const seen = new Set<string>();
  return ordered
    .map(({ each }) => each)
    .filter((each) => {
      const isTwin = seen.has(`guid ${each.guid}`) || seen.has(`address ${each.address}`);
      seen.add(`guid ${each.guid}`).add(`address ${each.address}`);
      return !isTwin;
    });
}

function identify(entry: FeedEntry, feedUrl: string): IdentifiedEntry {
  const link = entry.link ? canonicalAddress(entry.link) : undefined;
  const words = digestOf([entry.title, entry.publishedAt ?? "", entry.summary ?? ""]);
  const guid = (entry.id || link || words).slice(0, 2000);
  return {
    guid,
    digest: digestOf([entry.title, link ?? "", entry.summary ?? "", entry.content ?? ""]),
    ...(link && { link }),
    address: (link && addressKey(link)) || `entry:${digestOf([feedUrl, guid])}`,
    entry,
  };
}

/** A short fingerprint of texts; the same texts give the same one everywhere. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("base64url").slice(0, 24);
}
