import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadTexts, saveWordStudies } from "../articles/article.store.ts";
import { saveTestReading, testReading } from "../articles/test-articles.ts";
import { fingerprintOf } from "../language/fingerprint.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { Threads } from "../platform/threads.ts";
import { tellOrigins } from "./tell-origins.part.ts";
import { tellSentences } from "./tell-sentences.part.ts";
import { placeTestStory, printTestArticle } from "./test-printed.ts";
import { tellTestStories, testTools } from "./test-telling.ts";
import { thinkingHere } from "./test-thinking.ts";
import { findToldSentences } from "./told-sentence.store.ts";
import { ofPart } from "./told-sentence.ts";

const wire =
  "A gate of the upper lock at Brennick gave way before dawn and left sixty barges on the mud of the canal. Nine people were killed. " +
  "The water of the canal ran off in twenty minutes and flooded a timber yard below the lock at Brennick. A new hinge takes ten days.";
const own =
  "Twelve people were killed when a gate of the upper lock at Brennick broke before dawn on Tuesday. " +
  "The mud of the canal holds sixty barges, and the timber yard below the lock at Brennick was flooded. ";
const other =
  "The upper lock at Brennick lost a gate before dawn, and sixty barges lie on the mud of the canal. " +
  "The lock-keeper of Brennick, Jorun Aske, had warned the canal company of the gate in the spring. " +
  "A timber yard below the lock was flooded within minutes, and the company has ordered a new hinge for the gate. ".repeat(
    2,
  );

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

let hour = 0;

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

function tell(storyId: number, threads?: Threads): Promise<void> {
  return tellTestStories(used.database, [tellOrigins, tellSentences], [storyId], threads);
}

async function moments(storyId: number) {
  const { rows } = await sql<{ changedAt: Date | null; developedAt: Date | null }>`
    select changed_at as "changedAt", developed_at as "developedAt" from story where id = ${storyId}`.execute(
    used.database,
  );
  return rows[0];
}

test("what a telling quotes stands in the revision word for word", async () => {
  const storyId = await place(
    await print("aldermouth", wire),
    await print("brennick", `${wire} Our readers may write to us about it.`),
    await print("tessen", own),
    await print("velden", other),
  );
  await tell(storyId);
  const sentences = await findToldSentences(used.database, storyId);
  expect(ofPart(sentences, "summary").length).toBeGreaterThanOrEqual(3);
  for (const { articleId, revision, start, end, words } of sentences) {
    const { rows } = await sql<{ text: string }>`
      select text from revision where article_id = ${articleId} and number = ${revision}`.execute(used.database);
    expect(rows[0]?.text.slice(start, end)).toBe(words);
  }
  expect(ofPart(sentences, "difference").map(({ publisherName, details }) => [publisherName, details.about])).toEqual([
    ["aldermouth", "killed"],
    ["brennick", "killed"],
    ["tessen", "killed"],
  ]);
});

test("a story that is told again quotes the same once; one that two more origins joined develops", async () => {
  const [first, second, third] = [
    await print("aldermouth", wire),
    await print("tessen", own),
    await print("velden", other),
  ];
  const storyId = await place(first, second, third);
  await tell(storyId);
  const once = await findToldSentences(used.database, storyId);
  await tell(storyId);
  expect(await findToldSentences(used.database, storyId)).toEqual(once);
  const { rows } = await sql<{ at: Date }>`select dated_at as at from article where id = ${second}`.execute(
    used.database,
  );
  expect((await moments(storyId))?.developedAt).toEqual(rows[0]?.at);
});

test("a rewritten article is quoted as it is now, and the story says since when", async () => {
  const [first, second] = [await print("aldermouth", wire), await print("tessen", own)];
  const storyId = await place(first, second);
  await tell(storyId);
  expect(ofPart(await findToldSentences(used.database, storyId), "difference")).toHaveLength(2);
  expect((await moments(storyId))?.changedAt).toBeNull();
  const corrected = own.replace("Twelve", "Nine");
  const revision = { number: 2, digest: corrected, blocks: [], text: corrected, notices: [] };
  await saveTestReading(used.database, second, testReading(corrected, { revision }));
  await sql`update article set changed_at = now() where id = ${second}`.execute(used.database);
  await study(second);
  await tell(storyId);
  const sentences = await findToldSentences(used.database, storyId);
  expect(ofPart(sentences, "difference")).toEqual([]);
  expect(sentences.filter(({ articleId }) => articleId === second).every(({ revision: of }) => of === 2)).toBe(true);
  expect((await moments(storyId))?.changedAt).toBeInstanceOf(Date);
});

test("an article that moved away meanwhile is not quoted", async () => {
  const [first, second] = [await print("aldermouth", wire), await print("tessen", own)];
  const storyId = await place(first, second);
  const save = await tellSentences(testTools(used.database), [storyId]);
  await place();
  await sql`update membership set story_id = ${await place()} where article_id = ${second}`.execute(used.database);
  await used.database.transaction().execute(save);
  const quoted = (await findToldSentences(used.database, storyId)).map(({ articleId }) => articleId);
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted).not.toContain(second);
});

test("a story that takes too long is told without quotations", async () => {
  const storyId = await place(await print("aldermouth", wire), await print("tessen", own));
  await tell(storyId);
  const slow: Threads = {
    ...thinkingHere,
    run: async (name, input, limitMs) =>
      name === "quote" ? { outcome: "gave up", because: "time" } : thinkingHere.run(name, input, limitMs),
  };
  await tell(storyId, slow);
  expect(await findToldSentences(used.database, storyId)).toEqual([]);
});
