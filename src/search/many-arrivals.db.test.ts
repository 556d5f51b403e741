import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followTestFeed } from "../articles/test-articles.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { searchArticles } from "./search.store.ts";
import { parseSearch } from "./search-query.ts";

/** More than the search looks at first to see how common words are. */
const arrivals = 2_400;
let used: TestDatabase;

beforeAll(async () => {
  used = await createTestDatabase();
  const { publisherId } = await followTestFeed(used.database, "aldermouth");
  const run = (text: string) => used.pool.query(text);
  // The latest arrival is dated first.
  await run(`insert into article (publisher_id, link, title, published_at, state, revision, text_from)
    select ${publisherId}, 'https://aldermouth.example/' || n, 'Title ' || n, timestamptz '2026-01-01' + n * interval '1 minute', 'placed', 1, 'page'
    from generate_series(1, ${arrivals}) n`);
  await run(`update article set published_at = '2025-12-01' where id = (select max(id) from article)`);
  await run(`insert into revision (article_id, number, title, digest, blocks, text)
    select id, 1, title, 'x', '[]', case when id % 30 = 0 then 'the red gate' else 'the gate is red' end from article`);
  await run(`insert into claim_study (article_id, revision, tagger) select id, 1, 'rules' from article`);
  await run(`insert into claim (article_id, revision, place, source, cue, content, source_words, content_words, quotation, attitude, source_is, way)
    select id, 1, 0, '{0,1}', '{0,1}', '{0,1}', 'They', array[text], 'direct', 'statement', '{"outcome": "unresolved", "why": "nobody fits"}', '[]'
    from article join revision on article_id = id`);
  await run(`insert into hashtag (key, name) values ('odd', 'Odd'), ('rare', 'Rare')`);
  await run(`insert into article_hashtag (article_id, hashtag_id, given_by, rank)
    select article.id, hashtag.id, 'octavo', 1 from article join hashtag on article.id % case key when 'odd' then 2 else 1200 end = 1`);
  await run("analyze");
});
afterAll(() => used.close());

async function found(written: string): Promise<{ total: number; ids: number[]; since: boolean }> {
  const query = parseSearch(written, new Date("2026-11-21T13:05:00Z"));
  const { total, articles, since } = await searchArticles(used.database, query, { order: "newest", limit: 100 });
  return { total, ids: articles.map(({ id }) => id), since: since !== undefined };
}

async function plainly(condition: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from article where ${sql.raw(condition)} order by dated_at desc, id desc`.execute(used.database);
  return rows.map(({ id }) => id);
}

test("a quotation is found wherever it arrived, the newest first", async () => {
  const all = await plainly("id % 30 = 0");
  expect(await found('quote:"red gate"')).toEqual({ total: all.length, ids: all, since: false });
});

test("a phrase of words that every article holds is counted to its end", async () => {
  const all = await plainly("id % 30 = 0");
  expect(await found('"red gate"')).toEqual({ total: all.length, ids: all, since: false });
  expect(await found('"gate red"')).toEqual({ total: 0, ids: [], since: false });
});

test("more than are counted go on newest first, to the last of them", async () => {
  const all = await plainly("id % 30 <> 0");
  for (const written of ['"gate is red"', 'quote:"gate is red"', "is", "is #odd"]) {
    const fitting = written.includes("#") ? await plainly("id % 30 <> 0 and id % 2 = 1") : all;
    const query = parseSearch(written, new Date("2026-11-21T13:05:00Z"));
    const listed: number[] = [];
    let from: string | undefined;
    do {
      const page = await searchArticles(used.database, query, { order: "newest", limit: 400, ...(from && { from }) });
      expect(page.total, written).toBe(501);
      listed.push(...page.articles.map(({ id }) => id));
      from = page.next;
    } while (from);
    expect(listed, written).toEqual(fitting);
  }
});

test("so is one before a day, also where its article arrived last", async () => {
  const last = await plainly("id % 30 = 0 and published_at < '2025-12-24'");
  expect(last).toHaveLength(1);
  expect((await found('quote:"red gate" before:2025-12-24')).ids).toEqual(last);
  expect((await found('"red gate" before:2025-12-24')).ids).toEqual(last);
});

test("filters that few arrivals pass leave nothing out, however common the words are", async () => {
  const rare = await plainly("id % 1200 = 1");
  expect(await found("gate #rare")).toEqual({ total: rare.length, ids: rare, since: false });
  expect((await found("gate #odd")).total).toBe(501);
  expect((await found("gate #odd")).ids).toEqual((await plainly("id % 2 = 1")).slice(0, 100));
});
