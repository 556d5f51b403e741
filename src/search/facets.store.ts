import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

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
export async function countFacets(connection: Connection, ids: readonly number[]): Promise<Facets> {
  const facets: Facets = { publisher: [], kind: [], topic: [], day: [], hashtag: [], speaker: [] };
  if (ids.length === 0) return facets;
  const best = sql`order by count desc, key limit ${mostValues}`;
  const { rows } = await sql<{ facet: keyof Facets } & FacetCount>`
    with hit as materialized (
      select id, publisher_id, kind, dated_at, revision from article where id = any(${ids}::bigint[])
    ),
    counted (facet, key, count) as (
      (select 'publisher', publisher_id::text as key, count(*) as count from hit group by publisher_id ${best})
      union all (select 'kind', kind as key, count(*) as count from hit group by kind ${best})
      union all (select 'topic', topic as key, count(*) as count
        from hit join article_topic on article_topic.article_id = hit.id group by topic ${best})
      union all (select 'day', to_char(dated_at at time zone 'UTC', 'YYYY-MM-DD') as key, count(*) as count
        from hit group by key order by key desc limit ${mostValues})
      union all (select 'hashtag', hashtag_id::text as key, count(*) as count
        from hit join article_hashtag on article_hashtag.article_id = hit.id group by hashtag_id ${best})
      union all (select 'speaker', speaker_key as key, count(distinct hit.id) as count
        from hit join claim on claim.article_id = hit.id and claim.revision = hit.revision
        where speaker_key is not null group by speaker_key ${best})
    )
    select facet, count, coalesce(publisher.site, hashtag.key, counted.key) as value,
      coalesce(publisher.name, hashtag.name, named_speaker.name, counted.key) as name
    from counted
    left join publisher on facet = 'publisher' and publisher.id = case when facet = 'publisher' then counted.key::bigint end
    left join hashtag on facet = 'hashtag' and hashtag.id = case when facet = 'hashtag' then counted.key::bigint end
    left join named_speaker on facet = 'speaker' and named_speaker.key = counted.key
    order by case when facet = 'day' then counted.key end desc, count desc, name`.execute(connection);
  for (const { facet, ...value } of rows) facets[facet].push(value);
  return facets;
}
