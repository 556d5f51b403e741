import { sql } from "kysely";
import { type ArticleListing, after, listingColumns } from "../articles/article-listing.store.ts";
import { cutPage, type DatedCursor, type ListPage } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";

export interface HashtagName {
  key: string;
  name: string;
}

export interface HashtagPage extends HashtagName {
  id: number;
  articles: number;
  publishers: number;
}

/** A hashtag that everything carries is not counted to its end on each visit. */
export const mostCounted = 10_000;

/** Joins to each row of `hashtag` how many articles and publishers carry it, as `counted`. */
export const withCounts = sql`
    cross join lateral (
      select count(*) as articles, count(distinct article.publisher_id) as publishers
      from (select article_id from article_hashtag where article_hashtag.hashtag_id = hashtag.id
        order by article_id desc limit ${mostCounted}) latest
      join article on article.id = latest.article_id and article.state <> 'twin'
    ) counted`;

/** @throws NotFound */
export async function loadHashtag(database: Connection, key: string): Promise<HashtagPage> {
  const { rows } = await sql<HashtagPage>`
    select hashtag.id, hashtag.key, hashtag.name, counted.articles, counted.publishers
    from hashtag
    ${withCounts}
    where hashtag.key = ${key} or hashtag.stem = hashtag_stem(${key})
    order by hashtag.key = ${key} desc, hashtag.id limit 1`.execute(database);
  const [found] = rows;
  if (!found)
    throw new NotFound(`No article carries the hashtag #${key}. Search finds articles by any of their words.`);
  return found;
}

/** The articles with a hashtag, newest first. */
export async function findHashtagArticles(
  database: Connection,
  hashtagId: number,
  { from, limit = 40 }: { from?: DatedCursor | undefined; limit?: number } = {},
): Promise<ListPage<ArticleListing>> {
  const { rows } = await sql<ArticleListing>`
    select ${listingColumns}
    from article_hashtag
    join article on article.id = article_hashtag.article_id
    join publisher on publisher.id = article.publisher_id
    where article_hashtag.hashtag_id = ${hashtagId} and article.state <> 'twin' and ${after(from)}
    order by article.dated_at desc, article.id desc
    limit ${limit + 1}`.execute(database);
  return cutPage(rows, limit);
}

export interface ArticleHashtag extends HashtagName {
  /** No other article carries it: its page would show nothing that is not here. */
  isAlone: boolean;
}

/** An article's hashtags, the strongest first. */
export async function findArticleHashtags(database: Connection, articleId: number): Promise<ArticleHashtag[]> {
  const { rows } = await sql<ArticleHashtag>`
    select hashtag.key, hashtag.name, not exists (select from article_hashtag other
      where other.hashtag_id = hashtag.id and other.article_id <> ${articleId}) as "isAlone"
    from article_hashtag join hashtag on hashtag.id = article_hashtag.hashtag_id
    where article_hashtag.article_id = ${articleId}
    order by article_hashtag.rank, hashtag.key`.execute(database);
  return rows;
}
