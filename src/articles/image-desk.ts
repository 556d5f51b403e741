import type { ByteCache } from "../platform/byte-cache.ts";
import type { Database } from "../platform/database/database.ts";
import type { Fetcher } from "../platform/fetch/fetched.ts";
import type { Log } from "../platform/log.ts";
import type { LoadedImage } from "./image-outcome.ts";

/** What showing pictures works with. */
export interface ImageDesk {
  database: Database;
  fetcher: Fetcher;
  cache: ByteCache;
  /** Signs the addresses; the same on every machine of the newspaper. */
  secret: Uint8Array;
  log: Log;
  now(): Date;
  /** By address: whoever comes for a picture that is being asked for waits for the same answer. */
  underWay: Map<string, Promise<LoadedImage>>;
}
