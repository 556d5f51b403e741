import { saveSelectors } from "../feeds/feed-selectors.store.ts";
import type { Selectors } from "../feeds/selectors.ts";
import { noSelectors } from "../feeds/selectors.ts";
import type { May } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import type { Fetcher } from "../platform/fetch/fetched.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import type { Threads } from "../platform/threads.ts";
import type { ArticleDesk } from "./article-desk.ts";
import { type FeedArticle, findFeedArticles } from "./article-selectors.store.ts";
import { askPage } from "./ask-page.action.ts";
import type { WholeAnswer } from "./reading.ts";
import { queueReadings } from "./reread-articles.action.ts";
import { wrongSelector } from "./select-parts.ts";

/** Articles of a feed that a preview can be had of, and that are read again when its selectors change. */
export const articlesToTry = 30;

/**
 * Keeps what is the text of a feed's articles and what is none, and reads its newest articles again.
 * @returns how many are read again.
 * @throws InvalidInput that names a selector which is none, NotFound when there is no such feed.
 */
export async function changeSelectors(
  _may: May<"manage feeds">,
  desk: ArticleDesk,
  feedId: number,
  selectors: Selectors,
): Promise<number> {
  checkSelectors(selectors);
  const newest = await findFeedArticles(desk.database, feedId, articlesToTry);
  await desk.database.transaction().execute(async (transaction) => {
    await saveSelectors(transaction, feedId, selectors);
    await queueReadings(transaction, desk, newest);
  });
  return newest.length;
}

/** How the page of one article is read without any selector and with those that are tried. */
export interface SelectorPreview {
  article: FeedArticle;
  before: WholeAnswer;
  after: WholeAnswer;
}

/**
 * Asks for a page once and reads it twice; nothing is kept.
 * @param articleId one of the feed's newest; the newest of all where none is named.
 * @throws InvalidInput that names a selector which is none, NotFound when the feed has no such article with a page.
 */
export async function previewSelectors(
  _may: May<"manage feeds">,
  tools: { database: Database; fetcher: Fetcher; threads: Threads; now(): Date },
  tried: { feedId: number; articleId?: number | undefined; selectors: Selectors },
): Promise<SelectorPreview> {
  checkSelectors(tried.selectors);
  const articles = await findFeedArticles(tools.database, tried.feedId, articlesToTry);
  const article = articles.find(({ id }) => id === (tried.articleId ?? articles[0]?.id));
  if (!article) throw new NotFound("The feed has no such article with a page to try the selectors on.");
  const page = askPage.bind(undefined, { ...tools, fetcher: onceOnly(tools.fetcher) }, article.link);
  return { article, before: await page(noSelectors), after: await page(tried.selectors) };
}

/** Answers every request with what came of the first. */
function onceOnly(fetcher: Fetcher): Fetcher {
  let first: ReturnType<Fetcher["fetch"]> | undefined;
  return {
    fetch: (request) => {
      first ??= fetcher.fetch(request);
      return first;
    },
    close: async () => undefined,
  };
}

function checkSelectors(selectors: Selectors): void {
  const wrong = wrongSelector(selectors);
  if (wrong) throw new InvalidInput(wrong);
}
