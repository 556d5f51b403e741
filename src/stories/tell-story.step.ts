import { outletNames } from "../feeds/outlet-names.ts";
import { listPublisherNames, type PublisherName } from "../feeds/publisher-names.store.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn, Step } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import type { Citation } from "./find-citations.ts";
import {
  findUntraced,
  loadSourcedArticles,
  loadWords,
  saveCitations,
  saveOrigins,
  type UntracedArticle,
} from "./origin.store.ts";
import { loadToldArticles, saveTellings } from "./story.store.ts";
import { announceStories } from "./story-announcement.store.ts";
import { concludeOrigins, traceStory } from "./story-origins.ts";
import { tellStory } from "./tell-story.ts";

export interface TellTools {
  database: Database;
  threads: Threads;
  log: Log;
  passOn: PassOn;
}

const perArticleMs = 2_000;

/** stories: the headline, excerpt, counts, hashtags and origins of stories that gained or lost articles. */
export function tellStories(tools: TellTools): Step {
  return {
    run: "together",
    batch: 100,
    isOncePerId: true,
    handle: async (ids) => {
      const publishers = await listPublisherNames(tools.database);
      const found = await findCitationsOf(tools, await findUntraced(tools.database, ids), publishers);
      await tools.database.transaction().execute(async (transaction) => {
        await saveCitations(transaction, found);
        const articles = Map.groupBy(await loadToldArticles(transaction, ids), (article) => article.storyId);
        const tellings = [...articles].map(([id, members]) => ({ id, ...tellStory(members) }));
        const told = await saveTellings(transaction, tellings);
        await tellOrigins(transaction, ids, publishers);
        await announceStories(transaction, told);
        await tools.passOn(
          transaction,
          tellings.map(({ id }) => ({ id })),
        );
      });
    },
  };
}

type FoundCitations = { articleId: number; revision: number; citations: Citation[] };

/** Whom articles name as their sources; each is studied once a revision. */
async function findCitationsOf(
  tools: TellTools,
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

async function tellOrigins(
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
