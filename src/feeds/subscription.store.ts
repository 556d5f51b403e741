import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { FeedId } from "./feed.ts";
import type { Push } from "./find-hub.ts";
import { type SubscriptionState, subscriptionPace } from "./subscription.ts";

export interface Subscription extends Push {
  feedId: FeedId;
  token: string;
  secret: string;
  state: SubscriptionState;
  /** Requests in a row that the hub did not take. */
  attempts: number;
}

const columns = sql`feed_id as "feedId", hub, topic, token, secret, state, attempts`;

/**
 * Keeps what a feed says of its hub. A feed that names another hub or topic is subscribed anew, one that names none any more
 * is left to lapse: its state goes, and the hub's next question is answered with no.
 */
export async function saveHub(
  transaction: Transaction,
  feedId: FeedId,
  push: Push | undefined,
  fresh: { token: string; secret: string },
): Promise<void> {
  if (!push) {
    await deleteSubscription(transaction, feedId);
    return;
  }
  await sql`
    insert into feed_subscription (feed_id, hub, topic, token, secret)
    values (${feedId}, ${push.hub}, ${push.topic}, ${fresh.token}, ${fresh.secret})
    on conflict (feed_id) do update set hub = excluded.hub, topic = excluded.topic, token = excluded.token,
      secret = excluded.secret, state = 'wanted', detail = null, due_at = now(), lease_until = null, attempts = 0
    where (feed_subscription.hub, feed_subscription.topic) is distinct from (excluded.hub, excluded.topic)`.execute(
    transaction,
  );
}

/** Subscriptions to ask for or to renew, of feeds that are read; asked for at once, they are not due again for an hour. */
export async function claimDueSubscriptions(transaction: Transaction, limit: number): Promise<Subscription[]> {
  const claimed = await sql<Subscription>`
    update feed_subscription set due_at = now() + make_interval(secs => ${subscriptionPace.answerSeconds}),
      state = case when state = 'active' then state else 'asked' end
    where feed_id in (
      select feed_id from feed_subscription join feed on feed.id = feed_id
      where due_at <= now() and feed.state = 'active'
      order by due_at limit ${limit} for update of feed_subscription skip locked
    ) returning ${columns}`.execute(transaction);
  return claimed.rows;
}

/** @returns what was known of it, for the hub to be told. */
export async function deleteSubscription(transaction: Transaction, feedId: FeedId): Promise<Subscription | undefined> {
  const gone = await sql<Subscription>`
    delete from feed_subscription where feed_id = ${feedId} returning ${columns}`.execute(transaction);
  return gone.rows[0];
}

export async function findSubscription(connection: Connection, token: string): Promise<Subscription | undefined> {
  const found = await sql<Subscription>`select ${columns} from feed_subscription where token = ${token}`.execute(
    connection,
  );
  return found.rows[0];
}

/** Whether a hub tells us of this feed, so that looking can be seldom. */
export async function isPushed(connection: Connection, feedId: FeedId): Promise<boolean> {
  const found = await sql`
    select from feed_subscription where feed_id = ${feedId} and lease_until > now()`.execute(connection);
  return found.rows.length > 0;
}

export async function saveLease(transaction: Transaction, feedId: FeedId, seconds: number): Promise<void> {
  await sql`
    update feed_subscription set state = 'active', detail = null, attempts = 0,
      lease_until = now() + make_interval(secs => ${seconds}),
      due_at = now() + make_interval(secs => ${seconds * subscriptionPace.renewAfter})
    where feed_id = ${feedId}`.execute(transaction);
}

/** What the hub did not take: it is asked again `afterSeconds` from now, and until then the feed is polled as ever. */
export async function saveRefusal(
  transaction: Transaction,
  feedId: FeedId,
  refusal: { state: "wanted" | "denied"; detail: string; afterSeconds: number },
): Promise<void> {
  await sql`
    update feed_subscription set state = ${refusal.state}, detail = ${refusal.detail.slice(0, 500)}, attempts = attempts + 1,
      due_at = now() + make_interval(secs => ${refusal.afterSeconds}),
      lease_until = case when ${refusal.state} = 'denied' then null else lease_until end
    where feed_id = ${feedId}`.execute(transaction);
}

export async function savePush(transaction: Transaction, feedId: FeedId): Promise<void> {
  await sql`update feed_subscription set last_pushed_at = now() where feed_id = ${feedId}`.execute(transaction);
}
