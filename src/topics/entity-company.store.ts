import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { EntityName } from "./entity.ts";
import { shownName } from "./entity-name.store.ts";
import type { HashtagName } from "./hashtag-page.store.ts";

/** Of an entity so many of its newest articles are looked at. */
export const mostLookedAt = 200;
/** Others that are weighed, and up to how many of their mentions are counted for it. */
const mostWeighed = 30;
const mostOfOther = 200;

export interface Companion extends EntityName {
  /** In how many of the articles that were looked at both stand. */
  together: number;
}

/**
 * Whom the newest articles of an entity name beside it: those first that stand with it often and elsewhere seldom, so
 * that a capital which everybody names does not lead each list.
 */
export async function findCompany(database: Connection, entityId: number, limit: number): Promise<Companion[]> {
  const { rows } = await sql<Companion>`
    with near as (
      select other.entity_id, count(distinct other.article_id)::int as together
      from (${newestOf(entityId)}) latest
      -- By the article, one after the other: the planner would rather read the whole table once.
      cross join lateral (select entity_id, article_id from mention where mention.article_id = latest.article_id offset 0) other
      where other.entity_id <> ${entityId}
      group by other.entity_id having count(distinct other.article_id) > 1
      order by 2 desc, 1 limit ${mostWeighed}
    )
    select entity.id, ${shownName} as name, entity.type, near.together
    from near join entity on entity.id = near.entity_id
    cross join lateral (
      select count(*) as articles from (select from mention where mention.entity_id = near.entity_id limit ${mostOfOther}) counted
    ) everywhere
    order by near.together * ln(1 + ${mostOfOther}::float8 / greatest(everywhere.articles, near.together)) desc, entity.id
    limit ${limit}`.execute(database);
  return rows;
}

/** The hashtags that several of its newest articles carry. */
export async function findEntityHashtags(
  database: Connection,
  entityId: number,
  limit: number,
): Promise<HashtagName[]> {
  const { rows } = await sql<HashtagName>`
    select hashtag.key, hashtag.name
    from (select hashtag_id, count(*) as articles
      from (${newestOf(entityId)}) latest join article_hashtag on article_hashtag.article_id = latest.article_id
      group by hashtag_id having count(*) > 1 order by 2 desc, 1 limit ${limit}) chosen
    join hashtag on hashtag.id = hashtag_id
    order by chosen.articles desc, hashtag.key`.execute(database);
  return rows;
}

function newestOf(entityId: number) {
  return sql`select distinct article_id from (select article_id from mention where entity_id = ${entityId}
    order by dated_at desc, article_id desc limit ${mostLookedAt}) newest`;
}
