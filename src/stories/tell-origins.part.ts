import { outletNames } from "../feeds/outlet-names.ts";
import { listPublisherNames, type PublisherName } from "../feeds/publisher-names.store.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Citation } from "./find-citations.ts";
import {
  findUntraced,
  loadSourcedArticles,
  loadWords,
  saveCitations,
  saveOrigins,
  type UntracedArticle,
} from "./origin.store.ts";
import { concludeOrigins, traceStory } from "./story-origins.ts";
import type { TellingPart, TellTools } from "./tell-story.step.ts";

const perArticleMs = 2_000;

/** Who has it from whom: the citations of articles that were not traced yet, and the origins of the stories they are in. */
export const tellOrigins: TellingPart = async (tools, storyIds) => {
  const publishers = await listPublisherNames(tools.database);
  const found = await findCitationsOf(tools, await findUntraced(tools.database, storyIds), publishers);
  return async (transaction) => {
    await saveCitations(transaction, found);
    await concludeStories(transaction, storyIds, publishers);
  };
};

type FoundCitations = { articleId: number; revision: number; citations: Citation[] };

/** Whom articles name as their sources; each is studied once a revision. */
async function findCitationsOf(
  tools: Pick<TellTools, "threads" | "log">,
  articles: readonly UntracedArticle[],
  publishers: readonly PublisherName[],
): Promise<FoundCitations[]> {
  if (articles.length === 0) return [];
  const limitMs = perArticleMs * articles.length;
  const thought = await tools.threads.run<Citation[][]>("trace", { articles, publishers }, limitMs);
  if (thought.outcome === "done")
    return articles.map(({ id, revision }, place) => ({
      articleId: id,
      revision,
      citations: thought.result[place] ?? [],
    }));
  const [first, ...others] = articles;
  if (!first) return [];
  if (others.length > 0)
    return (await Promise.all(articles.map((one) => findCitationsOf(tools, [one], publishers)))).flat();
  // Its story is told all the same, without whom it names.
  tools.log.warn({ article: first.id }, `finding whom an article names took too much ${thought.because}`);
  return [{ articleId: first.id, revision: first.revision, citations: [] }];
}

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
