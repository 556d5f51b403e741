import { countReadings, countTexts } from "../articles/article-counts.store.ts";
import { countArticles } from "../articles/publisher-articles.store.ts";
import { countFeeds } from "../feeds/feed-list.store.ts";
import { countOutcomes } from "../feeds/feed-outcomes.store.ts";
import { countStories } from "../stories/front-page.store.ts";
import type { ApiDesk } from "./api-desk.ts";

/** How far feeds, articles, stories and jobs are: what `octavo status` prints and the API answers. */
export async function readStatus({ database, countJobs }: Pick<ApiDesk, "database" | "countJobs">) {
  const [feeds, outcomes, articles, texts, readings, stories, jobs] = await Promise.all([
    countFeeds(database),
    countOutcomes(database),
    countArticles(database),
    countTexts(database),
    countReadings(database),
    countStories(database),
    countJobs(),
  ]);
  return { feeds, outcomes, articles, texts, readings, stories, jobs };
}
