import { type ArticleText, loadTexts } from "../articles/article.store.ts";
import type { Database } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { PassOn } from "../platform/step.ts";
import type { Threads } from "../platform/threads.ts";
import type { ArticleFeatures } from "./article-features.ts";
import { type ArticleToDescribe, describeArticle } from "./describe-article.ts";
import { findDescribed, findPlaced, saveDescriptions } from "./placement-order.store.ts";
import { findTimesToTell } from "./telling-time.store.ts";

export interface DescribeTools {
  database: Database;
  threads: Threads;
  log: Log;
  passOn: PassOn;
}

const perArticleMs = 1_000;

/**
 * Describes those of the articles that were not described before, and stores it: whoever holds the placement lock then
 * places them. The stories of articles that were placed before are handed on: their words have changed.
 */
export async function describeNew(tools: DescribeTools, ids: readonly number[]): Promise<void> {
  const placed = await findPlaced(tools.database, ids);
  const known = await findDescribed(tools.database, ids);
  const articles = await loadTexts(
    tools.database,
    ids.filter((id) => !known.has(id)),
  );
  const features = await describe(tools, articles);
  await tools.database.transaction().execute(async (transaction) => {
    await saveDescriptions(
      transaction,
      articles.flatMap(({ id }, place) => {
        const described = features[place];
        return described ? [{ articleId: id, features: described }] : [];
      }),
    );
    const changed = [...new Set(placed.values())];
    await tools.passOn(transaction, await findTimesToTell(transaction, changed, []));
  });
}

/** For an article that could not be described: its headline alone, which no text can spoil, speaks for it. */
export async function describeWithout({ database, log }: DescribeTools, id: number): Promise<void> {
  const articles = await loadTexts(database, [id]);
  log.warn({ article: id }, "placing an article by its headline alone");
  await database.transaction().execute((transaction) =>
    saveDescriptions(
      transaction,
      articles.map((article) => ({
        articleId: article.id,
        features: describeArticle({ ...toDescribe(article), text: "" }),
      })),
    ),
  );
}

async function describe({ threads }: DescribeTools, articles: readonly ArticleText[]): Promise<ArticleFeatures[]> {
  if (articles.length === 0) return [];
  const input = articles.map(toDescribe);
  const thought = await threads.run<ArticleFeatures[]>("describe", input, perArticleMs * articles.length);
  if (thought.outcome === "gave up")
    throw new Error(`describing ${articles.length} articles took too much ${thought.because}`);
  return thought.result;
}

function toDescribe({ title, text, publisherName, link, publishedAt, language }: ArticleText): ArticleToDescribe {
  return {
    title,
    text,
    publisher: publisherName,
    ...(link && { url: link }),
    ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
    ...(language && { language }),
  };
}
