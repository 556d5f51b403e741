import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadTexts } from "../articles/article.store.ts";
import { saveTestReading, testReading } from "../articles/test-articles.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { findMostQuoted } from "./most-quoted.store.ts";
import { findLedger, findStatements, findTellingStatements } from "./statement-list.store.ts";
import { reserveStories, savePlacements } from "./story.store.ts";
import { findStorySpeakers } from "./story-speakers.store.ts";
import { tellStatements } from "./tell-statements.part.ts";
import { studyTestClaims } from "./test-claims.ts";
import { placeTestStory, printTestArticle } from "./test-printed.ts";
import { tellTestStories } from "./test-telling.ts";
import { thinkingHere } from "./test-thinking.ts";

const said = "The upper gate was old and nobody had asked us for a new one since the winter";
const full = `The lock at Brennick is closed. “${said},” Mira Dolp said. Barges wait on both sides of the lock.`;
const cut = `Barges wait at Brennick. “The upper gate was old,” Mira Dolp said on Monday. The canal is shut.`;
const none =
  "The lock at Brennick is closed. Barges wait on both sides of the lock until the foundry has cast a hinge.";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

async function print(town: string, text: string, hour: number): Promise<number> {
  const publishedAt = new Date(Date.UTC(2026, 10, 20, hour));
  const id = await printTestArticle(used.database, { town, page: "lock", text, publishedAt });
  await study(id);
  return id;
}

async function rewrite(id: number, number: number, text: string): Promise<void> {
  const revision = { number, digest: text, blocks: [], text, notices: [] };
  const { publishedAt } = (await loadTexts(used.database, [id]))[0] ?? {};
  await saveTestReading(used.database, id, testReading(text, { revision, publishedAt }));
  await study(id);
}

async function study(id: number, threads = thinkingHere): Promise<void> {
  const save = await studyTestClaims(used.database, [id], threads);
  await used.database.transaction().execute(save);
}

function place(...articleIds: number[]): Promise<number> {
  return placeTestStory(used.database, articleIds);
}

function tell(...storyIds: number[]): Promise<void> {
  return tellTestStories(used.database, [tellStatements], storyIds);
}

const everything = { from: undefined, limit: 40 };
const statementsOf = async (storyId: number) => (await findStatements(used.database, storyId, {}, everything)).items;

/** Everything that is kept of claims and statements, with its ids. */
async function rows(): Promise<unknown[]> {
  const tables = ["claim_study", "claim", "statement", "statement_print", "statement_claim", "story_speaker"];
  const kept = tables.map((table) => sql`select * from ${sql.table(table)} order by 1, 2`.execute(used.database));
  return (await Promise.all(kept)).map((result) => result.rows);
}

test("a quotation in several articles is one statement, with who printed it and who cut it", async () => {
  const [first, second] = [await print("aldermouth", full, 8), await print("tessen", cut, 9)];
  const storyId = await place(first, second);
  await tell(storyId);
  expect(await statementsOf(storyId)).toMatchObject([
    {
      speaker: { name: "Mira Dolp", isNamed: true },
      articleId: first,
      words: [expect.stringContaining(said)],
      printCount: 2,
      cutCount: 1,
      isWithdrawn: false,
      prints: [
        { articleId: first, how: "whole" },
        { articleId: second, how: "cut", publisherName: "tessen" },
      ],
    },
  ]);
  expect((await findStorySpeakers(used.database, storyId, everything)).items).toMatchObject([
    { key: "mira dolp", name: "Mira Dolp", statementCount: 1 },
  ]);
});

test("an article that is studied twice, and a story that is told twice, keep the same rows", async () => {
  const id = await print("aldermouth", full, 8);
  const storyId = await place(id, await print("tessen", cut, 9));
  await tell(storyId);
  const before = await rows();
  await study(id);
  await tell(storyId);
  expect(await rows()).toEqual(before);
});

test("a quotation that no revision has any more is withdrawn; one that another paper prints is not", async () => {
  const [first, second] = [await print("aldermouth", full, 8), await print("tessen", cut, 9)];
  const storyId = await place(first, second);
  await rewrite(first, 2, none);
  await tell(storyId);
  expect(await statementsOf(storyId)).toMatchObject([
    { isWithdrawn: false, printCount: 1, goneCount: 1, prints: [{ isGone: true }, { isGone: false }] },
  ]);
  await rewrite(second, 2, none);
  await tell(storyId);
  expect(await statementsOf(storyId)).toMatchObject([{ isWithdrawn: true, printCount: 0, goneCount: 2 }]);
});

test("a quotation that comes back in a later revision is no longer withdrawn", async () => {
  const id = await print("aldermouth", full, 8);
  const storyId = await place(id);
  await rewrite(id, 2, none);
  await rewrite(id, 3, full);
  await tell(storyId);
  expect(await statementsOf(storyId)).toMatchObject([{ isWithdrawn: false, printCount: 1, goneCount: 0 }]);
});

test("words that do not stand in the stored revision are not shown", async () => {
  const storyId = await place(await print("aldermouth", full, 8));
  await tell(storyId);
  await sql`update revision set text = ${none}`.execute(used.database);
  expect(await statementsOf(storyId)).toEqual([]);
});

test("the cue's words are known where they stand right before what is retold, and nowhere else", async () => {
  const text = "The lock is closed. Mira Dolp said that the upper gate had to be renewed before the winter comes.";
  const id = await print("brennick", text, 8);
  const storyId = await place(id);
  const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length];
  const content = "that the upper gate had to be renewed before the winter comes";
  await sql`
    update claim set cue = ${at("said")}, content = ${at(content)}, content_words = ${[content]}, quotation = 'indirect'
    where article_id = ${id}`.execute(used.database);
  await tell(storyId);
  const cues = async () => (await statementsOf(storyId)).map(({ cueBefore }) => cueBefore);
  expect(await cues()).toEqual(["said"]);
  await sql`update claim set cue = ${at("closed")} where article_id = ${id}`.execute(used.database);
  expect(await cues()).toEqual([null]);
  // Another article's offsets: what would be cut out is no cue.
  await sql`update claim set cue = '{1, 4}', content = '{5, 59}' where article_id = ${id}`.execute(used.database);
  expect(await cues()).toEqual([null]);
});

test("an article that moves away takes its words along", async () => {
  const [first, second] = [await print("aldermouth", full, 8), await print("tessen", cut, 9)];
  const storyId = await place(first, second);
  await tell(storyId);
  const elsewhere = await used.database.transaction().execute(async (transaction) => {
    const [id = 0] = await reserveStories(transaction, 1);
    await savePlacements(transaction, [], [id]);
    await sql`update membership set story_id = ${id} where article_id = ${first}`.execute(transaction);
    return id;
  });
  await tell(elsewhere, storyId);
  expect(await statementsOf(elsewhere)).toMatchObject([{ articleId: first, printCount: 1 }]);
  expect(await statementsOf(storyId)).toMatchObject([{ articleId: second, printCount: 1 }]);
});

test("an article whose claims take too long is kept without", async () => {
  const slow = { ...thinkingHere, run: async () => ({ outcome: "gave up" as const, because: "time" as const }) };
  const id = await print("aldermouth", full, 8);
  await study(id, slow);
  const { rows: studies } = await sql`select tagger from claim_study`.execute(used.database);
  expect(studies).toEqual([{ tagger: "gave up" }]);
  const { rows: claims } = await sql`select id from claim`.execute(used.database);
  expect(claims).toEqual([]);
});

test("statements are narrowed by speaker, publisher, kind and quotation, and every list goes on where it stopped", async () => {
  const other = `${full} Ilse Quarn said that the canal would open again in March. She hopes for a mild winter.`;
  const storyId = await place(await print("aldermouth", other, 8), await print("tessen", cut, 9));
  await tell(storyId);
  const all = await statementsOf(storyId);
  expect(all.length).toBeGreaterThan(1);
  const wanted = (filter: object) => findStatements(used.database, storyId, filter, everything);
  const dolp = await wanted({ speaker: "mira dolp" });
  expect(dolp.items.map(({ speaker }) => speaker?.key)).toEqual(["mira dolp"]);
  const direct = await wanted({ quotation: "direct" });
  expect(new Set(direct.items.map(({ quotation }) => quotation))).toEqual(new Set(["direct"]));
  const tessen = await wanted({ publisher: all[0]?.prints.at(-1)?.publisherId });
  expect(tessen.items.length).toBeGreaterThan(0);
  expect((await wanted({ speaker: "nobody" })).items).toEqual([]);
  const first = await findStatements(used.database, storyId, {}, { from: undefined, limit: 1 });
  const rest = await findStatements(used.database, storyId, {}, { from: readFrom(first.next), limit: 40 });
  expect([...first.items, ...rest.items]).toEqual(all);
});

function readFrom(next: string | undefined) {
  const [micros, id] = (next ?? "").split("-").map(Number);
  return { micros: micros ?? 0, id: id ?? 0 };
}

test("a story's page shows first who is quoted, then who said something, then what others are held to mean", async () => {
  const later = `The lock at Brennick is shut. Tom Askel said the canal would stay closed until Friday. Ivor Blythe hopes to sail before the winter. ${none}`;
  const [first, second] = [await print("aldermouth", full, 8), await print("tessen", later, 9)];
  const story = await place(first, second);
  await tell(story);
  const telling = await findTellingStatements(used.database, story, { speakers: 5, each: 1 });
  expect(telling.map(({ speaker, attitude }) => [speaker?.name, attitude])).toEqual([
    ["Mira Dolp", "statement"],
    ["Tom Askel", "statement"],
    ["Ivor Blythe", "belief"],
  ]);
  const quoted = await findMostQuoted(used.database, story, 5);
  expect(quoted.map(({ speakerName, statements }) => [speakerName, statements])).toEqual([
    ["Mira Dolp", 1],
    ["Tom Askel", 1],
  ]);
  expect(await findMostQuoted(used.database, story, 1)).toHaveLength(1);
});

test("of a speaker a story's page shows what tells more before a scrap of a quotation", async () => {
  const scrap = `“Rust,” Mira Dolp said. Mira Dolp said the canal would stay closed until Friday at least. ${none}`;
  const story = await place(await print("tessen", scrap, 9));
  await tell(story);
  const telling = await findTellingStatements(used.database, story, { speakers: 1, each: 2 });
  expect(telling.map(({ words }) => words.join(" "))).toEqual([
    "the canal would stay closed until Friday at least",
    "“Rust,”",
  ]);
});

test("of those who spoke at one time the ledger has names first, and goes on where it stopped", async () => {
  const text = `A guard said that the gate was old. Tom Askel said that the gate was new. Two skippers said they had to wait. ${none}`;
  const story = await place(await print("tessen", text, 9));
  await tell(story);
  const first = await findLedger(used.database, story, {}, { from: undefined, limit: 2 });
  const rest = await findLedger(used.database, story, {}, { from: first.next, limit: 9 });
  const names = [...first.items, ...rest.items].map(({ speaker }) => speaker?.name);
  expect(names).toEqual(["Tom Askel", "A guard", "Two skippers"]);
});
