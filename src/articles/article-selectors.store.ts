import { sql } from "kysely";
import type { Selectors } from "../feeds/selectors.ts";
import type { Connection } from "../platform/database/database.ts";

/** The selectors of every feed that lists an article, together. */
export async function findSelectors(connection: Connection, articleId: number): Promise<Selectors> {
  const { rows } = await sql<Selectors>`
    select include_selectors as include, exclude_selectors as exclude
    from feed where id in (select feed_id from entry where article_id = ${articleId})
      and (include_selectors <> '{}' or exclude_selectors <> '{}')`.execute(connection);
  return { include: rows.flatMap((feed) => feed.include), exclude: rows.flatMap((feed) => feed.exclude) };
}

/** An article of a feed that has a page. */
export interface FeedArticle {
  id: number;
  title: string;
  link: string;
}

/** The newest articles of a feed that have a page, newest first. */
export async function findFeedArticles(connection: Connection, feedId: number, limit: number): Promise<FeedArticle[]> {
  const { rows } = await sql<FeedArticle>`
    select id, title, link from (
      select distinct on (article.id) article.id, article.title, article.link, article.dated_at
      from (select article_id from entry where feed_id = ${feedId}
        order by least(published_at, first_seen_at) desc limit ${limit}) newest
      join article on article.id = newest.article_id
      where article.link is not null and article.state <> 'twin'
    ) found order by dated_at desc, id desc`.execute(connection);
  return rows;
}
