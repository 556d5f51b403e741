import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saveWordStudies } from "../articles/article.store.ts";
import { findArticleClaims } from "../claims/claim-list.store.ts";
import { fingerprintOf } from "../language/fingerprint.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { TracedHand } from "./follow-prints.ts";
import { findClaimWays } from "./print-way.store.ts";
import { findStatements } from "./statement-list.store.ts";
import { tellOrigins } from "./tell-origins.part.ts";
import { tellStatements } from "./tell-statements.part.ts";
import { studyTestClaims } from "./test-claims.ts";
import { placeTestStory, printTestArticle } from "./test-printed.ts";
import { tellTestStories } from "./test-telling.ts";

const words = "the upper gate stays shut until the foundry has cast a new hinge";
const paper = `The canal office said through a mediator that “${words}”. Barges wait at Brennick on both sides of the lock.`;
const column = `The lock at Brennick is shut for weeks, Aldermouth reported on Monday. The canal office said that “${words}”. We have heard this before.`;
const other = `The canal office said that “${words}”. Our reporter stood at the lock in the rain and counted boats.`;

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

async function print(town: string, text: string, hour: number): Promise<number> {
  const publishedAt = new Date(Date.UTC(2026, 10, 20, hour));
  const { database } = used;
  const id = await printTestArticle(database, { town, page: "lock", text, publishedAt });
  const fingerprint = fingerprintOf(text);
  const save = await studyTestClaims(database, [id]);
  await database.transaction().execute(async (transaction) => {
    await saveWordStudies(transaction, [{ id, revision: 1, sentences: [], fingerprint, language: "en" }]);
    await save(transaction);
  });
  return id;
}

function tell(...storyIds: number[]): Promise<void> {
  return tellTestStories(used.database, [tellOrigins, tellStatements], storyIds);
}

const plain = (way: readonly TracedHand[]) => way.map(({ role, name, articleId }) => `${role} ${name} ${articleId}`);

async function printed(): Promise<{ first: number; second: number; third: number; storyId: number }> {
  const first = await print("aldermouth", paper, 8);
  const second = await print("tessen", column, 9);
  const third = await print("velden", other, 10);
  const storyId = await placeTestStory(used.database, [first, second, third]);
  await tell(storyId);
  return { first, second, third, storyId };
}

async function waysOf(storyId: number) {
  const { items } = await findStatements(used.database, storyId, {}, { from: undefined, limit: 40 });
  return items.find(({ prints }) => prints.length === 3);
}

test("a ministry, its mediator, the newspaper, a column: the way of each print, each hand with the article that says so", async () => {
  const { first, second, third, storyId } = await printed();
  const statement = await waysOf(storyId);
  const ways = new Map(statement?.prints.map(({ articleId, way }) => [articleId, way]));
  const office = [`speaker The canal office ${first}`, `mediator a mediator ${first}`];
  expect(plain(ways.get(first) ?? [])).toEqual(office);
  expect(plain(ways.get(second) ?? [])).toEqual([...office, `outlet aldermouth ${second}`]);
  expect(ways.get(second)?.at(-1)).toMatchObject({
    sentence: "The lock at Brennick is shut for weeks, Aldermouth reported on Monday.",
    printedBy: "tessen",
  });
  expect(plain(ways.get(third) ?? [])).toEqual([`speaker The canal office ${third}`]);
});

test("an article's own claims have the same way", async () => {
  const { first, second } = await printed();
  const { claims } = await findArticleClaims(used.database, second, { limit: 40 });
  const ways = await findClaimWays(
    used.database,
    claims.map((claim) => ({ ...claim, publisherName: "tessen" })),
  );
  const said = claims.find((claim) => claim.words.some((piece) => piece.includes(words)));
  expect(plain(ways.get(said?.id ?? 0) ?? [])).toEqual([
    `speaker The canal office ${first}`,
    `mediator a mediator ${first}`,
    `outlet aldermouth ${second}`,
  ]);
  expect(ways.size).toBe(claims.length);
});

test("a sentence that no longer stands in its revision is no link", async () => {
  const { second, storyId } = await printed();
  await sql`update origin set evidence = jsonb_set(evidence, '{words}', '"It stood elsewhere."')`.execute(
    used.database,
  );
  const statement = await waysOf(storyId);
  const way = statement?.prints.find(({ articleId }) => articleId === second)?.way ?? [];
  expect(plain(way)).toEqual([`speaker The canal office ${second}`]);
});
