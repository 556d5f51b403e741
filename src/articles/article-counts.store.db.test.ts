import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { mergeTwin } from "./article.store.ts";
import { countArticles } from "./article-counts.store.ts";
import { collectTestEntries, followTestFeed, saveTestReading, testEntry, testReading } from "./test-articles.ts";

let used: TestDatabase;
beforeAll(async () => {
  used = await createTestDatabase();
});
afterAll(() => used.close());

test("nothing is counted where there is nothing", async () => {
  expect(await countArticles(used.database)).toEqual({
    total: 0,
    texts: { page: 0, feed: 0, none: 0 },
    readings: [],
  });
});

test("articles count by their text and by how their reading ended, in every state, and a twin counts nowhere", async () => {
  const source = await followTestFeed(used.database, "aldermouth");
  const addresses = [1, 2, 3, 4, 5, 6].map((number) => `aldermouth.example/${number}`);
  const ids = await collectTestEntries(
    used.database,
    source,
    addresses.map((address) => testEntry(address)),
  );
  const [first = 0, second = 0, third = 0, fourth = 0, twin = 0] = ids;
  for (const id of [first, second, twin])
    await saveTestReading(used.database, id, testReading("The ferry sails again."));
  await saveTestReading(used.database, third, testReading("From the feed.", { textFrom: "feed", outcome: "paywall" }));
  await saveTestReading(used.database, fourth, testReading("", { textFrom: "none", outcome: "gone" }));
  await used.pool.query("update article set state = 'placed' where id = $1", [second]);
  await used.database.transaction().execute((transaction) => mergeTwin(transaction, twin, first));
  expect(await countArticles(used.database)).toEqual({
    total: 5,
    texts: { page: 2, feed: 1, none: 2 },
    readings: [
      { outcome: "page", articles: 2 },
      { outcome: "gone", articles: 1 },
      { outcome: "paywall", articles: 1 },
    ],
  });
});
