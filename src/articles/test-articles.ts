import { insertFeeds } from "../feeds/feed.store.ts";
import { upsertPublisher } from "../feeds/publisher.store.ts";
import type { Database } from "../platform/database/database.ts";
import { saveReading } from "./article.store.ts";
import { saveEntries } from "./entry.store.ts";
import type { PreparedEntry } from "./prepare-entry.ts";
import type { SavedReading } from "./reading.ts";

export interface TestSource {
  feedId: number;
  publisherId: number;
}

/** A publisher in an invented town, with one feed. */
export function followTestFeed(database: Database, town: string): Promise<TestSource> {
  return database.transaction().execute(async (transaction) => {
    const home = `https://${town}.example`;
    const publisherId = await upsertPublisher(transaction, { site: `${town}.example`, name: town, homeUrl: home });
    const [feedId] = await insertFeeds(transaction, [{ url: `${home}/feed.xml`, title: town, folders: [] }]);
    if (feedId === undefined) throw new Error(`the feed of ${town} is followed already`);
    return { feedId, publisherId };
  });
}

export function testEntry(address: string, more: Partial<PreparedEntry> = {}): PreparedEntry {
  return {
    guid: address,
    digest: "first",
    link: `https://${address}`,
    address,
    title: `The title of ${address}`,
    byline: [],
    publishedAt: "2026-11-20T10:00:00Z",
    excerpt: "",
    blocks: [],
    categories: [],
    ...more,
  };
}

/** Collects entries of a feed. @returns their articles, in order. */
export async function collectTestEntries(
  database: Database,
  source: TestSource,
  entries: readonly PreparedEntry[],
): Promise<number[]> {
  const saved = await database.transaction().execute((transaction) => saveEntries(transaction, source, entries));
  return saved.map(({ articleId }) => articleId);
}

export function testReading(text: string, more: Partial<SavedReading> = {}): SavedReading {
  return {
    title: "The title on the page",
    byline: ["Ilse Quarn"],
    kind: "news",
    language: "en",
    publishedAt: new Date("2026-11-20T10:00:00Z"),
    modifiedAt: undefined,
    excerpt: text.slice(0, 100),
    image: undefined,
    textFrom: "page",
    outcome: "page",
    detail: undefined,
    isPassingFailure: false,
    withdrawnAt: undefined,
    validators: { etag: undefined, lastModified: undefined },
    beside: undefined,
    revision: { number: 1, digest: text, blocks: [{ type: "paragraph", text, html: text }], text, notices: [] },
    isAsByOtherRules: false,
    change: undefined,
    ...more,
  };
}

export function saveTestReading(database: Database, articleId: number, reading: SavedReading): Promise<void> {
  return database.transaction().execute((transaction) => saveReading(transaction, articleId, reading, undefined));
}
