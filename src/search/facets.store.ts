import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { Candidate } from "./among-arrivals.store.ts";

/** How many of the articles found have a value. */
export interface FacetCount {
  /** What a filter calls it. */
  value: string;
  name: string;
  count: number;
}

/** The commonest values first; of days the latest. */
export interface Facets {
  publisher: FacetCount[];
  kind: FacetCount[];
  topic: FacetCount[];
  /** In UTC. */
  day: FacetCount[];
  hashtag: FacetCount[];
  speaker: FacetCount[];
}

const mostValues = 8;

/** Counts what these articles have, in one query. */
export async function countFacets(connection: Connection, articles: readonly Candidate[]): Promise<Facets> {
  const facets: Facets = { publisher: [], kind: [], topic: [], day: [], hashtag: [], speaker: [] };
  if (articles.length === 0) return facets;
  const days = tally(articles.map(({ micros }) => new Date(micros / 1000).toISOString().slice(0, 10)));
  facets.day = namedAlike(days.toSorted(([a], [b]) => (a < b ? 1 : -1)));
  facets.kind = namedAlike(tally(articles.map(({ kind }) => kind)));
  const publishers = tally(articles.map(({ publisherId }) => publisherId)).slice(0, mostValues);
  const best = sql`group by key order by count desc, key limit ${mostValues}`;
  const { rows } = await sql<{ facet: keyof Facets } & FacetCount>`
    with hit as materialized (
      select * from unnest(${articles.map(({ id }) => id)}::bigint[], ${articles.map(({ revision }) => revision)}::int[])
        as given (id, revision)
    ),
    tag as (select hashtag_id as key, count(*) as count from hit join article_hashtag on article_id = hit.id ${best}),
    topic as (select topic as key, count(*) as count from hit join article_topic on article_id = hit.id ${best}),
    speaker as (
      select speaker_key as key, count(distinct hit.id) as count
      from hit join claim on claim.article_id = hit.id and claim.revision = hit.revision
      where speaker_key is not null ${best}
    )
    select 'publisher' as facet, site as value, name, count
    from unnest(${publishers.map(([id]) => id)}::bigint[], ${publishers.map(([, count]) => count)}::bigint[]) as given (key, count)
      join publisher on publisher.id = given.key
    union all select 'topic', key, key, count from topic
    union all select 'hashtag', hashtag.key, name, count from tag join hashtag on hashtag.id = tag.key
    union all select 'speaker', key, coalesce(name, key), count from speaker left join named_speaker using (key)
    order by count desc, name`.execute(connection);
  for (const { facet, ...value } of rows) facets[facet].push(value);
  return facets;
}

/** The commonest first. */
function tally<Value extends string | number>(values: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

function namedAlike(counts: readonly [string, number][]): FacetCount[] {
  return counts.slice(0, mostValues).map(([value, count]) => ({ value, name: value, count }));
}
