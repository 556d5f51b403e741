import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadTexts, saveWordStudies } from "../articles/article.store.ts";
import { followTestFeed, saveTestReading, testReading } from "../articles/test-articles.ts";
import { fingerprintOf } from "../language/fingerprint.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { reserveStories, savePlacements } from "./story.store.ts";
import { findArticleOrigins, findStoryOrigins } from "./story-origins.store.ts";
import { tellOrigins } from "./tell-origins.part.ts";
import { placeTestStory, printTestArticle } from "./test-printed.ts";
import { tellTestStories } from "./test-telling.ts";
import { thinkingHere } from "./test-thinking.ts";

const wire =
  "A gate of the upper lock at Brennick gave way before dawn and left sixty barges on the mud of the canal. Nobody was hurt. " +
  "The water ran off in twenty minutes and flooded a timber yard below the lock. A new hinge must come from the foundry, which takes ten days.";
const own =
  "The lock-keeper’s children saw it first, and counted the boats that lay on their sides in the mud until their father came.";
const citing =
  "A lock gate at Brennick was from another century, Aldermouth reported on Monday. The keeper has asked for a new one for years.";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

let hour = 0;

/** An article of a publisher in a town of its own, studied. */
async function print(town: string, text: string): Promise<number> {
  hour += 1;
  const publishedAt = new Date(Date.UTC(2026, 10, 20, hour));
  const id = await printTestArticle(used.database, { town, page: "lock", text, publishedAt });
  await study(id);
  return id;
}

async function study(id: number): Promise<void> {
  const [article] = await loadTexts(used.database, [id]);
  const { revision = 0, text = "" } = article ?? {};
  await used.database
    .transaction()
    .execute((transaction) =>
      saveWordStudies(transaction, [{ id, revision, sentences: [], fingerprint: fingerprintOf(text), language: "en" }]),
    );
}

function place(...articleIds: number[]): Promise<number> {
  return placeTestStory(used.database, articleIds);
}

function tell(...storyIds: number[]): Promise<void> {
  return tellTestStories(used.database, [tellOrigins], storyIds);
}

async function counted(storyId: number): Promise<unknown> {
  const { rows } = await sql`
    select origin_count as independent, first_origin->>'name' as first from story where id = ${storyId}`.execute(
    used.database,
  );
  return rows[0];
}

test("telling a story counts its origins and keeps the evidence of each edge", async () => {
  const first = await print("aldermouth", wire);
  const copy = await print("brennick", `${wire} Our readers may write to us about it.`);
  const cited = await print("tessen", citing);
  const other = await print("velden", own);
  const storyId = await place(first, copy, cited, other);
  await tell(storyId);
  expect(await counted(storyId)).toEqual({ independent: 2, first: "aldermouth" });
  const origins = await findStoryOrigins(used.database, storyId);
  expect(origins).toMatchObject([
    { articleId: copy, how: "copied", isWhole: true, originId: first, outlet: "aldermouth", evidence: { in: "text" } },
    {
      articleId: cited,
      how: "cited",
      isWhole: true,
      originId: first,
      evidence: { words: "A lock gate at Brennick was from another century, Aldermouth reported on Monday." },
    },
  ]);
  expect(wire).toContain(origins[0]?.evidence.words);
  expect(await findArticleOrigins(used.database, copy)).toMatchObject([{ how: "copied", originId: first }]);
  expect(await findArticleOrigins(used.database, first)).toEqual([]);
});

test("a story that is told again counts the same and keeps each edge once", async () => {
  const storyId = await place(await print("aldermouth", wire), await print("brennick", wire));
  await tell(storyId);
  await tell(storyId);
  expect(await counted(storyId)).toEqual({ independent: 1, first: "aldermouth" });
  expect(await findStoryOrigins(used.database, storyId)).toHaveLength(1);
});

test("an article that moves away takes its edges along", async () => {
  const [first, copy] = [await print("aldermouth", wire), await print("brennick", wire)];
  const storyId = await place(first, copy, await print("velden", own));
  await tell(storyId);
  const elsewhere = await used.database.transaction().execute(async (transaction) => {
    const [id = 0] = await reserveStories(transaction, 1);
    await savePlacements(transaction, [], [id]);
    await sql`update membership set story_id = ${id} where article_id = ${copy}`.execute(transaction);
    return id;
  });
  await tell(storyId, elsewhere);
  expect(await counted(storyId)).toEqual({ independent: 2, first: "aldermouth" });
  expect(await counted(elsewhere)).toEqual({ independent: 1, first: "brennick" });
  expect(await findStoryOrigins(used.database, elsewhere)).toEqual([]);
});

test("an article that is rewritten in other words is no copy any more", async () => {
  const copy = await print("brennick", wire);
  const storyId = await place(await print("aldermouth", wire), copy);
  await tell(storyId);
  expect(await counted(storyId)).toMatchObject({ independent: 1 });
  const rewritten = { number: 2, digest: own, blocks: [], text: own, notices: [] };
  await saveTestReading(used.database, copy, testReading(own, { revision: rewritten }));
  await study(copy);
  await tell(storyId);
  expect(await counted(storyId)).toMatchObject({ independent: 2 });
  expect(await findStoryOrigins(used.database, storyId)).toEqual([]);
});

test("an outlet that is followed after it was cited is the publisher", async () => {
  const citing = await print("tessen", "The gate was old, the Velden Tribune reported. Nobody was hurt.");
  const storyId = await place(citing);
  await tell(storyId);
  expect(await findArticleOrigins(used.database, citing)).toMatchObject([
    { outlet: "The Velden Tribune", publisherId: null },
  ]);
  const { publisherId } = await followTestFeed(used.database, "velden-tribune");
  await sql`update publisher set name = 'Velden Tribune' where id = ${publisherId}`.execute(used.database);
  await tell(storyId);
  expect(await findArticleOrigins(used.database, citing)).toMatchObject([{ outlet: "Velden Tribune", publisherId }]);
});

test("an article whose study takes too long is told without whom it names", async () => {
  const storyId = await place(await print("tessen", citing));
  const slow = { ...thinkingHere, run: async () => ({ outcome: "gave up" as const, because: "time" as const }) };
  await tellTestStories(used.database, [tellOrigins], [storyId], slow);
  expect(await counted(storyId)).toEqual({ independent: 1, first: "tessen" });
});

test("a link in the text to another outlet's report of the story is an edge, with its sentence", async () => {
  const first = await print("aldermouth", wire);
  const text = `${own} More of it is known.`;
  const linking = await print("velden", text);
  const html = text.replace("More", '<a href="http://www.aldermouth.example/lock?utm_source=velden">More</a>');
  const blocks = JSON.stringify([{ type: "paragraph", text, html }]);
  await sql`update revision set blocks = ${blocks}::jsonb where article_id = ${linking}`.execute(used.database);
  const storyId = await place(first, linking);
  await tell(storyId);
  expect(await findStoryOrigins(used.database, storyId)).toMatchObject([
    {
      articleId: linking,
      originId: first,
      how: "cited",
      outlet: "aldermouth",
      evidence: { words: "More of it is known." },
    },
  ]);
});
