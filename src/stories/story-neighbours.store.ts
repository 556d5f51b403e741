import { type RawBuilder, sql } from "kysely";
import { type ArticleListing, listingColumns } from "../articles/article-listing.store.ts";
import type { Connection } from "../platform/database/database.ts";

/** The articles before and after one, in the order of time in which its story is told. */
export interface StoryNeighbours {
  previous?: ArticleListing;
  next?: ArticleListing;
}

export async function findStoryNeighbours(database: Connection, articleId: number): Promise<StoryNeighbours> {
  const [previous, next] = await Promise.all([
    findNearest(database, articleId, sql`<`, sql`desc`),
    findNearest(database, articleId, sql`>`, sql`asc`),
  ]);
  return { ...(previous && { previous }), ...(next && { next }) };
}

async function findNearest(
  database: Connection,
  articleId: number,
  side: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<ArticleListing | undefined> {
  const { rows } = await sql<ArticleListing>`
    select ${listingColumns}
    from membership here
    join article this on this.id = here.article_id
    join membership there on there.story_id = here.story_id
    join article on article.id = there.article_id
    join publisher on publisher.id = article.publisher_id
    where here.article_id = ${articleId} and article.state <> 'twin'
      and (article.dated_at, article.id) ${side} (this.dated_at, this.id)
    order by article.dated_at ${order}, article.id ${order}
    limit 1`.execute(database);
  return rows[0];
}
