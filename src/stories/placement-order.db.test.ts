import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saveReading } from "../articles/article.store.ts";
import { collectTestEntries, followTestFeed, testEntry, testReading } from "../articles/test-articles.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { inventStream } from "./invented-stream.ts";
import { placeArticles } from "./place-article.step.ts";
import { placementSettings } from "./placement-settings.ts";
import { testJudge } from "./test-judge.ts";
import { thinkingHere } from "./test-thinking.ts";

const patienceMs = 120_000;
let used: TestDatabase;
let ids: number[];
beforeEach(async () => {
  used = await createTestDatabase();
  ids = await writeStream();
});
afterEach(() => used.close());

/** Articles that are studied and wait to be placed; they were published in another order than that of their ids. */
async function writeStream(): Promise<number[]> {
  const source = await followTestFeed(used.database, "orvale");
  const articles = inventStream(8, 9);
  const written = await collectTestEntries(
    used.database,
    source,
    articles.map(({ title }, place) => testEntry(`orvale.example/${place}`, { title })),
  );
  await used.database.transaction().execute(async (transaction) => {
    for (const [place, { title, text = "", publishedAt = "" }] of articles.entries()) {
      const reading = testReading(text, { title, publishedAt: new Date(publishedAt) });
      await saveReading(transaction, written[place] ?? 0, reading, undefined);
    }
  });
  await sql`
    update article set state = 'studied', published_at = now() - interval '30 minutes' + interval '1 second' * (id + (id * 7) % 5)`.execute(
    used.database,
  );
  return written;
}

const { turns } = placementSettings;

function worker(
  longestWaitMs = turns.longestWaitMs,
  later: (id: number, at: Date) => void = () => undefined,
  now: (ids: readonly number[]) => void = () => undefined,
) {
  return placeArticles(
    {
      database: used.database,
      threads: thinkingHere,
      log: createLog("silent"),
      passOn: async () => undefined,
      placeLater: async (_transaction, id, at) => later(id, at),
      placeNow: async (_transaction, placed) => now(placed),
      windowSize: 50,
    },
    { turns: { ...turns, longestWaitMs }, judge: testJudge },
  );
}

/** Fixed, so that a failure can be seen again. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, place) => ({ item, rank: Math.imul(place + 1, 2_654_435_761 + 97 * seed) >>> 8 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function batchesOf(some: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(some.length / size) }, (_, batch) =>
    some.slice(batch * size, (batch + 1) * size),
  );
}

async function idsInOrder(): Promise<number[]> {
  const found = await sql<{ id: number }>`select id from article order by dated_at, id`.execute(used.database);
  return found.rows.map(({ id }) => id);
}

interface Result {
  article: number;
  /** The first article of its story stands for the story: numbers of stories are never given twice. */
  storyOf: number;
  reasons: unknown;
}

async function takeResult(): Promise<Result[]> {
  const found = await sql<Result>`
    select article_id as article, reasons,
      first_value(article_id) over (partition by story_id order by seq) as "storyOf"
    from membership order by seq`.execute(used.database);
  return found.rows;
}

async function forgetPlacements(): Promise<void> {
  await sql`delete from membership`.execute(used.database);
  await sql`delete from article_features`.execute(used.database);
  await sql`update article set state = 'studied' where state = 'placed'`.execute(used.database);
}

/** What one worker does with everything at once. */
async function placeInOneGo(): Promise<Result[]> {
  await worker().handle(ids);
  const result = await takeResult();
  expect(result).toHaveLength(ids.length);
  await forgetPlacements();
  return result;
}

test("four workers that take batches in orders of their own make the stories that one worker makes", {
  timeout: patienceMs,
}, async () => {
  const expected = await placeInOneGo();
  for (const seed of [1, 2]) {
    const batches = batchesOf(shuffled(ids, seed), 5);
    const workers = Array.from({ length: 4 }, () => worker());
    await Promise.all(
      workers.map(async (one, place) => {
        for (const batch of batches.filter((_, at) => at % workers.length === place)) await one.handle(batch);
      }),
    );
    expect(await takeResult()).toEqual(expected);
    await forgetPlacements();
  }
});

test("workers that are restarted, and forget, make the same stories", { timeout: patienceMs }, async () => {
  const expected = await placeInOneGo();
  for (const lives of [1, 5]) {
    let one = worker();
    for (const [place, batch] of batchesOf(ids, 4).entries()) {
      if (place % lives === 0) one = worker();
      await one.handle(batch);
    }
    expect(await takeResult()).toEqual(expected);
    await forgetPlacements();
  }
});

test("stories that were moved and merged look the same to a worker that was not there", {
  timeout: patienceMs,
}, async () => {
  const expected = await placeInOneGo();
  const [here, there] = [worker(), worker()];
  for (const [place, batch] of batchesOf(await idsInOrder(), 3).entries())
    await (place % 2 === 0 ? here : there).handle(batch);
  expect(await takeResult()).toEqual(expected);
  const moved = await sql`select article_id from membership where moved_seq is not null`.execute(used.database);
  expect(moved.rows.length).toBeGreaterThan(0);
});

test("without waiting for one another the order of the batches would show", async () => {
  const expected = await placeInOneGo();
  const hasty = worker(0);
  for (const batch of batchesOf(shuffled(ids, 1), 5)) await hasty.handle(batch);
  expect(await takeResult()).not.toEqual(expected);
});

test("an article waits for those published before it, and says until when", async () => {
  const inOrder = await idsInOrder();
  const [first = 0, ...others] = inOrder;
  const until: { id: number; at: Date }[] = [];
  const one = worker(turns.longestWaitMs, (id, at) => until.push({ id, at }));
  await one.handle(others);
  expect(await takeResult()).toEqual([]);
  expect(others).toContain(until[0]?.id);
  expect(until[0]?.at.getTime()).toBeGreaterThan(Date.now());
  await one.handle([first]);
  expect((await takeResult()).map(({ article }) => article)).toEqual(inOrder);
});

test("nobody looks later for an article that is placed meanwhile", async () => {
  const [first = 0, ...others] = await idsInOrder();
  const [waiting, done]: number[][] = [[], []];
  const one = worker(
    turns.longestWaitMs,
    (id) => waiting?.push(id),
    (placed) => done?.push(...placed),
  );
  await one.handle(others);
  expect([waiting?.length, done]).toEqual([1, []]);
  await one.handle([first]);
  expect(done).toEqual(expect.arrayContaining(waiting ?? []));
  expect(waiting).toHaveLength(1);
});

test("who has waited too long is placed, with those published before it, and who is late is placed late", async () => {
  const inOrder = await idsInOrder();
  const [late = 0, second = 0, third = 0, fourth = 0] = inOrder;
  const one = worker();
  await one.handle([second, third, fourth]);
  await sql`update unplaced set described_at = now() - interval '1 minute' where article_id = ${third}`.execute(
    used.database,
  );
  await one.handle([]);
  expect((await takeResult()).map(({ article }) => article)).toEqual([second, third]);
  await one.handle([late]);
  expect((await takeResult()).map(({ article }) => article)).toEqual([second, third, late, fourth]);
});

test("an article that was never read holds nobody back for ever", async () => {
  await sql`update article set state = 'collected', first_seen_at = now() - interval '2 hours' where id = ${ids[0]}`.execute(
    used.database,
  );
  await worker().handle(ids.slice(1));
  expect(await takeResult()).toHaveLength(ids.length - 1);
});
