import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { type HashtagPage, withCounts } from "./hashtag-page.store.ts";

export interface HashtagListPage {
  hashtags: HashtagPage[];
  /** The key to go on after; absent at the end of the list. */
  next?: string;
}

/** Hashtags that articles carry, by key, with how many articles and publishers carry each. */
export async function findHashtags(
  database: Connection,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<HashtagListPage> {
  const { rows } = await sql<HashtagPage>`
    with chosen as (
      select * from hashtag where ${after === undefined ? sql`true` : sql`hashtag.key > ${after}`}
        and exists (select from article_hashtag where hashtag_id = hashtag.id)
      order by hashtag.key limit ${limit + 1}
    )
    select hashtag.id, hashtag.key, hashtag.name, counted.articles, counted.publishers
    from chosen as hashtag
    ${withCounts}
    order by hashtag.key`.execute(database);
  const hashtags = rows.slice(0, limit);
  const last = hashtags.at(-1);
  return rows.length > limit && last ? { hashtags, next: last.key } : { hashtags };
}
