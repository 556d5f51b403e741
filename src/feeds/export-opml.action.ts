import type { May } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { listFeedsForExport } from "./feed.store.ts";
import { writeOpml } from "./write-opml.ts";

/** Every feed that is followed, as OPML 2.0 with its folders. */
export async function exportOpml(_may: May<"read">, desk: { database: Database }): Promise<string> {
  const feeds = await listFeedsForExport(desk.database);
  return writeOpml("Octavo", feeds);
}
