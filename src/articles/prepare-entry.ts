import { type Block, bodyText } from "./block.ts";
import { feedBlocks } from "./html-blocks.ts";
import type { IdentifiedEntry } from "./known-entry.ts";
import { collapse } from "./page-dom.ts";
import { peopleIn } from "./people-in.ts";
import { inlineText } from "./sanitise-inline.ts";
import { shorten } from "./shorten.ts";

/** An entry as it is stored: sanitised, its times held to what can be. */
export interface PreparedEntry {
  guid: string;
  digest: string;
  link?: string;
  address: string;
  title: string;
  byline: string[];
  publishedAt?: string;
  modifiedAt?: string;
  excerpt: string;
  blocks: Block[];
  categories: string[];
  image?: string;
}

const excerptLength = 300;
const aDayMs = 86_400_000;

/** @param now in milliseconds; a time more than a day ahead of it is an error of the feed's and counts as absent. */
export function prepareEntry({ entry, ...identity }: IdentifiedEntry, feedUrl: string, now: number): PreparedEntry {
  const base = identity.link ?? feedUrl;
  const blocks = feedBlocks(entry.content ?? entry.summary ?? "", base);
  const summary = entry.summary ? bodyText(feedBlocks(entry.summary, base)) : bodyText(blocks);
  const publishedAt = believable(entry.publishedAt ?? entry.updatedAt, now);
  const modifiedAt = believable(entry.updatedAt, now);
  return {
    ...identity,
    title: collapse(inlineText(entry.title)) || shorten(summary, 80) || "Untitled",
    byline: peopleIn(entry.author ? [entry.author] : [], []),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    excerpt: shorten(summary, excerptLength),
    blocks,
    categories: entry.categories.slice(0, 20),
    ...(entry.image && { image: entry.image }),
  };
}

function believable(time: string | undefined, now: number): string | undefined {
  return time && Date.parse(time) <= now + aDayMs ? time : undefined;
}
