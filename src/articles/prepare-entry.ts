import { datelineLength } from "../language/dateline.ts";
import { believable } from "./believable-time.ts";
import { type Block, bodyText } from "./block.ts";
import { filterBlocks, type PageLabels } from "./filter-blocks.ts";
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
  /** The publication time that the feed gives, where it cannot be; the article then counts when it was first seen. */
  claimedAt?: string;
  modifiedAt?: string;
  excerpt: string;
  blocks: Block[];
  categories: string[];
  image?: string;
}

const excerptLength = 300;

/** @param now in milliseconds; a time that cannot be (see `believable`) is an error of the feed's and counts as absent. */
export function prepareEntry({ entry, ...identity }: IdentifiedEntry, feedUrl: string, now: number): PreparedEntry {
  const base = identity.link ?? feedUrl;
  const found = feedBlocks(entry.content ?? entry.summary ?? "", base);
  const summary = entry.summary ? bodyText(feedBlocks(entry.summary, base)) : bodyText(found);
  const title = collapse(inlineText(entry.title));
  const byline = peopleIn(entry.author ? [entry.author] : [], []);
  const blocks = ownBlocks(found, { title, byline, description: summary });
  const claimed = entry.publishedAt ?? entry.updatedAt;
  const isBelievable = claimed !== undefined && believable(claimed, now);
  return {
    ...identity,
    title: title || shorten(summary.slice(datelineLength(summary)), 80) || "Untitled",
    byline,
    ...(claimed && (isBelievable ? { publishedAt: claimed } : { claimedAt: claimed })),
    ...(entry.updatedAt && believable(entry.updatedAt, now) && { modifiedAt: entry.updatedAt }),
    excerpt: shorten(entry.summary ? summary : bodyText(blocks), excerptLength),
    blocks,
    categories: entry.categories.slice(0, 20),
    ...(entry.image && { image: entry.image }),
  };
}

/** A feed carries the captions, invitations and notes of a page in the text of its entries; one that is nothing else is left. */
function ownBlocks(found: readonly Block[], labels: PageLabels): Block[] {
  const own = filterBlocks(found, labels);
  return bodyText(own) === "" ? [...found] : own;
}
