import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { PassOn } from "../platform/step.ts";
import { reserveStories, saveMoves, savePlacements } from "./story.store.ts";
import { openTestPlacer, type TestArticle, writeTestArticles } from "./test-stories.ts";

let used: TestDatabase;
let articles: TestArticle[];
beforeEach(async () => {
  used = await createTestDatabase();
  articles = await writeTestArticles(used.database);
});
afterEach(() => used.close());

function placer(passOn: PassOn = async () => undefined, { database } = used, windowSize = 1000) {
  return openTestPlacer(database, { passOn, windowSize });
}

function idsOf(some: readonly TestArticle[]): number[] {
  return some.map(({ id }) => id);
}

interface Row {
  article: number;
  story: number;
  reasons: unknown;
}

async function placements({ database } = used): Promise<Row[]> {
  const found = await sql<Row>`
    select article_id as article, story_id as story, reasons from membership order by seq`.execute(database);
  return found.rows;
}

/** The events that the articles of each story tell. */
async function eventsOfStories(): Promise<string[][]> {
  const events = new Map(articles.map(({ id, event }) => [id, event]));
  const stories = Map.groupBy(await placements(), ({ story }) => story);
  return [...stories.values()].map((rows) => [...new Set(rows.map(({ article }) => events.get(article) ?? ""))]);
}

test("the articles of one event make one story, each with its reasons", async () => {
  await placer().handle(idsOf(articles));
  expect(await eventsOfStories()).toEqual([["bridge"], ["ferries"], ["observatory"]]);
  for (const { reasons } of await placements()) expect(reasons).not.toEqual([]);
  const states = await sql<{ state: string }>`select distinct state from article`.execute(used.database);
  expect(states.rows).toEqual([{ state: "placed" }]);
});

test("stories that changed are handed on, each once", async () => {
  const handed: number[] = [];
  const step = placer(async (_transaction, next) => {
    handed.push(...next.map(({ id }) => id));
  });
  await step.handle(idsOf(articles));
  const stories = [...new Set((await placements()).map(({ story }) => story))];
  expect(handed.toSorted()).toEqual(stories.toSorted());
});

test("the story of an article that comes again is handed on, since its words changed", async () => {
  const handed: number[] = [];
  const step = placer(async (_transaction, next) => {
    handed.push(...next.map(({ id }) => id));
  });
  await step.handle(idsOf(articles));
  handed.length = 0;
  const [first] = await placements();
  if (!first) throw new Error("nothing was placed");
  await step.handle([first.article]);
  expect(handed).toEqual([first.story]);
});

test("placing an article again changes nothing", async () => {
  const step = placer();
  await step.handle(idsOf(articles));
  const before = await placements();
  await step.handle(idsOf(articles));
  await placer().handle(idsOf(articles.slice(3)));
  expect(await placements()).toEqual(before);
});

test("a restart keeps every placement and decides the next as if nothing had been", async () => {
  const other = await createTestDatabase();
  try {
    await writeTestArticles(other.database);
    const goesOn = placer();
    for (const { id } of articles) await goesOn.handle([id]);
    // A program of its own for each article.
    for (const { id } of articles) await placer(undefined, other).handle([id]);
    expect(await placements(other)).toEqual(await placements());
  } finally {
    await other.close();
  }
});

test("a window that has forgotten the oldest decides alike before and after a restart", async () => {
  const other = await createTestDatabase();
  try {
    await writeTestArticles(other.database);
    const goesOn = placer(undefined, used, 2);
    for (const { id } of articles) await goesOn.handle([id]);
    for (const { id } of articles) await placer(undefined, other, 2).handle([id]);
    expect(await placements(other)).toEqual(await placements());
  } finally {
    await other.close();
  }
});

test("a placement that could not be saved is decided anew", async () => {
  let isBroken = true;
  const step = placer(async () => {
    if (isBroken) throw new Error("the connection broke");
  });
  await step.handle([]).catch(() => undefined);
  await expect(step.handle(idsOf(articles))).rejects.toThrow("the connection broke");
  expect(await placements()).toEqual([]);
  isBroken = false;
  await step.handle(idsOf(articles));
  expect(await eventsOfStories()).toEqual([["bridge"], ["ferries"], ["observatory"]]);
});

test("two machines that place at once place each article once, into the same stories", async () => {
  const [here, there] = [placer(), placer()];
  const [first = 0, ...rest] = idsOf(articles);
  const both = Array.from({ length: 4 }, (_, place) => rest.slice(place * 2, place * 2 + 2));
  // Both are asked for the first article, and each takes every second pair.
  await Promise.all([
    here.handle([first]),
    there.handle([first]),
    ...both.map((pair, place) => (place % 2 === 0 ? here : there).handle(pair)),
  ]);
  expect((await placements()).map(({ article }) => article).toSorted((a, b) => a - b)).toEqual(idsOf(articles));
  expect((await eventsOfStories()).toSorted()).toEqual([["bridge"], ["ferries"], ["observatory"]]);
});

test("a machine catches up on what another has moved", async () => {
  const here = placer();
  const bridges = articles.filter(({ event }) => event === "bridge");
  const last = bridges.at(-1)?.id ?? 0;
  const before = bridges.map(({ id }) => id).filter((id) => id !== last);
  await here.handle(idsOf(articles).filter((id) => id !== last));
  const moved = await used.database.transaction().execute(async (transaction) => {
    const [storyId = 0] = await reserveStories(transaction, 1);
    await savePlacements(transaction, [], [storyId]);
    await saveMoves(
      transaction,
      before.map((articleId) => ({ articleId, storyId, reasons: [] })),
    );
    return storyId;
  });
  await here.handle([last]);
  expect((await placements()).find(({ article }) => article === last)?.story).toBe(moved);
});

test("a machine catches up on what another has placed", async () => {
  const [here, there] = [placer(), placer()];
  await here.handle(idsOf(articles.slice(0, 1)));
  await there.handle(idsOf(articles.slice(1, 5)));
  await here.handle(idsOf(articles.slice(5)));
  expect(await eventsOfStories()).toEqual([["bridge"], ["ferries"], ["observatory"]]);
});
