import { listPublisherNames, type PublisherName } from "../feeds/publisher-names.store.ts";
import type { Database } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { Threads } from "../platform/threads.ts";
import type { ArticleToKeep, KeepRequest, KeptArticle } from "./keep-articles.ts";
import { type FoundToKeep, findUnkept, saveKept } from "./kept-article.store.ts";

interface KeepTools {
  database: Database;
  threads: Threads;
  log: Log;
}

const perArticleMs = 2_000;
/** Few enough that several threads share them, and that their words are not many in memory. */
const articlesAtOnce = 20;

/** Articles that were studied before anything was kept of them, or that could not be studied: found before their stories are told. */
export async function keepUnkept(tools: KeepTools, storyIds: readonly number[]): Promise<void> {
  const articles = await findUnkept(tools.database, storyIds);
  if (articles.length === 0) return;
  const found = await findToKeep(tools, articles, await listPublisherNames(tools.database));
  await tools.database.transaction().execute((transaction) => saveKept(transaction, found));
}

export async function findToKeep(
  tools: Omit<KeepTools, "database">,
  articles: readonly ArticleToKeep[],
  publishers: readonly PublisherName[],
): Promise<FoundToKeep[]> {
  const parts = Array.from({ length: Math.ceil(articles.length / articlesAtOnce) }, (_, part) =>
    articles.slice(part * articlesAtOnce, (part + 1) * articlesAtOnce),
  );
  return (await Promise.all(parts.map((part) => think(tools, part, publishers)))).flat();
}

async function think(
  tools: Omit<KeepTools, "database">,
  articles: readonly ArticleToKeep[],
  publishers: readonly PublisherName[],
): Promise<FoundToKeep[]> {
  const [first, ...others] = articles;
  if (!first) return [];
  const request: KeepRequest = { articles, publishers };
  const thought = await tools.threads.run<KeptArticle[]>("keep", request, perArticleMs * articles.length);
  if (thought.outcome === "done")
    return articles.flatMap(({ id, revision, language }, place) => {
      const kept = thought.result[place];
      return kept ? [{ articleId: id, revision, language, ...kept }] : [];
    });
  if (others.length > 0) return (await Promise.all(articles.map((one) => think(tools, [one], publishers)))).flat();
  // Its story is told all the same, without whom it names and without its sentences.
  tools.log.warn({ article: first.id }, `finding what an article names and says took too much ${thought.because}`);
  const { id, revision, language } = first;
  return [{ articleId: id, revision, language, citations: [], sentences: "[]" }];
}
