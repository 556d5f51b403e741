import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

/** Articles that mention an entity in one span of time. */
export interface SpanCount {
  at: Date;
  articles: number;
}

export interface MentionsOverTime {
  span: "day" | "week";
  counts: SpanCount[];
}

const dayMs = 86_400_000;
const days = 28;
const weeks = 26;
/** An entity with more mentions than this within the weeks is shown by the day. */
const mostForWeeks = 3_000;

/**
 * How many articles mention an entity a day, or a week where its mentions reach further back and are few. Read from the
 * index alone: an article that later turned out to be another under a second address still counts here.
 */
export async function findMentionsOverTime(
  database: Connection,
  entityId: number,
  now: Date,
): Promise<MentionsOverTime> {
  const { rows } = await sql<{ oldest: Date | null; mentions: number }>`
    select min(dated_at) as oldest, count(*)::int as mentions from (
      select dated_at from mention where entity_id = ${entityId} and dated_at >= ${before(now, 7 * weeks)}
      order by dated_at desc limit ${mostForWeeks + 1}) newest`.execute(database);
  const { oldest = null, mentions = 0 } = rows[0] ?? {};
  const reachesBack = oldest !== null && oldest < before(now, days) && mentions <= mostForWeeks;
  const [span, count] = reachesBack ? (["week", weeks] as const) : (["day", days] as const);
  const lengthDays = span === "week" ? 7 : 1;
  const first = new Date(endOfDay(now).getTime() - count * lengthDays * dayMs);
  const counted = await sql<{ place: number; articles: number }>`
    select floor(extract(epoch from mention.dated_at - ${first}::timestamptz) / ${lengthDays * 86_400})::int as place,
      count(distinct mention.article_id)::int as articles
    from mention
    where mention.entity_id = ${entityId} and mention.dated_at >= ${first} and mention.dated_at < ${endOfDay(now)}
    group by 1`.execute(database);
  const byPlace = new Map(counted.rows.map(({ place, articles }) => [place, articles]));
  const counts = Array.from({ length: count }, (_, place) => ({
    at: new Date(first.getTime() + place * lengthDays * dayMs),
    articles: byPlace.get(place) ?? 0,
  }));
  return { span, counts };
}

function before(now: Date, count: number): Date {
  return new Date(endOfDay(now).getTime() - count * dayMs);
}

function endOfDay(now: Date): Date {
  return new Date((Math.floor(now.getTime() / dayMs) + 1) * dayMs);
}
