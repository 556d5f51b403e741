import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { saveWordStudies } from "./article.store.ts";
import { collectTestEntries, followTestFeed, saveTestReading, testEntry, testReading } from "./test-articles.ts";

let used: TestDatabase;
beforeAll(async () => {
  used = await createTestDatabase();
});
afterAll(() => used.close());

/** The page of its table that each revision stands in. */
async function pagesOfRevisions(): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; page: number }>`
    select article_id as id, (ctid::text::point)[0] as page from revision`.execute(used.database);
  return new Map(rows.map(({ id, page }) => [id, page]));
}

test("a revision that is studied stays in its page, so that no index is told", async () => {
  const source = await followTestFeed(used.database, "aldermouth");
  const places = Array.from({ length: 60 }, (_, place) => place);
  const ids = await collectTestEntries(
    used.database,
    source,
    places.map((place) => testEntry(`aldermouth.example/${place}`)),
  );
  for (const id of ids) await saveTestReading(used.database, id, testReading(`Boat ${id} sails. `.repeat(40)));
  const before = await pagesOfRevisions();
  const fingerprint = Array.from({ length: 190 }, (_, place) => place * 7_919);
  const sentences = Array.from({ length: 40 }, (_, place): [number, number] => [place * 15, place * 15 + 14]);
  await used.database.transaction().execute((transaction) =>
    saveWordStudies(
      transaction,
      ids.map((id) => ({ id, revision: 1, sentences, fingerprint, language: "en" })),
    ),
  );
  const after = await pagesOfRevisions();
  const moved = ids.filter((id) => before.get(id) !== after.get(id));
  expect(after.size).toBe(60);
  expect(moved.length).toBeLessThan(30);
});
