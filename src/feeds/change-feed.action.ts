import type { May } from "../platform/actor.ts";
import { NotFound } from "../platform/refusals.ts";
import { deleteFeed, forgetValidators, setFeedState } from "./feed.store.ts";
import type { FeedDesk } from "./feed-desk.ts";
import { leaveHub } from "./subscribe.action.ts";

type Manage = May<"manage feeds">;

/** No more looks until it is resumed. @throws NotFound when there is no such feed; so do the others here. */
export async function pauseFeed(_may: Manage, desk: FeedDesk, feedId: number): Promise<void> {
  await leaveHub(desk, feedId);
  await desk.database.transaction().execute((transaction) => setFeedState(transaction, feedId, "paused"));
}

/** Looks again, at once; also a feed that had said it was gone. */
export async function resumeFeed(_may: Manage, desk: FeedDesk, feedId: number): Promise<void> {
  await desk.database.transaction().execute(async (transaction) => {
    await setFeedState(transaction, feedId, "active");
    await desk.look(transaction, [feedId]);
  });
}

/** Stops following; the articles that came through it stay. */
export async function removeFeed(_may: Manage, desk: FeedDesk, feedId: number): Promise<void> {
  await leaveHub(desk, feedId);
  await desk.database.transaction().execute((transaction) => deleteFeed(transaction, feedId));
}

/** Looks at the feed at once and takes in all it has, changed or not. */
export async function refreshFeed(_may: Manage, desk: FeedDesk, feedId: number): Promise<void> {
  const due = await desk.database.transaction().execute(async (transaction) => {
    const ids = await forgetValidators(transaction, feedId);
    await desk.look(transaction, ids);
    return ids;
  });
  if (due.length === 0) throw new NotFound(`There is no feed ${feedId}.`);
}

/** The same for every feed that is not paused. @returns how many. */
export async function refreshAllFeeds(_may: Manage, desk: FeedDesk): Promise<number> {
  return desk.database.transaction().execute(async (transaction) => {
    const ids = await forgetValidators(transaction, "all");
    await desk.look(transaction, ids);
    return ids.length;
  });
}
