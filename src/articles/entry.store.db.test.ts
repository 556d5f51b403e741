import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { findEntryDigests, loadEntries, saveEntries, takeTurns } from "./entry.store.ts";
import { collectTestEntries, followTestFeed, type TestSource, testEntry } from "./test-articles.ts";

let used: TestDatabase;
let courier: TestSource;
let wire: TestSource;
beforeEach(async () => {
  used = await createTestDatabase();
  courier = await followTestFeed(used.database, "aldermouth");
  wire = await followTestFeed(used.database, "brennick");
});
/** Transactions that a failed test left open would keep the database from closing. */
let ends: (() => void)[] = [];
afterEach(async () => {
  for (const end of ends) end();
  ends = [];
  await used.close();
});

async function count(table: "article" | "article_address" | "entry"): Promise<number> {
  const found = await sql<{ rows: number }>`select count(*) as rows from ${sql.id(table)}`.execute(used.database);
  return found.rows[0]?.rows ?? 0;
}

function begin(source: TestSource, addresses: readonly string[], before: () => Promise<void>): Promise<number[]> {
  return used.database.transaction().execute(async (transaction) => {
    const saved = await saveEntries(
      transaction,
      source,
      addresses.map((address) => testEntry(address)),
    );
    await before();
    return saved.map(({ articleId }) => articleId);
  });
}

/**
 * A feed's transaction that has saved its entries and stays open until it is ended. Only when it has may another begin that is
 * to wait for it: begun together, either may be first, and then nobody waits.
 */
async function hold(source: TestSource, addresses: readonly string[]) {
  const saved = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  ends.push(end.resolve);
  const articles = begin(source, addresses, () => {
    saved.resolve();
    return end.promise;
  });
  await Promise.race([saved.promise, articles]);
  return { articles, commit: () => end.resolve(), fail: (error: Error) => end.reject(error) };
}

/** Comes back when a transaction of this database waits for another's end; fails when the one that should has not. */
async function untilItWaits(waiting: Promise<number[]>): Promise<void> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  waiting.then(over, over);
  while (!isOver) {
    const found = await sql<{ rows: number }>`
      select count(*) as rows from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'transactionid'`.execute(
      used.database,
    );
    if ((found.rows[0]?.rows ?? 0) > 0) return;
  }
  throw new Error("nobody waited");
}

test("an entry that is new becomes an article of its feed's publisher", async () => {
  const saved = await used.database
    .transaction()
    .execute((transaction) => saveEntries(transaction, courier, [testEntry("aldermouth.example/1")]));
  expect(saved).toEqual([{ articleId: expect.any(Number), isNew: true }]);
  const found = await sql`select publisher_id, link, title, state from article`.execute(used.database);
  expect(found.rows).toEqual([
    {
      publisher_id: courier.publisherId,
      link: "https://aldermouth.example/1",
      title: "The title of aldermouth.example/1",
      state: "collected",
    },
  ]);
});

test("two feeds that bring one article at the same moment make one article", async () => {
  const address = "aldermouth.example/ferries";
  const first = await hold(courier, [address]);
  const waiting = begin(wire, [address], async () => undefined);
  await untilItWaits(waiting);
  first.commit();
  const [one, other] = await Promise.all([first.articles, waiting]);
  expect(other).toEqual(one);
  expect(await count("article")).toBe(1);
  expect(await count("entry")).toBe(2);
});

test("feeds that bring the same articles in different orders never wait for each other in a circle", async () => {
  const addresses = Array.from({ length: 60 }, (_, place) => `aldermouth.example/${place}`);
  const [one, other] = await Promise.all([
    begin(courier, addresses, async () => undefined),
    begin(wire, addresses.toReversed(), async () => undefined),
  ]);
  expect(other?.toReversed()).toEqual(one);
  expect(await count("article")).toBe(60);
});

test("when the first of two feeds fails, the other makes the article", async () => {
  const address = "aldermouth.example/ferries";
  const first = await hold(courier, [address]);
  const waiting = begin(wire, [address], async () => undefined);
  await untilItWaits(waiting);
  first.fail(new Error("the connection broke"));
  await expect(first.articles).rejects.toThrow("the connection broke");
  expect(await waiting).toHaveLength(1);
  expect(await count("article")).toBe(1);
  expect(await count("entry")).toBe(1);
});

test("two feeds that bring an article again which was taken down do not wait for each other", async () => {
  const address = "aldermouth.example/ferries";
  const [article = 0] = await collectTestEntries(used.database, courier, [testEntry(address)]);
  await collectTestEntries(used.database, wire, [testEntry(address)]);
  await sql`insert into taken_down (article_id, kept) values (${article}, '{}')`.execute(used.database);
  const first = await hold(courier, [address]);
  const other = used.database.transaction().execute(async (transaction) => {
    await sql`set local lock_timeout = '1s'`.execute(transaction);
    return saveEntries(transaction, wire, [testEntry(address)]);
  });
  expect(await other).toEqual([{ articleId: article, isNew: false }]);
  first.commit();
  expect(await first.articles).toEqual([article]);
  const kept = await sql`select title from entry where article_id = ${article}`.execute(used.database);
  expect(kept.rows).toEqual([{ title: "" }, { title: "" }]);
});

test("an entry whose title changed stays the same article", async () => {
  const [before] = await collectTestEntries(used.database, courier, [testEntry("aldermouth.example/1")]);
  const changed = testEntry("aldermouth.example/1", { title: "UPDATE: another title", digest: "second" });
  const [after] = await collectTestEntries(used.database, courier, [changed]);
  expect(after).toBe(before);
  expect(await count("entry")).toBe(1);
  expect(await findEntryDigests(used.database, courier.feedId, [changed.guid])).toEqual(
    new Map([[changed.guid, "second"]]),
  );
});

test("a feed that numbers its entries anew brings no article twice", async () => {
  const [before] = await collectTestEntries(used.database, courier, [testEntry("aldermouth.example/1")]);
  const [after] = await collectTestEntries(used.database, courier, [
    testEntry("aldermouth.example/1", { guid: "another-id" }),
  ]);
  expect(after).toBe(before);
  expect(await count("article")).toBe(1);
});

test("saving the same entries again changes nothing", async () => {
  const entries = ["aldermouth.example/1", "aldermouth.example/2"].map((address) => testEntry(address));
  const before = await collectTestEntries(used.database, courier, entries);
  expect(await collectTestEntries(used.database, courier, entries)).toEqual(before);
  expect([await count("article"), await count("article_address"), await count("entry")]).toEqual([2, 2, 2]);
});

test("the words of the feed that says most come first", async () => {
  const long = "word ".repeat(50).trim();
  const [articleId = 0] = await collectTestEntries(used.database, courier, [testEntry("aldermouth.example/1")]);
  await collectTestEntries(used.database, wire, [
    testEntry("aldermouth.example/1", { blocks: [{ type: "paragraph", text: long, html: long }] }),
  ]);
  const entries = await loadEntries(used.database, articleId);
  expect(entries.map(({ blocks }) => blocks.length)).toEqual([1, 0]);
});

test("turns of one host are a pause apart, across transactions and machines", async () => {
  const take = (hosts: (string | undefined)[]) =>
    used.database.transaction().execute((transaction) => takeTurns(transaction, hosts, 1000));
  const first = await take(["a.example", "b.example", "a.example", undefined]);
  const others = await Promise.all([take(["a.example", "a.example"]), take(["a.example"])]);
  expect(first[3]).toBeUndefined();
  const turns = [first[0], first[2], ...others.flat()].map((turn) => turn?.getTime() ?? 0).toSorted((a, b) => a - b);
  const gaps = turns.slice(1).map((turn, place) => turn - (turns[place] ?? 0));
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(999);
  const [a = 0, b = 0] = [first[0]?.getTime(), first[1]?.getTime()];
  expect(Math.abs(a - b)).toBeLessThan(1000);
});

test("a host that nobody asked for a while is asked at once", async () => {
  const take = () => used.database.transaction().execute((transaction) => takeTurns(transaction, ["a.example"], 1000));
  await take();
  await sql`update host_turn set next_at = now() - interval '1 hour'`.execute(used.database);
  const [turn] = await take();
  expect(turn?.getTime()).toBeLessThanOrEqual(Date.now() + 50);
});

test("without a pause nobody waits", async () => {
  const turns = await used.database
    .transaction()
    .execute((transaction) => takeTurns(transaction, ["a.example", "a.example"], 0));
  expect(turns).toEqual([undefined, undefined]);
});
