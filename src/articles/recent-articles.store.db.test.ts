import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isSilent } from "../feeds/silence.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { findQuietFeeds } from "./feed-rhythm.store.ts";
import { countArticleProgress, countArticlesByHour, countArticlesByPublisher } from "./recent-articles.store.ts";
import { collectTestEntries, followTestFeed, type TestSource, testEntry } from "./test-articles.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

const now = new Date("2026-11-21T13:05:00Z");

function hoursAgo(hours: number): Date {
  return new Date(now.getTime() - hours * 3_600_000);
}

/** Collects one article for each age given, first seen when it was published. */
async function publish(town: string, hours: readonly number[]): Promise<TestSource> {
  const source = await followTestFeed(used.database, town);
  const entries = hours.map((age) => testEntry(`${town}.example/${age}`, { publishedAt: hoursAgo(age).toISOString() }));
  await collectTestEntries(used.database, source, entries);
  await sql`update article set first_seen_at = published_at where publisher_id = ${source.publisherId}`.execute(
    used.database,
  );
  return source;
}

test("articles are counted in the hour in which they were first seen, back to the time asked for", async () => {
  await publish("tessen", [0, 0.05, 1, 30]);
  expect(await countArticlesByHour(used.database, hoursAgo(10))).toEqual([
    { at: new Date("2026-11-21T12:00:00Z"), articles: 1 },
    { at: new Date("2026-11-21T13:00:00Z"), articles: 2 },
  ]);
});

test("the busiest publishers come by name, the others together", async () => {
  await publish("aldermouth", [1, 2, 3]);
  await publish("brennick", [1, 2, 90]);
  await publish("tessen", [1]);
  const { busiest, rest } = await countArticlesByPublisher(used.database, hoursAgo(48), 2);
  expect(busiest.map(({ name, articles }) => [name, articles])).toEqual([
    ["aldermouth", 3],
    ["brennick", 2],
  ]);
  expect(rest).toEqual({ publishers: 1, articles: 1 });
  expect(await countArticlesByPublisher(used.database, now, 2)).toEqual({
    busiest: [],
    rest: { publishers: 0, articles: 0 },
  });
});

test("a feed's rhythm is told by the times of its articles, and only feeds that are read well can be quiet", async () => {
  const daily = [200, 224, 248, 272, 296];
  const { feedId } = await publish("tessen", daily);
  await publish("aldermouth", [1, 25, 49, 73, 97]);
  await publish("brennick", [200, 201, 202]);
  const failing = await publish("velden", daily);
  await sql`update feed set failures = 3 where id = ${failing.feedId}`.execute(used.database);
  const quiet = await findQuietFeeds(used.database, now);
  expect(quiet.map((feed) => [feed.feedId, feed.articles, feed.longestPauseSeconds])).toEqual([[feedId, 5, 86_400]]);
  expect(quiet[0]?.lastAt).toEqual(hoursAgo(200));
  expect(quiet.every((feed) => isSilent(feed, now))).toBe(true);
});

test("what waits is counted by what it waits for", async () => {
  await publish("tessen", [1, 2]);
  const waiting = { waitingForPage: 2, waitingForStudy: 0, waitingForPlace: 0 };
  expect(await countArticleProgress(used.database)).toEqual({ ...waiting, lastSeenAt: hoursAgo(1) });
});
