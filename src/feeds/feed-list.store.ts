import { type RawBuilder, sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { FeedState } from "./feed.ts";
import type { FeedOutcomeName } from "./feed-outcome.ts";
import type { SubscriptionState } from "./subscription.ts";

/** What a list of feeds can be narrowed to. "failing" feeds are active ones whose last look went wrong. */
export const feedFilters = ["all", "active", "failing", "paused", "gone", "duplicate"] as const;
export type FeedFilter = (typeof feedFilters)[number];

export interface FeedListing {
  id: number;
  url: string;
  title: string;
  homeUrl: string | null;
  state: FeedState;
  /** The feed that this one turned out to repeat. */
  sameAs: number | null;
  outcome: FeedOutcomeName | null;
  outcomeDetail: string | null;
  failures: number;
  backlog: number;
  nextDueAt: Date;
  collectedAt: Date | null;
  lastGoodAt: Date | null;
  lastNewAt: Date | null;
  publisherId: number | null;
  publisherName: string | null;
  folders: string[][];
  /** Where the subscription at its hub stands; absent for a feed that names none. */
  subscription: ListedSubscription | null;
}

export interface ListedSubscription {
  hub: string;
  state: SubscriptionState;
  /** Why the hub did not take the request, in its words. */
  detail: string | null;
  /** ISO 8601; it pushes until then. */
  leaseUntil: string | null;
  /** ISO 8601 */
  lastPushedAt: string | null;
}

export interface FeedQuery {
  filter: FeedFilter;
  /** Words of the title, the address or the publisher's name. */
  words: string;
  /** From 1. */
  page: number;
  perPage: number;
}

export interface FeedListPage {
  feeds: FeedListing[];
  /** How many feeds the filter and the words leave. */
  matching: number;
}

const feedColumns = sql`
  feed.id, feed.url, feed.title, feed.home_url as "homeUrl", feed.state, feed.same_as as "sameAs",
    feed.outcome, feed.outcome_detail as "outcomeDetail", feed.failures, feed.backlog,
    feed.next_due_at as "nextDueAt", feed.collected_at as "collectedAt", feed.last_good_at as "lastGoodAt",
    feed.last_new_at as "lastNewAt", publisher.id as "publisherId", publisher.name as "publisherName",
    (select coalesce(json_agg(feed_folder.path order by feed_folder.path), '[]')
     from feed_folder where feed_folder.feed_id = feed.id) as folders,
    (select json_build_object('hub', hub, 'state', state, 'detail', detail, 'leaseUntil', lease_until,
       'lastPushedAt', last_pushed_at)
     from feed_subscription where feed_subscription.feed_id = feed.id) as subscription`;

/** Feeds by name, one page of them. Numbered pages: a person has thousands of feeds, not millions. */
export async function findFeeds(database: Connection, query: FeedQuery): Promise<FeedListPage> {
  const { rows } = await sql<FeedListing & { matching: number }>`
    select ${feedColumns},
      count(*) over () as matching
    from feed left join publisher on publisher.id = feed.publisher_id
    where ${isIn(query.filter)} and ${holds(query.words)}
    order by lower(coalesce(nullif(feed.title, ''), publisher.name, feed.url)), feed.id
    limit ${query.perPage} offset ${(query.page - 1) * query.perPage}`.execute(database);
  return { feeds: rows.map(({ matching: _, ...feed }) => feed), matching: rows[0]?.matching ?? 0 };
}

/** Feeds in the order in which they were added, from the one after `after`. `next` is absent at the end of the list. */
export async function findFeedsAfter(
  database: Connection,
  query: Pick<FeedQuery, "filter" | "words"> & { after: number; limit: number },
): Promise<FeedListPage & { next?: number }> {
  const fits = sql`${isIn(query.filter)} and ${holds(query.words)}`;
  const [{ rows }, counted] = await Promise.all([
    sql<FeedListing>`
      select ${feedColumns}
      from feed left join publisher on publisher.id = feed.publisher_id
      where feed.id > ${query.after} and ${fits}
      order by feed.id
      limit ${query.limit + 1}`.execute(database),
    sql<{ matching: number }>`
      select count(*) as matching
      from feed left join publisher on publisher.id = feed.publisher_id
      where ${fits}`.execute(database),
  ]);
  const found = { feeds: rows.slice(0, query.limit), matching: counted.rows[0]?.matching ?? 0 };
  const last = found.feeds.at(-1);
  return rows.length > query.limit && last ? { ...found, next: last.id } : found;
}

/** @throws NotFound */
export async function loadFeedListing(database: Connection, id: number): Promise<FeedListing> {
  const { rows } = await sql<FeedListing>`
    select ${feedColumns}
    from feed left join publisher on publisher.id = feed.publisher_id
    where feed.id = ${id}`.execute(database);
  const [found] = rows;
  if (!found) throw new NotFound(`There is no feed ${id}.`);
  return found;
}

export type FeedCounts = Record<FeedFilter, number>;

export async function countFeeds(database: Connection): Promise<FeedCounts> {
  const { rows } = await sql<FeedCounts>`
    select ${sql.join(feedFilters.map((filter) => sql`count(*) filter (where ${isIn(filter)}) as ${sql.id(filter)}`))}
    from feed`.execute(database);
  return rows[0] ?? { all: 0, active: 0, failing: 0, paused: 0, gone: 0, duplicate: 0 };
}

function isIn(filter: FeedFilter): RawBuilder<boolean> {
  if (filter === "all") return sql`true`;
  if (filter === "failing") return sql`(feed.state = 'active' and feed.failures > 0)`;
  return sql`feed.state = ${filter}`;
}

function holds(words: string): RawBuilder<boolean> {
  const wanted = words.split(/\s+/).filter(Boolean).slice(0, 8);
  if (wanted.length === 0) return sql`true`;
  const hay = sql`concat_ws(' ', feed.title, feed.url, publisher.name)`;
  return sql.join(
    wanted.map((word) => sql<boolean>`${hay} ilike ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`),
    sql` and `,
  );
}
