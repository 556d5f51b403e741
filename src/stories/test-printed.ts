import {
  collectTestEntries,
  followTestFeed,
  saveTestReading,
  testEntry,
  testReading,
} from "../articles/test-articles.ts";
import type { Database } from "../platform/database/database.ts";
import { reserveStories, savePlacements } from "./story.store.ts";

/** An article that a publisher in a town of its own printed and that was read; nobody has studied it yet. */
export async function printTestArticle(
  database: Database,
  { town, page, text, publishedAt }: { town: string; page: string; text: string; publishedAt: Date },
): Promise<number> {
  const entry = testEntry(`${town}.example/${page}`);
  const [id = 0] = await collectTestEntries(database, await followTestFeed(database, town), [entry]);
  await saveTestReading(database, id, testReading(text, { publishedAt }));
  return id;
}

/** A new story of these articles. */
export function placeTestStory(database: Database, articleIds: readonly number[]): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const [storyId = 0] = await reserveStories(transaction, 1);
    const placements = articleIds.map((articleId) => ({ articleId, storyId, reasons: [] }));
    await savePlacements(transaction, placements, [storyId]);
    return storyId;
  });
}
