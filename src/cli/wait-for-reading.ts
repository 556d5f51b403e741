import { setTimeout as sleep } from "node:timers/promises";
import { countArticles } from "../articles/article-counts.store.ts";
import { countArticleProgress, countWaiting } from "../articles/recent-articles.store.ts";
import { countOutcomes } from "../feeds/feed-outcomes.store.ts";
import { showProgress } from "./progress.ts";
import type { Tools } from "./tools.ts";

const everyMs = 500;

/** Shows how far a running server is with every feed and article, until nothing waits. */
export async function waitForReading({ database }: Tools): Promise<void> {
  const progress = showProgress("read");
  for (;;) {
    const [outcomes, { total }, progressed] = await Promise.all([
      countOutcomes(database),
      countArticles(database),
      countArticleProgress(database),
    ]);
    const feeds = outcomes.reduce((sum, { feeds: count }) => sum + count, 0);
    const unasked = outcomes.find(({ outcome }) => outcome === "waiting")?.feeds ?? 0;
    const waiting = countWaiting(progressed);
    progress.to(feeds + total - unasked - waiting, feeds + total);
    if (unasked + waiting === 0) break;
    await sleep(everyMs);
  }
  progress.end();
}
