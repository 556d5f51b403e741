import { sql } from "kysely";
import { type ArticleListing, instant, listingColumns } from "../articles/article-listing.store.ts";
import { cutPage, type DatedCursor, type ListPage } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { EntityName } from "./entity.ts";
import type { SaidType } from "./entity-edit.ts";
import { shownName } from "./entity-name.store.ts";

export interface EntityPage extends EntityName {
  qualifier: string | null;
  /** The name that articles give it, where an editor gave it another. */
  publishedName: string | null;
  /** What an editor said that it is, where one did. */
  editorType: SaidType | null;
  /** Other names by which articles call it, the most used first. */
  aliases: { id: number; name: string; topic: string }[];
  /** The folded names that mean it in any article. */
  keys: string[];
  /** No more than `mostCounted` are counted. */
  articles: number;
  publishers: number;
}

/** An entity that everything names is not counted to its end on each visit. */
export const mostCounted = 1_000;
const mostAliases = 30;

export type FoundEntity = { outcome: "found"; entity: EntityPage } | { outcome: "same as"; id: number };

/** @throws NotFound */
export async function loadEntity(database: Connection, id: number): Promise<FoundEntity> {
  const { rows } = await sql<EntityPage & { sameAs: number | null }>`
    select entity.id, ${shownName} as name, entity.type, entity.qualifier,
      case when entity.editor_name is null then null else entity.name end as "publishedName",
      entity.editor_type as "editorType",
      (select entity_id from entity_alias where named_id = entity.id and topic = '') as "sameAs",
      counted.articles, counted.publishers, named.aliases,
      array(select entity.key where entity.qualifier is null union select other.key from entity_alias
        join entity other on other.id = named_id where entity_alias.entity_id = entity.id and topic = '') as keys
    from entity
    cross join lateral (
      select count(*) as articles, count(distinct article.publisher_id) as publishers
      from (select distinct article_id from (select article_id from mention where mention.entity_id = entity.id
        order by dated_at desc, article_id desc limit ${mostCounted}) newest) latest
      join article on article.id = latest.article_id and article.state <> 'twin'
    ) counted
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', alias.id, 'name', alias.name, 'topic', alias.topic)), '[]') as aliases
      from (select other.id, other.name, topic from entity_alias join entity other on other.id = named_id
        where entity_alias.entity_id = entity.id order by other.name, topic limit ${mostAliases}) alias
    ) named
    where entity.id = ${id}`.execute(database);
  const [found] = rows;
  if (!found) throw new NotFound("There is no such entity. Search finds articles by any of their words.");
  const { sameAs, ...entity } = found;
  // Nothing names it any more, such as where the one article that did was taken down.
  if (sameAs === null && entity.articles === 0 && entity.aliases.length === 0 && entity.publishedName === null)
    throw new NotFound("There is no such entity. Search finds articles by any of their words.");
  return sameAs === null ? { outcome: "found", entity } : { outcome: "same as", id: sameAs };
}

/** The articles that mention an entity, newest first. */
export async function findEntityArticles(
  database: Connection,
  entityId: number,
  { from, limit = 40 }: { from?: DatedCursor | undefined; limit?: number } = {},
): Promise<ListPage<ArticleListing>> {
  const rest = from ? sql`(mention.dated_at, mention.article_id) < (${instant(from.micros)}, ${from.id})` : sql`true`;
  // An article that calls it by two names stands twice, side by side.
  const { rows } = await sql<ArticleListing>`
    with latest as (
      select distinct mention.dated_at, mention.article_id from (
        select mention.dated_at, mention.article_id from mention
          join article on article.id = mention.article_id and article.state <> 'twin'
        where mention.entity_id = ${entityId} and ${rest}
        order by mention.dated_at desc, mention.article_id desc limit ${2 * (limit + 1)}
      ) mention order by mention.dated_at desc, mention.article_id desc limit ${limit + 1}
    )
    select ${listingColumns}, (extract(epoch from latest.dated_at) * 1000000)::bigint as micros
    from latest join article on article.id = latest.article_id join publisher on publisher.id = article.publisher_id
    order by latest.dated_at desc, latest.article_id desc`.execute(database);
  return cutPage(rows, limit);
}
