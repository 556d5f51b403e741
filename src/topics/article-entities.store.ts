import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { EntityName } from "./entity.ts";
import { shownName } from "./entity-name.store.ts";

export interface ArticleEntity extends EntityName {
  /** How often the article mentions it. */
  times: number;
  isInTitle: boolean;
}

/** What an article mentions, the most prominent first. */
export async function findArticleEntities(database: Connection, articleId: number): Promise<ArticleEntity[]> {
  const { rows } = await sql<ArticleEntity>`
    select entity.id, ${shownName} as name, entity.type, sum(mention.times)::int as times,
      bool_or(mention.is_in_title) as "isInTitle"
    from mention join entity on entity.id = mention.entity_id
    where mention.article_id = ${articleId}
    group by entity.id
    order by bool_or(mention.is_in_title) desc, sum(mention.times) desc, entity.id`.execute(database);
  return rows;
}

/** Articles of a set beyond which no more are looked at. */
const mostArticles = 200;

/** What several of a set of articles mention, the most agreed on first. */
export async function findSharedEntities(
  database: Connection,
  articleIds: readonly number[],
  limit: number,
): Promise<(EntityName & { articles: number })[]> {
  const { rows } = await sql<EntityName & { articles: number }>`
    select entity.id, ${shownName} as name, entity.type, shared.articles
    from (
      select entity_id, count(distinct article_id)::int as articles, bool_or(is_in_title) as titled, sum(times) as times
      from mention where article_id = any(${articleIds.slice(0, mostArticles)})
      group by entity_id
      having count(distinct article_id) > 1 or bool_or(is_in_title)
    ) shared join entity on entity.id = shared.entity_id
    order by shared.articles desc, shared.titled desc, shared.times desc, entity.id limit ${limit}`.execute(database);
  return rows;
}
