import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { listen } from "../platform/database/listen.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { announceStories } from "../stories/story-announcement.store.ts";
import type { StoryAnnouncement } from "../stories/story-announcement.ts";
import { openLiveNews } from "./live-news.ts";
import { sampleArticles } from "./test-articles.ts";
import { changeSampleArticles } from "./test-changes.ts";
import { studySampleClaims } from "./test-claims.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { hardArticles } from "./test-hard-articles.ts";
import { picturedDesk } from "./test-pictures.ts";
import { sampleNow } from "./test-publishers.ts";
import { createWebApp } from "./web-app.tsx";
import type { WebDesk } from "./web-desk.ts";

/** With the islands, which the run's bundle has (vitest.config.ts). */
export const builtAssets = fileURLToPath(new URL("../../dist/assets", import.meta.url));

export interface SampleServer {
  address: string;
  edition: SampleEdition | undefined;
  pool: TestDatabase["pool"];
  /** As the telling of a story does. */
  announce(news: StoryAnnouncement): Promise<void>;
  close(): Promise<void>;
}

/** Octavo's pages on a loopback port, over a database of their own. */
export async function serveSample(
  content: "edition" | "hard" | "nothing",
  /** In the place of every picture; no page has one without it. */
  picture?: Uint8Array,
  /** What its desk has otherwise. */
  more: (test: TestDatabase) => Partial<WebDesk> = () => ({}),
): Promise<SampleServer> {
  const test: TestDatabase = await createTestDatabase();
  const edition =
    content === "nothing"
      ? undefined
      : await printSampleEdition(test, content === "hard" ? hardArticles : sampleArticles);
  if (edition) await studySampleClaims(test, edition);
  if (edition && content === "edition") {
    await changeSampleArticles(test, edition);
    await studySampleClaims(test, edition);
  }
  const live = openLiveNews(
    (channel, hearing) => listen(test.pool, channel, hearing, createLog("silent")),
    () => sampleNow.getTime(),
  );
  const app = createWebApp({
    ...sampleDesk(test.database),
    images: picture && picturedDesk(test.database, picture),
    live,
    assetsFolder: builtAssets,
    ...more(test),
  });
  const served = await serveApp(app);
  return {
    address: served.address,
    edition,
    pool: test.pool,
    announce: (news) => test.database.transaction().execute((transaction) => announceStories(transaction, [news])),
    async close() {
      await live.stop();
      await served.close();
      await test.close();
    },
  };
}

/** On a loopback port of its own. */
export async function serveApp(
  app: ReturnType<typeof createWebApp>,
): Promise<{ address: string; close(): Promise<void> }> {
  const listening = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, listening.resolve);
  const { port } = await listening.promise;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => void server.close(() => done())),
  };
}
