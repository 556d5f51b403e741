import type { ImageDesk } from "../articles/image-desk.ts";
import type { Database } from "../platform/database/database.ts";
import { createLog } from "../platform/log.ts";
import { sampleNow } from "./test-publishers.ts";

/** Whatever is asked for at the publishers is this picture; `asked` has the addresses. */
export function picturedDesk(database: Database, body: Uint8Array, asked: string[] = []): ImageDesk {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    database,
    secret: new Uint8Array(32).fill(9),
    log: createLog("silent"),
    now: () => sampleNow,
    underWay: new Map(),
    cache: {
      get: async (key) => kept.get(key),
      put: async (key, bytes) => void kept.set(key, new Uint8Array(bytes)),
      drop: async (key) => void kept.delete(key),
    },
    fetcher: {
      fetch: async ({ url }) => {
        asked.push(url);
        return { outcome: "answer", url, status: 200, headers: {}, body, redirects: [] };
      },
      close: async () => undefined,
    },
  };
}
