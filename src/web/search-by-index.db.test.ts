import { afterAll, beforeAll, expect, test } from "vitest";
import { followTestFeed } from "../articles/test-articles.ts";
import { openDatabase, openPool } from "../platform/database/database.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { searchArticles } from "../search/search.store.ts";
import { parseSearch } from "../search/search-query.ts";
import { type Asked, recordReads } from "./test-pages-by-index.ts";

/** More than the search looks at first. */
const arrivals = 1_500;
let server: TestDatabase;
let watched: TestDatabase["database"];
let takeNoted: () => Asked;

beforeAll(async () => {
  server = await createTestDatabase();
  const { publisherId } = await followTestFeed(server.database, "aldermouth");
  const run = (text: string) => server.pool.query(text);
  await run(`insert into article (publisher_id, link, title, published_at, state, revision, text_from)
    select ${publisherId}, 'https://aldermouth.example/' || n, 'Title ' || n, timestamptz '2026-01-01' + n * interval '1 minute', 'placed', 1, 'page'
    from generate_series(1, ${arrivals}) n`);
  await run(`insert into revision (article_id, number, title, digest, blocks, text)
    select id, 1, title, 'x', '[]', 'the gate is ' || case when id % 30 = 0 then 'red' else 'not red' end || repeat(' and so on ', 200) from article`);
  await run("vacuum analyze");
  const settings = { connection: { connectionString: server.url }, maxConnections: 1, applicationName: "octavo test" };
  const pool = openPool(settings, createLog("silent"));
  watched = openDatabase(pool);
  takeNoted = recordReads(pool);
});
afterAll(async () => {
  await watched.destroy();
  await server.close();
});

interface PlanNode {
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Filter?: string;
  Plans?: PlanNode[];
}

/** Parts of the plans of all statements that read texts, or their index. */
async function readsOfTexts(written: string): Promise<PlanNode[]> {
  takeNoted();
  await searchArticles(watched, parseSearch(written, new Date()), { order: "best" });
  const found: PlanNode[] = [];
  const walk = (node: PlanNode) => {
    if (node["Relation Name"] === "revision" || node["Index Name"] === "revision_words") found.push(node);
    for (const part of node.Plans ?? []) walk(part);
  };
  for (const [text, values] of takeNoted()) {
    const { rows } = await server.pool.query(`explain (format json) ${text}`, values);
    walk(rows[0]["QUERY PLAN"][0].Plan);
  }
  return found;
}

test.each(["gate", '"gate is red"', "gate -red"])(
  "the index of words alone tells which texts may hold %s",
  async (written) => {
    const reads = await readsOfTexts(written);
    expect(reads.some((node) => node["Index Cond"]?.includes("article_id >> 12"))).toBe(true);
    expect(reads.flatMap((node) => node.Filter ?? []).filter((filter) => filter.includes("@@"))).toEqual([]);
  },
);

test("a phrase is looked for by its pairs", async () => {
  const reads = await readsOfTexts('"gate is red"');
  expect(reads.some((node) => node["Index Cond"]?.includes("word_pairs"))).toBe(true);
});
