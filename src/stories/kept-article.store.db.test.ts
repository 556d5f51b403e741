import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saveTestReading, testReading } from "../articles/test-articles.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { studyArticles } from "../topics/study-article.step.ts";
import { findStoryOrigins } from "./story-origins.store.ts";
import { studyKept } from "./study-kept.part.ts";
import { tellOrigins } from "./tell-origins.part.ts";
import { tellSentences } from "./tell-sentences.part.ts";
import { placeTestStory, printTestArticle } from "./test-printed.ts";
import { tellTestStories, testTools } from "./test-telling.ts";
import { findToldSentences } from "./told-sentence.store.ts";

const reports = {
  aldermouth:
    "The harbour crane of Aldermouth fell across two piers on Sunday night. Nine people were killed. " +
    "The crane had carried stone for the new mole since the spring, and its cable was to be changed on 4 December. " +
    "A barge with ninety tonnes of stone sank beside the second pier of the harbour.",
  brennick:
    "Twelve people were killed when a crane fell across two piers of the harbour of Aldermouth on Sunday night. " +
    "“The cable was as old as my daughter,” the crane driver Ilka Rove said. The stone for the mole lies on the ground of the harbour. " +
    "The cable of the crane is to be changed on 6 December, the harbour office of Aldermouth says.",
  tessen:
    "A crane of the harbour of Aldermouth fell on Sunday night, aldermouth reported. Divers of the port authority look for the barge. " +
    "The mole of Aldermouth will not be ready before winter, the mayor Bertil Oum said in the harbour on Monday.",
};

let used: TestDatabase;
let hour = 0;
beforeEach(async () => {
  used = await createTestDatabase();
  hour = 0;
});
afterEach(() => used.close());

const study = (...ids: number[]) =>
  studyArticles({ ...testTools(used.database), passOn: async () => undefined, parts: [studyKept] }).handle(ids);
const tell = (storyId: number) => tellTestStories(used.database, [tellOrigins, tellSentences], [storyId]);

async function print(town: keyof typeof reports): Promise<number> {
  hour += 1;
  const publishedAt = new Date(Date.UTC(2026, 10, 23, hour));
  return printTestArticle(used.database, { town, page: "crane", text: reports[town], publishedAt });
}

/** Three articles of one story, each with a link to the first in its text. */
async function printStory(): Promise<{ storyId: number; ids: number[] }> {
  const ids = [await print("aldermouth"), await print("brennick"), await print("tessen")];
  const html = 'A crane of the <a href="https://aldermouth.example/crane">harbour</a>';
  await sql`update revision set blocks = jsonb_build_array(jsonb_build_object('type', 'paragraph', 'text', text, 'html', ${html}::text))
    where article_id = ${ids[2]}`.execute(used.database);
  return { storyId: await placeTestStory(used.database, ids), ids };
}

async function told(storyId: number) {
  const { rows } = await sql`
    select origin_count, first_origin, developed_at, headline, excerpt from story where id = ${storyId}`.execute(
    used.database,
  );
  return {
    story: rows,
    sentences: await findToldSentences(used.database, storyId),
    origins: await findStoryOrigins(used.database, storyId),
  };
}

async function kept() {
  const { rows } = await sql<{ id: number; revision: number; language: string | null; sentences: unknown }>`
    select article_id as id, revision, language, sentences, citations from kept_article order by id`.execute(
    used.database,
  );
  return rows;
}

test("a telling made of what was kept when articles were studied is the one that is made of their words", async () => {
  const { storyId, ids } = await printStory();
  await study(...ids);
  const studied = await kept();
  expect(studied.map(({ id }) => id)).toEqual(ids);
  await tell(storyId);
  const ofKept = await told(storyId);
  expect(ofKept.sentences.filter(({ part }) => part === "difference").length).toBeGreaterThan(1);
  expect(ofKept.origins.length).toBeGreaterThan(0);
  await sql`delete from kept_article`.execute(used.database);
  await tell(storyId);
  expect(await told(storyId)).toEqual(ofKept);
  expect(await kept()).toEqual(studied);
});

test("what was kept before sentences were, is made whole by the next telling or by the study of an older article", async () => {
  const { storyId, ids } = await printStory();
  await study(...ids);
  const studied = await kept();
  await tell(storyId);
  const before = await told(storyId);
  await sql`update kept_article set sentences = null, language = null`.execute(used.database);
  await study(...ids.slice(0, 1));
  expect((await kept())[0]).toEqual(studied[0]);
  await tell(storyId);
  expect(await kept()).toEqual(studied);
  expect(await told(storyId)).toEqual(before);
});

test("a rewritten article is kept anew, whoever comes first: its study or the telling", async () => {
  const { storyId, ids } = await printStory();
  await study(...ids);
  const rewrite = async (id: number, number: number, text: string) => {
    const revision = { number, digest: text, blocks: [], text, notices: [] };
    await saveTestReading(used.database, id, testReading(text, { revision }));
  };
  const [first = 0, second = 0] = ids;
  await rewrite(first, 2, reports.aldermouth.replace("Nine", "Twelve"));
  await study(first);
  await rewrite(second, 2, reports.brennick.replace("Twelve", "Thirteen"));
  await tell(storyId);
  expect((await kept()).map(({ revision }) => revision)).toEqual([2, 2, 1]);
  const figures = (await findToldSentences(used.database, storyId)).filter(({ part }) => part === "difference");
  expect(figures.map(({ words }) => words.split(" ")[0])).toContain("Thirteen");
  expect(figures.map(({ words }) => words.split(" ")[0])).not.toContain("Nine");
});
