import { setTimeout as sleep } from "node:timers/promises";
import { countArticles } from "../articles/publisher-articles.store.ts";
import { countOutcomes } from "../feeds/feed-outcomes.store.ts";
import { showProgress } from "./progress.ts";
import type { Tools } from "./tools.ts";

const everyMs = 500;

/** Shows how far a running server is with every feed and article, until nothing waits. */
export async function waitForReading({ database }: Tools): Promise<void> {
  const progress = showProgress("read");
  for (;;) {
    const [outcomes, articles] = await Promise.all([countOutcomes(database), countArticles(database)]);
    const feeds = outcomes.reduce((sum, { feeds: count }) => sum + count, 0);
    const unasked = outcomes.find(({ outcome }) => outcome === "waiting")?.feeds ?? 0;
    const waiting = articles.waitingForPage + articles.waitingForStudy + articles.waitingForPlace;
    progress.to(feeds + articles.total - unasked - waiting, feeds + articles.total);
    if (unasked + waiting === 0) break;
    await sleep(everyMs);
  }
  progress.end();
}
