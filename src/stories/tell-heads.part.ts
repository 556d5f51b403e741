import type { Transaction } from "../platform/database/database.ts";
import { lockStories } from "./editable-story.store.ts";
import { countMembers, loadToldArticles, saveTellings } from "./story.store.ts";
import { tellStory } from "./tell-story.ts";

/**
 * What a page must have right at once when articles are placed: how many there are, and the headline of stories that are new
 * or lost articles. The rest of the telling may wait a moment.
 */
export async function tellHeads(
  transaction: Transaction,
  storyIds: readonly number[],
  anew: readonly number[],
): Promise<void> {
  if (storyIds.length === 0) return;
  await lockStories(transaction, storyIds);
  const articles = Map.groupBy(await loadToldArticles(transaction, anew), ({ storyId }) => storyId);
  await saveTellings(
    transaction,
    [...articles].map(([id, members]) => ({ id, ...tellStory(members) })),
  );
  await countMembers(
    transaction,
    storyIds.filter((id) => !articles.has(id)),
  );
}
