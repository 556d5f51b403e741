import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { HourCount } from "./article-hours.ts";

/** Articles by the hour in which Octavo first saw them; hours without any have no row. */
export async function countArticlesByHour(connection: Connection, since: Date): Promise<HourCount[]> {
  const { rows } = await sql<HourCount>`
    select date_trunc('hour', first_seen_at, 'UTC') as at, count(*) as articles
    from article where first_seen_at >= ${since} and state <> 'twin' group by 1 order by 1`.execute(connection);
  return rows;
}

export interface PublisherCount {
  id: number;
  name: string;
  articles: number;
}

export interface PublisherCounts {
  /** The busiest, busiest first. */
  busiest: PublisherCount[];
  /** Those that follow them. */
  rest: { publishers: number; articles: number };
}

/** Who published the articles first seen since a time. */
export async function countArticlesByPublisher(
  connection: Connection,
  since: Date,
  most: number,
): Promise<PublisherCounts> {
  const { rows } = await sql<PublisherCount & { restPublishers: number; restArticles: number }>`
    with counted as (
      select publisher_id, count(*) as articles, row_number() over (order by count(*) desc, publisher_id) as place
      from article where first_seen_at >= ${since} and state <> 'twin' group by publisher_id
    ), rest as (
      select count(*) as publishers, coalesce(sum(articles), 0)::bigint as articles from counted where place > ${most}
    )
    select publisher.id, publisher.name, counted.articles,
      rest.publishers as "restPublishers", rest.articles as "restArticles"
    from counted join publisher on publisher.id = publisher_id cross join rest
    where place <= ${most} order by place`.execute(connection);
  const [first] = rows;
  return {
    busiest: rows.map(({ id, name, articles }) => ({ id, name, articles })),
    rest: { publishers: first?.restPublishers ?? 0, articles: first?.restArticles ?? 0 },
  };
}

export interface ArticleProgress {
  waitingForPage: number;
  waitingForStudy: number;
  waitingForPlace: number;
  lastSeenAt: Date | null;
}

/** Articles that are somewhere on their way. */
export function countWaiting({ waitingForPage, waitingForStudy, waitingForPlace }: ArticleProgress): number {
  return waitingForPage + waitingForStudy + waitingForPlace;
}

/** How many articles are on their way, and when the newest was first seen. */
export async function countArticleProgress(connection: Connection): Promise<ArticleProgress> {
  const { rows } = await sql<ArticleProgress>`
    select count(*) filter (where state = 'collected') as "waitingForPage",
      count(*) filter (where state = 'read') as "waitingForStudy",
      count(*) filter (where state = 'studied') as "waitingForPlace",
      (select first_seen_at from article where state <> 'twin' order by first_seen_at desc limit 1) as "lastSeenAt"
    from article where state in ('collected', 'read', 'studied')`.execute(connection);
  return rows[0] ?? { waitingForPage: 0, waitingForStudy: 0, waitingForPlace: 0, lastSeenAt: null };
}
