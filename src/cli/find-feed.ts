import { findFeedsByUrl } from "../feeds/feed.store.ts";
import { NotFound } from "../platform/refusals.ts";
import type { Tools } from "./tools.ts";

/** @param feed its number or its address. @throws NotFound when none is followed at that address. */
export async function findFeed(tools: Tools, feed: string): Promise<number> {
  if (/^\d+$/.test(feed)) return Number(feed);
  const found = (await findFeedsByUrl(tools.database, [feed])).get(feed);
  if (!found) throw new NotFound(`No feed ${feed} is followed; octavo feeds list shows those that are.`);
  return found.id;
}
