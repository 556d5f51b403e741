import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { closenessTo, type Tie } from "./rank-related.ts";

/** A page that a thousand articles copy is near to them all; so many ends say enough. */
const mostEnds = 60;
const mostTies = 1_500;

/** How close other articles are to one, by what was known when they were placed; see `closenessTo`. */
export async function findCloseness(database: Connection, articleId: number): Promise<Map<number, number>> {
  const { rows } = await sql<Tie>`
    with own as (
      select article_id, other_id, likeness from nearness where article_id = ${articleId}
      union all
      (select article_id, other_id, likeness from nearness where other_id = ${articleId} order by likeness desc, article_id limit ${mostEnds})
    ), ends as (
      select case when article_id = ${articleId} then other_id else article_id end as id from own
    )
    select article_id as "articleId", other_id as "otherId", likeness from own
    union
    (select near.article_id, near.other_id, near.likeness
      from ends cross join lateral (
        select article_id, other_id, likeness from nearness where article_id = ends.id
        union all
        (select article_id, other_id, likeness from nearness where other_id = ends.id order by likeness desc, article_id limit ${mostEnds})
      ) near limit ${mostTies})`.execute(database);
  return closenessTo(articleId, rows);
}
