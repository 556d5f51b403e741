import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { loadEditableStories } from "./editable-story.store.ts";
import { mergeStories } from "./merge-stories.action.ts";
import { moveArticles } from "./move-articles.action.ts";
import { renameStory } from "./rename-story.action.ts";
import { splitStory } from "./split-story.action.ts";
import { loadToldArticles, reserveStories, saveMoves, savePlacements, saveTellings } from "./story.store.ts";
import type { StoryDesk } from "./story-desk.ts";
import { followMerges, loadStory } from "./story-page.store.ts";
import { tellStory } from "./tell-story.ts";
import { openTestPlacer, type TestArticle, writeTestArticles } from "./test-stories.ts";
import { undoEdit } from "./undo-edit.action.ts";

const may = allow({ role: "editor", name: "Ilse Quarn" }, "edit stories");
const said = { why: "two bridges", seen: new Map<number, string>() };

let used: TestDatabase;
let articles: TestArticle[];
/** Stories whose telling was queued. */
let queued: number[];
let desk: StoryDesk;
beforeEach(async () => {
  used = await createTestDatabase();
  articles = await writeTestArticles(used.database);
  queued = [];
  desk = {
    database: used.database,
    tell: async (_transaction, ids) => {
      queued.push(...ids);
    },
  };
});
afterEach(() => used.close());

/** The three articles of an event, in the order in which their publishers came. */
function of(event: string): [number, number, number] {
  const [first = 0, second = 0, third = 0] = articles.filter((one) => one.event === event).map(({ id }) => id);
  return [first, second, third];
}

/** The articles of the first two publishers, and those of the third, which come later. */
const early = () => articles.slice(0, 6).map(({ id }) => id);
const late = () => articles.slice(6).map(({ id }) => id);

interface Row {
  article: number;
  story: number;
  placedBy: string;
  reasons: { kind: string }[];
}

async function memberships(): Promise<Map<number, Row>> {
  const { rows } = await sql<Row>`
    select article_id as article, story_id as story, placed_by as "placedBy", reasons from membership`.execute(
    used.database,
  );
  return new Map(rows.map((row) => [row.article, row]));
}

async function storyOf(article: number): Promise<number> {
  return (await memberships()).get(article)?.story ?? 0;
}

async function tellAll(): Promise<void> {
  const ids = [...new Set([...(await memberships()).values()].map(({ story }) => story))];
  await used.database.transaction().execute(async (transaction) => {
    const told = Map.groupBy(await loadToldArticles(transaction, ids), ({ storyId }) => storyId);
    await saveTellings(
      transaction,
      [...told].map(([id, members]) => ({ id, ...tellStory(members) })),
    );
  });
}

async function placeEarly() {
  const worker = openTestPlacer(used.database);
  await worker.handle(early());
  await tellAll();
  return worker;
}

/** Puts one article into a story of its own, as the engine would: what a split looks like that nobody made. */
async function partByEngine(articleId: number): Promise<void> {
  await used.database.transaction().execute(async (transaction) => {
    const [storyId = 0] = await reserveStories(transaction, 1);
    await savePlacements(transaction, [], [storyId]);
    await saveMoves(transaction, [{ articleId, storyId, reasons: [] }]);
  });
}

test("what the engine had parted it brings together again, so the tests below would see it", async () => {
  const worker = await placeEarly();
  const [first, second, third] = of("bridge");
  await partByEngine(second);
  expect(await storyOf(first)).not.toBe(await storyOf(second));
  await worker.handle([third]);
  expect(new Set([await storyOf(first), await storyOf(second), await storyOf(third)]).size).toBe(1);
});

const workers = [
  ["the worker that placed them", (own: ReturnType<typeof openTestPlacer>) => own],
  ["another worker", () => openTestPlacer(used.database)],
  ["a worker that has forgotten both", () => openTestPlacer(used.database, { windowSize: 2 })],
] as const;

test.each(workers)("a split is kept through later placements by %s", async (name, choose) => {
  const own = await placeEarly();
  const other = choose(own);
  await other.handle([]);
  const [first, second, third] = of("bridge");
  const from = await storyOf(first);
  const done = await splitStory(may, desk, { storyId: from, articleIds: [second] }, said);
  expect(done.storyId).not.toBe(from);
  await other.handle([third]);
  await own.handle(late());
  const now = await memberships();
  expect([now.get(first)?.story, now.get(second)?.story]).toEqual([from, done.storyId]);
  expect(now.get(second)).toMatchObject({
    placedBy: "editor",
    reasons: [{ kind: "by an editor", what: "split", from }],
  });
  // It judged against the stories as they stood.
  if (!name.includes("forgotten")) expect([from, done.storyId]).toContain(now.get(third)?.story);
  expect(queued.toSorted()).toEqual([from, done.storyId].toSorted());
});

test("two workers that place at once keep a split", async () => {
  const here = await placeEarly();
  const there = openTestPlacer(used.database);
  const [first, second] = of("bridge");
  const from = await storyOf(first);
  const [done] = await Promise.all([
    splitStory(may, desk, { storyId: from, articleIds: [second] }, said),
    here.handle(late().slice(0, 1)),
    there.handle(late().slice(1)),
  ]);
  await here.handle([]);
  const now = await memberships();
  expect([now.get(first)?.story, now.get(second)?.story]).toEqual([from, done.storyId]);
});

test("a moved article stays moved, and is told with its new story at once", async () => {
  const worker = await placeEarly();
  const [bridge, otherBridge] = of("bridge");
  const [ferry] = of("ferries");
  const [from, into] = [await storyOf(bridge), await storyOf(ferry)];
  const seen = new Map(
    [...(await loadEditableStories(used.database, [from, into])).values()].map((s) => [s.id, s.mark]),
  );
  await moveArticles(may, desk, { storyId: from, articleIds: [bridge], into }, { ...said, seen });
  expect(await loadStory(used.database, into)).toMatchObject({ articleCount: 3 });
  expect(await loadStory(used.database, from)).toMatchObject({ articleCount: 1 });
  await worker.handle(late());
  expect([await storyOf(bridge), await storyOf(otherBridge)]).toEqual([into, from]);
});

test("a merge takes articles along that no window remembers, and the address leads to the other story", async () => {
  await placeEarly();
  const worker = openTestPlacer(used.database, { windowSize: 1 });
  const [first, second] = of("bridge");
  const [ferry] = of("ferries");
  const [from, into] = [await storyOf(first), await storyOf(ferry)];
  const done = await mergeStories(may, desk, { storyId: from, into }, said);
  expect(done.storyId).toBe(into);
  expect(await followMerges(used.database, from)).toBe(into);
  await worker.handle(late());
  expect([await storyOf(first), await storyOf(second)]).toEqual([into, into]);
  await expect(loadStory(used.database, from)).rejects.toMatchObject({ name: "NotFound" });
});

test("stories that were split may be merged by an editor, and undoing that parts them for good again", async () => {
  const worker = await placeEarly();
  const [first, second] = of("bridge");
  const from = await storyOf(first);
  const split = await splitStory(may, desk, { storyId: from, articleIds: [second] }, said);
  const merged = await mergeStories(may, desk, { storyId: split.storyId, into: from }, said);
  expect(await storyOf(second)).toBe(from);
  await expect(undoEdit(may, desk, split.editId, "")).rejects.toMatchObject({ name: "ChangedMeanwhile" });
  await undoEdit(may, desk, merged.editId, "");
  await worker.handle(late());
  expect([await storyOf(first), await storyOf(second)]).toEqual([from, split.storyId]);
});

test("undoing a split gives the articles back as they were, and the engine judges of them again", async () => {
  const worker = await placeEarly();
  const [first, second, third] = of("bridge");
  const before = await memberships();
  const from = await storyOf(first);
  const split = await splitStory(may, desk, { storyId: from, articleIds: [second] }, said);
  await worker.handle([]);
  const undone = await undoEdit(may, desk, split.editId, "they are one");
  expect(undone.storyId).toBe(from);
  expect(await memberships()).toEqual(before);
  expect(await followMerges(used.database, split.storyId)).toBe(from);
  expect(await loadStory(used.database, from)).toMatchObject({ articleCount: 2 });
  await partByEngine(second);
  await worker.handle([third]);
  expect(new Set([await storyOf(first), await storyOf(second), await storyOf(third)]).size).toBe(1);
  await expect(undoEdit(may, desk, split.editId, "")).rejects.toThrow("undone already");
  await expect(undoEdit(may, desk, undone.editId, "")).rejects.toMatchObject({ name: "InvalidInput" });
  await expect(undoEdit(may, desk, 999_999, "")).rejects.toMatchObject({ name: "NotFound" });
});

test("a headline survives later tellings, and the story that bears it is not ended by the engine", async () => {
  const worker = await placeEarly();
  const [first, second, third] = of("bridge");
  await partByEngine(second);
  const story = await storyOf(second);
  await tellAll();
  const published = (await loadStory(used.database, story)).headline;
  const done = await renameStory(may, desk, { storyId: story, headline: "  The  other bridge\n" }, said);
  await worker.handle([third]);
  await tellAll();
  expect(await storyOf(second)).toBe(story);
  const told = await loadStory(used.database, story);
  expect(told.headline).toBe("The other bridge");
  expect(told.publishedHeadline).not.toBeNull();
  await undoEdit(may, desk, done.editId, "");
  const again = await loadStory(used.database, await storyOf(second));
  expect([again.headline === "The other bridge", again.publishedHeadline]).toEqual([false, null]);
  expect(published).not.toBe("");
  expect(await storyOf(first)).toBeGreaterThan(0);
});

test("a story that has changed since it was seen is left as it is", async () => {
  const worker = await placeEarly();
  const [first, second, third] = of("bridge");
  const from = await storyOf(first);
  const seen = new Map([[from, (await loadEditableStories(used.database, [from])).get(from)?.mark ?? ""]]);
  await worker.handle([third]);
  const before = await memberships();
  const wish = { storyId: from, articleIds: [second] };
  await expect(splitStory(may, desk, wish, { ...said, seen })).rejects.toMatchObject({ name: "ChangedMeanwhile" });
  const [ferry] = of("ferries");
  await expect(splitStory(may, desk, { ...wish, articleIds: [ferry] }, said)).rejects.toThrow(`not in story ${from}`);
  expect(await memberships()).toEqual(before);
  expect(queued).toEqual([]);
});

test("a window that is built anew decides after an edit as one that has lived through it", async () => {
  const other = await createTestDatabase();
  try {
    await writeTestArticles(other.database);
    const outcomes = [];
    for (const [{ database }, isAnew] of [
      [used, false],
      [other, true],
    ] as const) {
      const worker = openTestPlacer(database);
      await worker.handle(early());
      const [first, second] = of("bridge");
      const { rows } = await sql<{ story: number }>`
        select story_id as story from membership where article_id = ${first}`.execute(database);
      const wish = { storyId: rows[0]?.story ?? 0, articleIds: [second] };
      await splitStory(may, { ...desk, database }, wish, said);
      for (const id of late()) await (isAnew ? openTestPlacer(database) : worker).handle([id]);
      const placed = await sql<{ article_id: number; story_id: number }>`
        select article_id, story_id, placed_by from membership order by seq`.execute(database);
      outcomes.push(placed.rows);
    }
    expect(outcomes[1]).toEqual(outcomes[0]);
  } finally {
    await other.close();
  }
});
