import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { EntityName, EntityType } from "./entity.ts";
import { shownName } from "./entity-name.store.ts";

export interface EntityListing extends EntityName {
  /** Of the newest articles, how many mention it; of one that was searched for no more than that are counted. */
  articles: number;
}

export interface EntityListPage {
  entities: EntityListing[];
  /** After which the list goes on; absent at its end. */
  next?: string;
}

/** So many of the newest articles are looked at for who is named most. */
export const newestLookedAt = 600;

interface Asked {
  type?: EntityType | undefined;
  /** Words of the name; the last may be only begun. */
  words?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Entities that the newest articles mention most, or those that some words name. */
export async function findEntities(
  database: Connection,
  { type, words = "", after, limit }: Asked,
): Promise<EntityListPage> {
  const place = readPlace(after);
  const ofType = type ? sql`entity.type = ${type}` : sql`true`;
  const rest = place ? sql`(counted.articles, -entity.id) < (${place.articles}, ${-place.id})` : sql`true`;
  const { rows } = await sql<EntityListing>`
    with counted as (${words.trim() === "" ? mentionedLately : namedBy(words)})
    select entity.id, ${shownName} as name, entity.type, counted.articles
    from counted join entity on entity.id = counted.entity_id
    where ${ofType} and ${rest}
    order by counted.articles desc, entity.id limit ${limit + 1}`.execute(database);
  const entities = rows.slice(0, limit);
  const last = entities.at(-1);
  return rows.length > limit && last ? { entities, next: `${last.articles}-${last.id}` } : { entities };
}

const mentionedLately = sql`
  select mention.entity_id, count(distinct mention.article_id)::int as articles
  from (select id from article where state <> 'twin' order by dated_at desc, id desc limit ${newestLookedAt}) latest
  join mention on mention.article_id = latest.id group by mention.entity_id`;

const mostFound = 400;
const mostCounted = 100;

function namedBy(words: string) {
  return sql`
    select found.id as entity_id, known.articles
    from (
      select distinct coalesce(alias.entity_id, entity.id) as id
      from (select id from entity
        where name_words(key) @@ search_start(${words}) limit ${mostFound}) entity
      left join entity_alias alias on alias.named_id = entity.id
      union
      select id from entity where editor_name is not null and position(lower(${words}) in lower(editor_name)) > 0
    ) found
    cross join lateral (select count(*)::int as articles
      from (select from mention where mention.entity_id = found.id limit ${mostCounted}) mentions) known
    where known.articles > 0`;
}

function readPlace(after: string | undefined): { articles: number; id: number } | undefined {
  const match = /^(\d{1,9})-(\d{1,15})$/.exec(after ?? "");
  return match ? { articles: Number(match[1]), id: Number(match[2]) } : undefined;
}
