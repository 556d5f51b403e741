import { fileURLToPath } from "node:url";
import type { Database } from "../platform/database/database.ts";
import { createLog } from "../platform/log.ts";
import { openReaderDesk } from "../readers/open-reader-desk.action.ts";
import { openFigures } from "./status-figures.ts";
import { sampleNow } from "./test-publishers.ts";
import type { WebDesk } from "./web-desk.ts";

const sampleJobs = [
  { name: "collect-articles", waiting: 3, running: 1, failed: 0 },
  { name: "read-article", waiting: 12, running: 4, failed: 2 },
];
const assetsFolder = fileURLToPath(new URL("assets", import.meta.url));

/** A desk whose database is real and whose world is not: nothing is fetched, queued jobs are kept in `looks`. */
export function sampleDesk(database: Database): WebDesk & { looks: number[] } {
  const looks: number[] = [];
  const refuse = async () => {
    throw new Error("the sample desk reaches nobody");
  };
  const look = async (_transaction: unknown, ids: readonly number[]) => {
    looks.push(...ids);
  };
  return {
    database,
    feeds: { database, look, fetcher: { fetch: refuse }, threads: { run: refuse, close: async () => undefined } },
    articles: { database, look, read: async () => undefined },
    stories: { database, tell: look },
    readers: openReaderDesk({
      database,
      log: createLog("silent"),
      publicUrl: undefined,
      host: "127.0.0.1",
      port: 8080,
      mail: undefined,
      issuer: undefined,
      proxies: [],
      membershipSecret: undefined,
      now: () => new Date(),
    }),
    assistant: { database },
    images: undefined,
    log: createLog("silent"),
    now: () => sampleNow,
    assetsFolder,
    isReady: async () => true,
    live: { open: () => undefined },
    readFigures: openFigures({ database, now: () => sampleNow, countJobs: async () => sampleJobs }),
    looks,
  } as unknown as WebDesk & { looks: number[] };
}
