import type { Transaction } from "../platform/database/database.ts";
import type { Next } from "../platform/step.ts";
import { lockStories } from "./editable-story.store.ts";
import { countMembers, loadToldArticles, saveTellings } from "./story.store.ts";
import { tellStory } from "./tell-story.ts";
import { whenToTell } from "./when-to-tell.ts";

/**
 * What a page must have right at once when articles are placed: how many there are, and the headline of stories that are new
 * or lost articles. The rest of the telling may wait a moment. @returns when each story is to be told.
 */
export async function tellHeads(
  transaction: Transaction,
  gained: readonly number[],
  anew: readonly number[],
): Promise<Next[]> {
  const ids = [...new Set([...gained, ...anew])].sort((a, b) => a - b);
  if (ids.length === 0) return [];
  await lockStories(transaction, ids);
  const articles = Map.groupBy(await loadToldArticles(transaction, anew), ({ storyId }) => storyId);
  await saveTellings(
    transaction,
    [...articles].map(([id, members]) => ({ id, ...tellStory(members) })),
  );
  const { now, stories } = await countMembers(transaction, ids);
  const toldNext = new Map(stories.map(({ id, ...story }) => [id, whenToTell(story, now)]));
  // A story that has no article any more is forgotten at once.
  return ids.map((id) => ({ id, startAfter: toldNext.get(id) ?? now }));
}
