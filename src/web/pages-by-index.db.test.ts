import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, openPool } from "../platform/database/database.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { studySampleClaims } from "./test-claims.ts";
import { printSampleEdition } from "./test-edition.ts";
import { type Asked, findScanned, recordReads } from "./test-pages-by-index.ts";
import { openFor, readAddresses } from "./test-people.ts";

/** Tables that grow with the news, or with what is said about it. */
const large = new Set(
  `article article_address article_change article_features article_hashtag article_link article_topic agenda_item claim claim_study
  comment comment_quote entity entry hashtag image kept_article membership mention named_speaker nearness origin revision statement
  statement_claim statement_print story story_agenda story_link story_profile story_speaker story_term storyline storyline_story
  told_sentence`.split(/\s+/),
);

let server: TestDatabase;
let watched: Pick<TestDatabase, "database" | "pool">;
let takeNoted: () => Asked;
let addresses: string[];

beforeAll(async () => {
  server = await createTestDatabase();
  const edition = await printSampleEdition(server);
  await studySampleClaims(server, edition);
  const { rows } = await server.pool.query(
    "select min(id) as entity, (select min(key) from hashtag) as hashtag from entity",
  );
  const [{ entity, hashtag }] = rows;
  const settings = { connection: { connectionString: server.url }, maxConnections: 6, applicationName: "octavo test" };
  const pool = openPool(settings, createLog("silent"));
  watched = { pool, database: openDatabase(pool) };
  takeNoted = recordReads(pool);
  const [story] = edition.storyIds.values();
  const [article] = edition.articleIds.values();
  const searches = [
    "ferry",
    '"pay agreement"',
    "publisher:courier",
    "speaker:Renfeld",
    "entity:Velden",
    "%23veldenferries",
  ];
  const filters = [
    "kind:opinion",
    "topic:world",
    'quote:"the boats"',
    "after:2026-11-01 before:2026-11-20",
    "ferry -strike",
  ];
  addresses = [
    ...readAddresses(server, () => [story ?? 0, article ?? 0, entity, hashtag]),
    ...[...searches, ...filters].map((asked) => `/search?q=${asked}`),
    ...["/entities?q=velden", "/feeds?q=velden", "/changes?kind=retitled", "/agenda?topic=business"],
  ];
});
afterAll(async () => {
  await watched.database.destroy();
  await server.close();
});

test("no page and no answer of the API reads a large table from one end to the other", async () => {
  const reader = await openFor(watched as TestDatabase, "administrator", "Asa");
  const checking = await server.pool.connect();
  const scanned = new Map<string, string>();
  const checked = new Set<string>();
  for (const address of addresses) {
    takeNoted();
    const { status } = await reader.get(address);
    expect(status, address).not.toBe(500);
    for (const [text, values] of takeNoted()) {
      if (checked.has(text)) continue;
      checked.add(text);
      const tables = (await findScanned(checking, text, values)).filter((table) => large.has(table));
      if (tables.length > 0) scanned.set(`${address}: ${tables.join(", ")}`, text.replaceAll(/\s+/g, " "));
    }
  }
  checking.release(true);
  expect(checked.size).toBeGreaterThan(100);
  expect(Object.fromEntries(scanned)).toEqual({});
});
