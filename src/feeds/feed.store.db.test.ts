import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Transaction } from "../platform/database/database.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import {
  claimDueFeeds,
  type DueFeeds,
  deleteFeed,
  type FeedLook,
  findFeedsByUrl,
  forgetValidators,
  insertFeeds,
  listFeedsForExport,
  loadFeed,
  saveLook,
  setFeedState,
} from "./feed.store.ts";
import { namePublisher, upsertPublisher } from "./publisher.store.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

function run<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return used.database.transaction().execute(work);
}

const url = "https://aldermouth.example/feed.xml";

async function follow(address = url, folders: string[][] = []): Promise<number> {
  const [id] = await run((transaction) => insertFeeds(transaction, [{ url: address, title: "Courier", folders }]));
  if (id === undefined) throw new Error("it was followed already");
  return id;
}

/** As if the lease of every queued look had ended. */
async function endLeases(): Promise<void> {
  await sql`update feed set next_due_at = next_due_at - interval '900 seconds'`.execute(used.database);
}

function look(more: Partial<FeedLook> = {}): FeedLook {
  return {
    state: "active",
    url,
    outcome: "new articles",
    isFailure: false,
    hasNew: true,
    backlog: 0,
    nextLookSeconds: 1800,
    ...more,
  };
}

test("a feed is followed once, whoever adds it again", async () => {
  const id = await follow();
  expect(await run((transaction) => insertFeeds(transaction, [{ url, title: "Again", folders: [] }]))).toEqual([]);
  expect(await findFeedsByUrl(used.database, [url, "https://nobody.example/"])).toEqual(
    new Map([[url, { id, title: "Courier" }]]),
  );
});

test("a feed that is followed already gains the folders of the new wish", async () => {
  await follow(url, [["Papers"]]);
  await run((transaction) =>
    insertFeeds(transaction, [{ url, title: "Again", folders: [["Velden", "Daily"], ["Papers"]] }]),
  );
  expect(await listFeedsForExport(used.database)).toEqual([
    { url, title: "Courier", homeUrl: undefined, folders: [["Papers"], ["Velden", "Daily"]] },
  ]);
});

test("two imports of the same feeds at the same moment follow each once", async () => {
  const feeds = Array.from({ length: 200 }, (_, place) => ({
    url: `https://town-${place}.example/feed`,
    title: "",
    folders: [["Towns"]],
  }));
  const added = await Promise.all([
    run((transaction) => insertFeeds(transaction, feeds)),
    run((transaction) => insertFeeds(transaction, feeds.toReversed())),
  ]);
  expect(added.flat()).toHaveLength(200);
});

test("a feed that is not there is a refusal, not a defect", async () => {
  const refusal = { name: "NotFound" };
  await expect(loadFeed(used.database, 99)).rejects.toMatchObject(refusal);
  await expect(run((transaction) => setFeedState(transaction, 99, "paused"))).rejects.toMatchObject(refusal);
  await expect(run((transaction) => deleteFeed(transaction, 99))).rejects.toMatchObject(refusal);
});

async function claimDue(transaction: Transaction, most: number, more: Partial<DueFeeds> = {}): Promise<number[]> {
  const due = await claimDueFeeds(transaction, { most, mostOfHost: most, busyHosts: [], ...more });
  return due.map((feed) => feed.id);
}

test("two thousand feeds of one host are handed out by its turns and hold up no other host", async () => {
  const many = Array.from({ length: 2000 }, (_, place) => ({
    ...{ url: `https://crowd.example/${place}.xml`, title: "", folders: [] },
  }));
  await run((transaction) => insertFeeds(transaction, many));
  await endLeases();
  await sql`update feed set next_due_at = next_due_at - interval '1 day'`.execute(used.database);
  const [alone] = await run((transaction) =>
    insertFeeds(transaction, [{ url: "https://alone.example/feed", title: "", folders: [] }]),
  );
  await endLeases();
  expect(await run((transaction) => claimDue(transaction, 200, { mostOfHost: 30 }))).toHaveLength(30);
  expect(
    await run((transaction) => claimDue(transaction, 200, { mostOfHost: 30, busyHosts: ["crowd.example"] })),
  ).toEqual([alone]);
});

test("whoever follows a feed queues its first look, so it is due only when that look was lost; then one caller gets it", async () => {
  const id = await follow();
  const claim = () => run((transaction) => claimDue(transaction, 10));
  expect(await claim()).toEqual([]);
  await endLeases();
  const claimed = await Promise.all([claim(), claim(), claim()]);
  expect(claimed.flat()).toEqual([id]);
  await endLeases();
  expect(await claim()).toEqual([id]);
});

test("no more due feeds than asked for are handed out, the longest due first", async () => {
  const ids: number[] = [];
  for (const town of ["a", "b", "c"]) ids.push(await follow(`https://${town}.example/feed`));
  const [, second = 0] = ids;
  await endLeases();
  await sql`update feed set next_due_at = now() - interval '1 hour' where id = ${second}`.execute(used.database);
  expect(await run((transaction) => claimDue(transaction, 1))).toEqual([second]);
});

test("paused, gone and duplicate feeds are never due", async () => {
  const id = await follow();
  for (const state of ["paused", "gone", "duplicate"]) {
    await sql`update feed set state = ${state} where id = ${id}`.execute(used.database);
    await endLeases();
    expect(await run((transaction) => claimDue(transaction, 10))).toEqual([]);
    expect(await run((transaction) => forgetValidators(transaction, "all"))).toEqual([]);
  }
});

test("failures are counted until a look goes well", async () => {
  const id = await follow();
  const failed = look({ outcome: "server error", detail: "HTTP 503", isFailure: true, hasNew: false });
  await run((transaction) => saveLook(transaction, id, failed));
  await run((transaction) => saveLook(transaction, id, failed));
  expect((await loadFeed(used.database, id)).failures).toBe(2);
  await run((transaction) => saveLook(transaction, id, look({ etag: '"1"' })));
  expect(await loadFeed(used.database, id)).toMatchObject({ failures: 0, etag: '"1"', intervalSeconds: 1800 });
});

test("a look moves the next one on by its interval", async () => {
  const id = await follow();
  await run((transaction) => saveLook(transaction, id, look()));
  expect(await run((transaction) => claimDue(transaction, 10))).toEqual([]);
  const found = await sql<{ isLater: boolean }>`
    select next_due_at = collected_at + interval '1800 seconds' as "isLater" from feed`.execute(used.database);
  expect(found.rows[0]?.isLater).toBe(true);
});

test("a feed that was paused during a look stays paused", async () => {
  const id = await follow();
  await run((transaction) => setFeedState(transaction, id, "paused"));
  await run((transaction) => saveLook(transaction, id, look()));
  expect((await loadFeed(used.database, id)).state).toBe("paused");
});

test("a resumed feed is looked at again, with its failures forgotten", async () => {
  const id = await follow();
  await run((transaction) => saveLook(transaction, id, look({ state: "gone", outcome: "gone", isFailure: true })));
  await run((transaction) => setFeedState(transaction, id, "active"));
  expect(await loadFeed(used.database, id)).toMatchObject({ state: "active", failures: 0 });
  await endLeases();
  expect(await run((transaction) => claimDue(transaction, 10))).toEqual([id]);
});

test("a refreshed feed is asked for everything, changed or not", async () => {
  const id = await follow();
  await run((transaction) => saveLook(transaction, id, look({ etag: '"1"', lastModified: "yesterday" })));
  expect(await run((transaction) => forgetValidators(transaction, id))).toEqual([id]);
  expect(await loadFeed(used.database, id)).toMatchObject({ etag: undefined, lastModified: undefined });
});

test("a moved feed keeps its number and gets its new address", async () => {
  const id = await follow();
  const moved = "https://aldermouth.example/new.xml";
  await run((transaction) => saveLook(transaction, id, look({ url: moved })));
  expect(await loadFeed(used.database, id)).toMatchObject({ id, url: moved });
});

test("a feed that repeats another is kept out of the export", async () => {
  const first = await follow();
  const second = await follow("https://aldermouth.example/old.xml");
  const repeats = look({ state: "duplicate", sameAs: first, url: "https://aldermouth.example/old.xml" });
  await run((transaction) => saveLook(transaction, second, repeats));
  expect((await listFeedsForExport(used.database)).map((feed) => feed.url)).toEqual([url]);
});

test("a publisher is one for its site, and its pages' own name stands above a feed's title", async () => {
  const publisher = { site: "aldermouth.example", name: "Courier: all", homeUrl: "https://aldermouth.example/" };
  const [one, other] = await Promise.all([
    run((transaction) => upsertPublisher(transaction, publisher)),
    run((transaction) => upsertPublisher(transaction, { ...publisher, name: "Courier: sport", language: "en" })),
  ]);
  expect(other).toBe(one);
  await run((transaction) => namePublisher(transaction, one ?? 0, "The Aldermouth Courier"));
  await run((transaction) => namePublisher(transaction, one ?? 0, "Another name"));
  const found = await sql`select name, language from publisher`.execute(used.database);
  expect(found.rows).toEqual([{ name: "The Aldermouth Courier", language: "en" }]);
});
