import { afterEach, beforeEach, expect, test } from "vitest";
import { saveReading } from "../articles/article.store.ts";
import { collectTestEntries, followTestFeed, testEntry, testReading } from "../articles/test-articles.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { reserveStories, savePlacements } from "./story.store.ts";
import { loadStoryHeads } from "./story-profile.store.ts";
import { tellTestStories } from "./test-telling.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

test("a story's head has the text of whoever told it first, whatever its publisher is called", async () => {
  const { database } = used;
  const told = [
    { town: "zell", hour: 6, text: "The mill at Zell burned before dawn." },
    { town: "aldermouth", hour: 9, text: "In Aldermouth the smoke of a mill was seen." },
  ];
  const [storyId = 0] = await database.transaction().execute((transaction) => reserveStories(transaction, 1));
  for (const { town, hour, text } of told) {
    const source = await followTestFeed(database, town);
    const [articleId = 0] = await collectTestEntries(database, source, [testEntry(`${town}.example/1`)]);
    const publishedAt = new Date(Date.UTC(2031, 0, 6, hour));
    await database.transaction().execute(async (transaction) => {
      await saveReading(transaction, articleId, testReading(text, { title: `From ${town}`, publishedAt }), undefined);
      await savePlacements(transaction, [{ articleId, storyId, reasons: [] }], town === "zell" ? [storyId] : []);
    });
  }
  await tellTestStories(database, [], [storyId]);
  const [head] = await loadStoryHeads(database, [storyId]);
  expect(head).toMatchObject({ headlines: ["From zell", "From aldermouth", "From zell"], text: told[0]?.text });
});
