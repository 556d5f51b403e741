import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { PreparedEntry } from "./prepare-entry.ts";
import type { StoredEntry } from "./reading.ts";

/** Digests of the entries of a feed that are known, by guid. */
export async function findEntryDigests(
  connection: Connection,
  feedId: number,
  guids: readonly string[],
): Promise<Map<string, string>> {
  if (guids.length === 0) return new Map();
  const found = await sql<{ guid: string; digest: string }>`
    select guid, digest from entry where feed_id = ${feedId} and guid = any(${guids})`.execute(connection);
  return new Map(found.rows.map((row) => [row.guid, row.digest]));
}

/**
 * Stores entries and the articles they stand for; an address that is known already leads to its article.
 * @returns the article of each entry, in the order given, and which of them are new.
 */
export async function saveEntries(
  transaction: Transaction,
  source: { feedId: number; publisherId: number },
  entries: readonly PreparedEntry[],
): Promise<{ articleId: number; isNew: boolean }[]> {
  if (entries.length === 0) return [];
  const articles = await claimAddresses(
    transaction,
    entries.map((entry) => entry.address),
  );
  const fresh = entries.filter((entry) => articles.get(entry.address)?.isNew);
  await insertArticles(transaction, source.publisherId, fresh, articles);
  const rows = JSON.stringify(
    entries.map((entry) => ({
      guid: entry.guid,
      article_id: articles.get(entry.address)?.articleId,
      digest: entry.digest,
      title: entry.title,
      summary: entry.excerpt,
      blocks: entry.blocks,
      categories: entry.categories,
      published_at: entry.publishedAt,
    })),
  );
  await sql`
    insert into entry (feed_id, guid, article_id, digest, title, summary, blocks, categories, published_at)
    select ${source.feedId}, guid, article_id, digest, title, summary, blocks, categories, published_at
    from jsonb_to_recordset(${rows}::jsonb) as given
      (guid text, article_id bigint, digest text, title text, summary text, blocks jsonb, categories text[], published_at timestamptz)
    on conflict (feed_id, guid) do update set
      article_id = excluded.article_id, digest = excluded.digest, title = excluded.title, summary = excluded.summary,
      blocks = excluded.blocks, categories = excluded.categories, published_at = excluded.published_at`.execute(
    transaction,
  );
  await blankTakenDown(
    transaction,
    source.feedId,
    entries.map(({ address }) => articles.get(address)?.articleId ?? 0),
  );
  return entries.map((entry) => {
    const article = articles.get(entry.address);
    if (!article) throw new Error(`no article for ${entry.address}`);
    return article;
  });
}

/**
 * A feed that brings an article again which was taken down is known to have brought it, and no more. Only its own entries are
 * touched: the others' are blank, and two feeds that bring the same ones would wait for each other.
 */
async function blankTakenDown(transaction: Transaction, feedId: number, articleIds: readonly number[]): Promise<void> {
  await sql`
    update entry set title = '', summary = '', blocks = '[]', categories = '{}'
    from taken_down
    where taken_down.article_id = entry.article_id and entry.article_id = any(${articleIds}) and feed_id = ${feedId}`.execute(
    transaction,
  );
}

/**
 * An address belongs to one article. Two feeds may bring the same one at the same moment: who inserts the address first
 * makes the article, the other waits for that transaction and finds it. Sorted, so that two never wait for each other.
 */
async function claimAddresses(
  transaction: Transaction,
  addresses: readonly string[],
): Promise<Map<string, { articleId: number; isNew: boolean }>> {
  const sorted = [...new Set(addresses)].sort();
  const claimed = await sql<{ address: string; article_id: number }>`
    insert into article_address (address, article_id)
    select address, nextval(pg_get_serial_sequence('article', 'id')) from unnest(${sorted}::text[]) as given (address)
    on conflict do nothing returning address, article_id`.execute(transaction);
  const articles = new Map(claimed.rows.map((row) => [row.address, { articleId: row.article_id, isNew: true }]));
  const known = await sql<{ address: string; article_id: number }>`
    select address, coalesce(article.same_as, article_id) as article_id
    from article_address join article on article.id = article_id
    where address = any(${sorted.filter((address) => !articles.has(address))})`.execute(transaction);
  for (const row of known.rows) articles.set(row.address, { articleId: row.article_id, isNew: false });
  return articles;
}

async function insertArticles(
  transaction: Transaction,
  publisherId: number,
  entries: readonly PreparedEntry[],
  articles: ReadonlyMap<string, { articleId: number }>,
): Promise<void> {
  const rows = JSON.stringify(
    entries.map((entry) => ({
      id: articles.get(entry.address)?.articleId,
      link: entry.link,
      title: entry.title,
      byline: entry.byline,
      published_at: entry.publishedAt,
      modified_at: entry.modifiedAt,
      claimed_at: entry.claimedAt,
      excerpt: entry.excerpt,
      image_url: entry.image,
    })),
  );
  await sql`
    insert into article (id, publisher_id, link, title, byline, published_at, modified_at, claimed_at, excerpt, image_url)
    overriding system value
    select id, ${publisherId}, link, title, byline, published_at, modified_at, claimed_at, excerpt, image_url
    from jsonb_to_recordset(${rows}::jsonb) as given
      (id bigint, link text, title text, byline text[], published_at timestamptz, modified_at timestamptz, claimed_at timestamptz, excerpt text, image_url text)`.execute(
    transaction,
  );
}

/** What the feeds say of an article; the one with most text first. */
export async function loadEntries(connection: Connection, articleId: number): Promise<StoredEntry[]> {
  const found = await sql<StoredEntry>`
    select title, summary, blocks, categories from entry where article_id = ${articleId}
    order by length(blocks::text) desc, feed_id limit 5`.execute(connection);
  return found.rows;
}

/** Hosts whose next turn is further away than this. */
export async function findBusyHosts(connection: Connection, aheadMs: number): Promise<string[]> {
  const found = await sql<{ host: string }>`
    select host from host_turn where next_at > now() + make_interval(secs => ${aheadMs} / 1000.0)`.execute(connection);
  return found.rows.map((row) => row.host);
}

/**
 * Times for reading pages of hosts, at least `pauseMs` apart on each host, whichever machine queues them.
 * @param hosts one for each reading, in order; undefined where nothing will be fetched.
 */
export async function takeTurns(
  transaction: Transaction,
  hosts: readonly (string | undefined)[],
  pauseMs: number,
): Promise<(Date | undefined)[]> {
  const counts = new Map<string, number>();
  for (const host of hosts) if (host) counts.set(host, (counts.get(host) ?? 0) + 1);
  if (pauseMs === 0 || counts.size === 0) return hosts.map(() => undefined);
  const names = [...counts.keys()].sort();
  const taken = await sql<{ host: string; first_at: Date }>`
    insert into host_turn (host, next_at)
    select host, now() + make_interval(secs => times * ${pauseMs} / 1000.0)
    from unnest(${names}::text[], ${names.map((name) => counts.get(name))}::int[]) as given (host, times) order by host
    on conflict (host) do update set next_at = greatest(host_turn.next_at, now()) + (excluded.next_at - now())
    returning host, next_at - make_interval(secs => ${pauseMs} / 1000.0 * (
      select times from unnest(${names}::text[], ${names.map((name) => counts.get(name))}::int[]) as g (host, times) where g.host = host_turn.host)) as first_at`.execute(
    transaction,
  );
  const nextAt = new Map(taken.rows.map((row) => [row.host, row.first_at.getTime()]));
  return hosts.map((host) => {
    if (!host) return undefined;
    const at = nextAt.get(host) ?? 0;
    nextAt.set(host, at + pauseMs);
    return new Date(at);
  });
}
