import { outletNames } from "../feeds/outlet-names.ts";
import { listPublisherNames, type PublisherName } from "../feeds/publisher-names.store.ts";
import type { Transaction } from "../platform/database/database.ts";
import { loadSourcedArticles, loadWords, saveOrigins } from "./origin.store.ts";
import { concludeOrigins, traceStory } from "./story-origins.ts";
import type { TellingPart } from "./tell-story.step.ts";

/** Who has it from whom: the origins of stories, from whom their articles name and what they copied. */
export const tellOrigins: TellingPart = async (tools, storyIds) => {
  const publishers = await listPublisherNames(tools.database);
  return (transaction) => concludeStories(transaction, storyIds, publishers);
};

async function concludeStories(
  transaction: Transaction,
  storyIds: readonly number[],
  publishers: readonly PublisherName[],
): Promise<void> {
  const known = outletNames(publishers);
  const stories = Map.groupBy(await loadSourcedArticles(transaction, storyIds), ({ storyId }) => storyId);
  const traced = [...stories].map(([id, articles]) => ({ id, articles, origins: traceStory(articles, known) }));
  const compared = traced.flatMap(({ origins }) =>
    origins.copied.flatMap(({ articleId, originId }) => [articleId, originId]),
  );
  const words = await loadWords(transaction, [...new Set(compared)]);
  await saveOrigins(
    transaction,
    traced.map(({ id, articles, origins }) => concludeOrigins(id, articles, origins, words)),
  );
}
