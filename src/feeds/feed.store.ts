import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { Feed, FeedId, FeedState, NewFeed } from "./feed.ts";
import type { FeedOutcomeName } from "./feed-outcome.ts";

interface FeedRow {
  id: number;
  publisher_id: number | null;
  url: string;
  title: string;
  state: FeedState;
  etag: string | null;
  last_modified: string | null;
  failures: number;
  backlog: number;
  interval_seconds: number;
  last_new_at: Date | null;
}

/** A look that was queued and is lost, with its worker or its job, is due again after this. */
const leaseSeconds = 900;
const afterLease = sql`now() + make_interval(secs => ${leaseSeconds})`;

/** @throws NotFound when there is no such feed. */
export async function loadFeed(connection: Connection, id: FeedId): Promise<Feed> {
  const found = await sql<FeedRow>`
    select id, publisher_id, url, title, state, etag, last_modified, failures, backlog, interval_seconds, last_new_at
    from feed where id = ${id}`.execute(connection);
  const row = found.rows[0];
  if (!row) throw new NotFound(`There is no feed ${id}.`);
  return {
    id: row.id,
    publisherId: row.publisher_id ?? undefined,
    url: row.url,
    title: row.title,
    state: row.state,
    etag: row.etag ?? undefined,
    lastModified: row.last_modified ?? undefined,
    failures: row.failures,
    backlog: row.backlog,
    intervalSeconds: row.interval_seconds,
    lastNewAt: row.last_new_at ?? undefined,
  };
}

/** Feeds by address; addresses that nobody follows are left out. */
export async function findFeedsByUrl(
  connection: Connection,
  urls: readonly string[],
): Promise<Map<string, { id: FeedId; title: string }>> {
  if (urls.length === 0) return new Map();
  const found = await sql<{ id: number; url: string; title: string }>`
    select id, url, title from feed where url = any(${urls})`.execute(connection);
  return new Map(found.rows.map((row) => [row.url, { id: row.id, title: row.title || row.url }]));
}

/** Follows feeds; those that are followed already only gain folders. @returns the ids of the new ones, to be looked at. */
export async function insertFeeds(transaction: Transaction, feeds: readonly NewFeed[]): Promise<FeedId[]> {
  if (feeds.length === 0) return [];
  const rows = JSON.stringify(feeds.map((feed) => ({ url: feed.url, title: feed.title, home_url: feed.homeUrl })));
  const added = await sql<{ id: number }>`
    insert into feed (url, title, home_url, next_due_at)
    select url, coalesce(title, ''), home_url, ${afterLease} from jsonb_to_recordset(${rows}::jsonb) as given (url text, title text, home_url text)
    order by url
    on conflict (url) do nothing returning id`.execute(transaction);
  const folders = JSON.stringify(
    feeds.flatMap((feed) => feed.folders.filter((path) => path.length > 0).map((path) => ({ url: feed.url, path }))),
  );
  await sql`
    insert into feed_folder (feed_id, path)
    select feed.id, given.path from jsonb_to_recordset(${folders}::jsonb) as given (url text, path text[]) join feed using (url)
    on conflict do nothing`.execute(transaction);
  return added.rows.map((row) => row.id);
}

/** Everything an OPML file says of the feeds that are followed. */
export async function listFeedsForExport(connection: Connection): Promise<NewFeed[]> {
  const found = await sql<{ url: string; title: string; home_url: string | null; folders: string[][] }>`
    select url, title, home_url,
      coalesce((select jsonb_agg(path order by path) from feed_folder where feed_id = feed.id), '[]') as folders
    from feed where state <> 'duplicate' order by lower(title), url`.execute(connection);
  return found.rows.map((row) => ({
    url: row.url,
    title: row.title,
    homeUrl: row.home_url ?? undefined,
    folders: row.folders,
  }));
}

export interface DueFeeds {
  most: number;
  /** The most of one host: thousands of feeds on one host wait their turn here, and not where they hold up the others. */
  mostOfHost: number;
  /** Hosts that have as much to do as is good for them. */
  busyHosts: readonly string[];
}

const hostOfFeed = sql`substring(url from '^https?://([^/?#]+)')`;

/**
 * Feeds whose time has come, each handed to one caller: its next time moves on by the lease, so that a lost job is
 * found again.
 */
export async function claimDueFeeds(
  transaction: Transaction,
  { most, mostOfHost, busyHosts }: DueFeeds,
): Promise<{ id: FeedId; host: string }[]> {
  const claimed = await sql<{ id: number; host: string }>`
    with due as (
      select id, next_due_at, ${hostOfFeed} as host from feed
      where state = 'active' and next_due_at <= now() and ${hostOfFeed} <> all(${busyHosts}::text[])
      order by next_due_at limit ${most * 10} for update skip locked
    ), placed as (
      select id, next_due_at, row_number() over (partition by host order by next_due_at, id) as place from due
    ), chosen as (
      select id from placed where place <= ${mostOfHost} order by next_due_at, id limit ${most}
    )
    update feed set next_due_at = ${afterLease} from chosen where feed.id = chosen.id
    returning feed.id, ${sql`substring(feed.url from '^https?://([^/?#]+)')`} as host`.execute(transaction);
  return claimed.rows;
}

/** What one look at a feed changes. */
export interface FeedLook {
  state: FeedState;
  sameAs?: FeedId | undefined;
  url: string;
  outcome: FeedOutcomeName;
  detail?: string | undefined;
  isFailure: boolean;
  hasNew: boolean;
  etag?: string | undefined;
  lastModified?: string | undefined;
  backlog: number;
  title?: string | undefined;
  homeUrl?: string | undefined;
  publisherId?: number | undefined;
  nextLookSeconds: number;
}

export async function saveLook(transaction: Transaction, id: FeedId, look: FeedLook): Promise<void> {
  await sql`
    update feed set
      state = case when state = 'paused' then state else ${look.state} end, same_as = ${look.sameAs ?? null}, url = ${look.url},
      outcome = ${look.outcome}, outcome_detail = ${look.detail ?? null},
      failures = case when ${look.isFailure} then failures + 1 else 0 end,
      etag = ${look.etag ?? null}, last_modified = ${look.lastModified ?? null}, backlog = ${look.backlog},
      title = coalesce(nullif(${look.title ?? null}, ''), title), home_url = coalesce(${look.homeUrl ?? null}, home_url),
      publisher_id = coalesce(publisher_id, ${look.publisherId ?? null}),
      interval_seconds = ${look.nextLookSeconds}, next_due_at = now() + make_interval(secs => ${look.nextLookSeconds}),
      collected_at = now(), last_good_at = case when ${look.isFailure} then last_good_at else now() end,
      last_new_at = case when ${look.hasNew} then now() else last_new_at end
    where id = ${id}`.execute(transaction);
}

/** Nothing was asked, so nothing is said about the feed but that it waits. */
export async function saveWait(transaction: Transaction, id: FeedId, until: Date): Promise<void> {
  await sql`
    update feed set next_due_at = ${until}, outcome = coalesce(outcome, 'waiting') where id = ${id}`.execute(
    transaction,
  );
}

/** @throws NotFound when there is no such feed. */
export async function setFeedState(transaction: Transaction, id: FeedId, state: "active" | "paused"): Promise<void> {
  const changed = await sql`
    update feed set state = ${state}, failures = 0, next_due_at = ${afterLease} where id = ${id}`.execute(transaction);
  if (!changed.numAffectedRows) throw new NotFound(`There is no feed ${id}.`);
}

/**
 * Lets the next look at the feed (or at all that are not paused) take in all it has; whoever asks queues that look.
 * @returns the feeds.
 */
export async function forgetValidators(transaction: Transaction, which: FeedId | "all"): Promise<FeedId[]> {
  const due = await sql<{ id: number }>`
    update feed set next_due_at = ${afterLease}, etag = null, last_modified = null
    where ${which === "all" ? sql`state = 'active'` : sql`id = ${which}`} returning id`.execute(transaction);
  return due.rows.map((row) => row.id);
}

/** Stops following. Its articles stay; only its own list of entries goes. @throws NotFound when there is no such feed. */
export async function deleteFeed(transaction: Transaction, id: FeedId): Promise<void> {
  const gone = await sql`delete from feed where id = ${id}`.execute(transaction);
  if (!gone.numAffectedRows) throw new NotFound(`There is no feed ${id}.`);
}
