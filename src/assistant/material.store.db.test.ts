import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { placeTestStory, printTestArticle } from "../stories/test-printed.ts";
import { loadMaterial } from "./material.store.ts";
import { searchWords } from "./read-question.ts";

let used: TestDatabase;
let storyId: number;

/** A story of 70 articles, of which the oldest alone tells of a lighthouse. */
beforeAll(async () => {
  used = await createTestDatabase();
  const publishedAt = new Date(Date.UTC(2026, 10, 1));
  const oldest = {
    town: "tessen",
    page: "first",
    text: "The lighthouse of Brennick was painted by Mira Dolp.",
    publishedAt,
  };
  const first = await printTestArticle(used.database, oldest);
  await sql`
    with added as (
      insert into article (publisher_id, title, language, published_at, state, text_from, revision)
      select publisher_id, 'Ferry ' || day, 'en', published_at + day * interval '1 hour', 'placed', 'page', 1
      from article, generate_series(1, 69) day where id = ${first} returning id
    )
    insert into revision (article_id, number, title, digest, blocks, text)
    select id, 1, '', id::text, '[]', 'No ferry sailed from Aldermouth on this day.' from added`.execute(used.database);
  const { rows } = await sql<{ id: number }>`select id from article`.execute(used.database);
  storyId = await placeTestStory(
    used.database,
    rows.map(({ id }) => id),
  );
  await sql`update story set article_count = 70 where id = ${storyId}`.execute(used.database);
});
afterAll(() => used.close());

const load = (words: readonly string[]) => loadMaterial(used.database, { kind: "story", id: storyId }, words);

test("a large story is asked in the sixty articles that hold the question's words, and told from its newest", async () => {
  const asked = await load(searchWords("Who painted the lighthouse?"));
  expect(asked.articles).toHaveLength(60);
  expect(asked.articles[0]?.text).toContain("lighthouse");
  const newest = await load([]);
  expect(newest.articles).toHaveLength(60);
  expect(newest.articles[0]?.text).not.toContain("lighthouse");
});

test("whatever stands in a question is a word to look for and no query", async () => {
  for (const question of ["it's 'quoted' & | ! ( ) :* \\ <-> ?", "' or 1=1 --", "\u0000 \ud800 ferry"])
    expect((await load(searchWords(question))).articles).toHaveLength(60);
});

test("sentences are where the text has them, also before the article is studied", async () => {
  const { articles } = await load([]);
  expect(articles.map(({ text, sentences }) => text.slice(...(sentences[0] ?? [0, 0])))).toEqual(
    articles.map(({ text }) => text),
  );
});
