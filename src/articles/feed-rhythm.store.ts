import { sql } from "kysely";
import { type Rhythm, silence } from "../feeds/silence.ts";
import type { Connection } from "../platform/database/database.ts";

export interface QuietFeed extends Rhythm {
  feedId: number;
  name: string;
  url: string;
  homeUrl: string | null;
}

/**
 * The rhythms of the feeds that are read well and yet had nothing new for a while, the longest quiet first. Articles
 * count at the time of their publication, so that those a feed brought along when it was followed show its rhythm too.
 */
export async function findQuietFeeds(connection: Connection, now: Date): Promise<QuietFeed[]> {
  const { rows } = await sql<QuietFeed>`
    select feed.id as "feedId", coalesce(nullif(feed.title, ''), publisher.name, feed.url) as name, feed.url,
      publisher.home_url as "homeUrl", rhythm.*
    from feed left join publisher on publisher.id = feed.publisher_id
    cross join lateral (
      select max(at) as "lastAt", count(*) as articles,
        coalesce(max(extract(epoch from pause)), 0)::float8 as "longestPauseSeconds"
      from (
        select at, at - lead(at) over (order by at desc) as pause
        from (
          select least(published_at, first_seen_at) as at from entry where feed_id = feed.id
          order by least(published_at, first_seen_at) desc limit ${silence.sample}
        ) newest
      ) paused
    ) rhythm
    where feed.state = 'active' and feed.failures = 0 and rhythm.articles >= ${silence.leastArticles}
      and not exists (
        select 1 from entry where entry.feed_id = feed.id
          and least(published_at, first_seen_at) > ${now}::timestamptz - make_interval(secs => ${silence.leastQuietSeconds})
      )
    order by rhythm."lastAt", feed.id`.execute(connection);
  return rows;
}
