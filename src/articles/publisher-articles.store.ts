import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { type ArticleListing, after, listingColumns } from "./article-listing.store.ts";
import { cutPage, type DatedCursor, type ListPage } from "./dated-cursor.ts";

/** A publisher's articles, newest first. */
export async function findPublisherArticles(
  database: Connection,
  publisherId: number,
  { from, limit = 40 }: { from?: DatedCursor | undefined; limit?: number } = {},
): Promise<ListPage<ArticleListing>> {
  const { rows } = await sql<ArticleListing>`
    select ${listingColumns}
    from article join publisher on publisher.id = article.publisher_id
    where article.publisher_id = ${publisherId} and article.state <> 'twin' and ${after(from)}
    order by article.dated_at desc, article.id desc
    limit ${limit + 1}`.execute(database);
  return cutPage(rows, limit);
}

export interface PublisherActivity {
  publisherId: number;
  articlesThisWeek: number;
  latestAt: Date | null;
}

/** How busy publishers were in the week before `now`; those without an article have no row. */
export async function findPublisherActivity(
  database: Connection,
  publisherIds: readonly number[],
  now: Date,
): Promise<Map<number, PublisherActivity>> {
  if (publisherIds.length === 0) return new Map();
  const { rows } = await sql<PublisherActivity>`
    select wanted.id as "publisherId", week.articles as "articlesThisWeek", latest.dated_at as "latestAt"
    from unnest(${publisherIds}::bigint[]) as wanted (id)
    cross join lateral (
      select count(*) as articles from article
      where article.publisher_id = wanted.id and article.state <> 'twin'
        and article.dated_at > ${now}::timestamptz - interval '7 days'
    ) week
    cross join lateral (
      select article.dated_at from article where article.publisher_id = wanted.id and article.state <> 'twin'
      order by article.dated_at desc limit 1
    ) latest`.execute(database);
  return new Map(rows.map((row) => [row.publisherId, row]));
}

/** How many articles each feed listed. */
export async function countFeedArticles(
  database: Connection,
  feedIds: readonly number[],
): Promise<Map<number, number>> {
  if (feedIds.length === 0) return new Map();
  const { rows } = await sql<{ feedId: number; articles: number }>`
    select feed_id as "feedId", count(distinct article_id) as articles from entry
    where feed_id = any(${feedIds}::bigint[]) group by feed_id`.execute(database);
  return new Map(rows.map((row) => [row.feedId, row.articles]));
}
