import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { type HashtagPage, mostCounted } from "./hashtag-page.store.ts";

export interface HashtagListPage {
  hashtags: HashtagPage[];
  /** The key to go on after; absent at the end of the list. */
  next?: string;
}

/** Hashtags by key, with how many articles and publishers carry each. */
export async function findHashtags(
  database: Connection,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<HashtagListPage> {
  const { rows } = await sql<HashtagPage>`
    with chosen as (
      select * from hashtag where ${after === undefined ? sql`true` : sql`hashtag.key > ${after}`}
      order by hashtag.key limit ${limit + 1}
    )
    select chosen.id, chosen.key, chosen.name, counted.articles, counted.publishers
    from chosen
    cross join lateral (
      select count(*) as articles, count(distinct article.publisher_id) as publishers
      from (select article_id from article_hashtag where article_hashtag.hashtag_id = chosen.id
        order by article_id desc limit ${mostCounted}) latest
      join article on article.id = latest.article_id and article.state <> 'twin'
    ) counted
    order by chosen.key`.execute(database);
  const hashtags = rows.slice(0, limit);
  const last = hashtags.at(-1);
  return rows.length > limit && last ? { hashtags, next: last.key } : { hashtags };
}
