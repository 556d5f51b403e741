import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { type ArticleListing, after, listingColumns } from "./article-listing.store.ts";
import { cutPage, type DatedCursor, type ListPage } from "./dated-cursor.ts";

/** The articles of all publishers, newest first. */
export async function findNewestArticles(
  database: Connection,
  { from, limit }: { from: DatedCursor | undefined; limit: number },
): Promise<ListPage<ArticleListing>> {
  const { rows } = await sql<ArticleListing>`
    select ${listingColumns}
    from article join publisher on publisher.id = article.publisher_id
    where article.state <> 'twin' and ${after(from)}
    order by article.dated_at desc, article.id desc
    limit ${limit + 1}`.execute(database);
  return cutPage(rows, limit);
}
