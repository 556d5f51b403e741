import type { May } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { insertFeeds } from "./feed.store.ts";
import type { FeedDesk } from "./feed-desk.ts";
import { chooseStarters } from "./starter-feeds.ts";

/**
 * Follows the starter feeds of a topic, or one of them, in a folder of the topic's name; nothing is asked of the
 * publishers before the first look.
 * @returns how many were not followed already.
 * @throws InvalidInput for what is not among the starter feeds.
 */
export async function followStarters(
  _may: May<"manage feeds">,
  desk: FeedDesk,
  wish: { topic?: string; url?: string },
): Promise<number> {
  const feeds = chooseStarters(wish).flatMap(({ topic, feeds }) =>
    feeds.map(({ name, url }) => ({ url, title: name, folders: [[topic]] })),
  );
  if (feeds.length === 0)
    throw new InvalidInput(
      "That is not among the starter feeds. Enter its address under “Follow a publisher” instead.",
    );
  return desk.database.transaction().execute(async (transaction) => {
    const ids = await insertFeeds(transaction, feeds);
    await desk.look(transaction, ids);
    return ids.length;
  });
}
