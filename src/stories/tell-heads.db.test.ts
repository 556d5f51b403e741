import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { openTestQueue, type TestQueue, until } from "../platform/queue/test-queue.ts";
import type { Worker } from "../platform/queue/worker.ts";
import { findFrontPage } from "./front-page.store.ts";
import { loadStory } from "./story-page.store.ts";
import { openTestPlacer, writeTestArticles } from "./test-stories.ts";
import { openTestTeller } from "./test-telling.ts";

const patienceMs = 90_000;

let used: TestDatabase;
/** Each edition has an article of each of three events; in the order of first seen. */
let editions: number[][];
beforeEach(async () => {
  used = await createTestDatabase();
  const written = await writeTestArticles(used.database);
  const ids = written.map(({ id }) => id);
  editions = [ids.slice(0, 3), ids.slice(3, 6), ids.slice(6)];
}, patienceMs);
afterEach(() => used.close(), patienceMs);

/** Places editions one after the other; the tellings are queued on "work". */
async function place(jobs: TestQueue, some: readonly number[][]): Promise<void> {
  const placer = openTestPlacer(used.database, {
    passOn: (transaction, next) => jobs.queue.add(transaction, "work", next),
  });
  for (const edition of some) await placer.handle(edition);
}

/** A machine that tells stories, with the ids of each of its batches. */
function tellOn(jobs: TestQueue): { batches: number[][]; machine: Worker } {
  const step = openTestTeller(used.database, []);
  const batches: number[][] = [];
  const machine = jobs.work({
    ...step,
    handle: async (ids) => {
      batches.push(ids);
      await step.handle(ids);
    },
  });
  return { batches, machine };
}

async function storyIds(): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from story where article_count > 0 order by id`.execute(
    used.database,
  );
  return rows.map(({ id }) => id);
}

async function announced(): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select announced_count as count from story where article_count > 0 order by id`.execute(used.database);
  return rows.map(({ count }) => count);
}

test("a page has a story's headline, counts and articles at once, before it is told", {
  timeout: patienceMs,
}, async () => {
  await using jobs = await openTestQueue(used);
  await place(jobs, editions);
  const ids = await storyIds();
  const story = await loadStory(used.database, ids[0] ?? 0);
  expect(story.headline).toMatch(/Old Mill bridge/);
  expect(story.articles.map((article) => article.id).toSorted((a, b) => a - b)).toEqual(editions.map(([id]) => id));
  expect([story.articleCount, story.publisherCount]).toEqual([3, 3]);
  const front = (await findFrontPage(used.database)).stories.map((listing) => listing.id);
  expect(front.toSorted((a, b) => a - b)).toEqual(ids);
  expect(await announced()).toEqual([0, 0, 0]);
});

test("what a story gains while articles are on their way is told at once, in a quiet moment", {
  timeout: patienceMs,
}, async () => {
  await using jobs = await openTestQueue(used);
  const { batches } = tellOn(jobs);
  await place(jobs, editions);
  await jobs.queue.hastenWhenQuiet("work", ["work"]);
  await until(async () => (await jobs.states()).completed === 3);
  expect(await announced()).toEqual([3, 3, 3]);
  expect(batches.flat().toSorted((a, b) => a - b)).toEqual(await storyIds());
});

test("a telling that was lost with its machine is made, and so is what came meanwhile", {
  timeout: patienceMs,
}, async () => {
  await using jobs = await openTestQueue(used);
  await place(jobs, editions.slice(0, 1));
  await jobs.queue.hastenWhenQuiet("work", []);
  // A machine that took the telling and was switched off.
  expect(await jobs.queue.boss.fetch("work", { batchSize: 5 })).toHaveLength(3);
  await place(jobs, editions.slice(1));
  expect(await jobs.states()).toEqual({ active: 3, created: 3 });
  tellOn(jobs);
  await sql`update jobs.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`.execute(used.database);
  await until(async () => (await jobs.states()).completed === 6);
  expect(await announced()).toEqual([3, 3, 3]);
});

test("a story that was told just now rests while articles are on their way, and not when somebody asks for it", {
  timeout: patienceMs,
}, async () => {
  await using jobs = await openTestQueue(used);
  const { batches, machine } = tellOn(jobs);
  await place(jobs, editions.slice(0, 1));
  await jobs.queue.hastenWhenQuiet("work", []);
  await until(async () => (await jobs.states()).completed === 3);
  await machine.stop();
  await place(jobs, editions.slice(1));
  const resting = async () => {
    const { rows } = await sql<{ id: number }>`
      select (data->>'id')::bigint as id from jobs.job
      where state = 'created' and start_after > now() + interval '1 second' order by id`.execute(used.database);
    return rows.map(({ id }) => id);
  };
  const ids = await storyIds();
  expect(await resting()).toEqual(ids);
  // What waits for its time is not under way; what could be done now is.
  await jobs.add([999_999]);
  await jobs.queue.hastenWhenQuiet("work", ["work"]);
  expect(await resting()).toEqual(ids);
  await used.database.transaction().execute((transaction) => jobs.queue.hasten(transaction, "work", ids));
  expect(await resting()).toEqual([]);
  const { batches: later } = tellOn(jobs);
  await until(async () => (await announced()).every((count) => count === 3));
  expect([...batches, ...later].flat().filter((id) => id === ids[0])).toHaveLength(2);
});
