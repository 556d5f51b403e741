import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

export interface ArticleEntity {
  id: number;
  name: string;
  type: "person" | "organisation" | "place" | "other";
  /** How often the article mentions it. */
  times: number;
  isInTitle: boolean;
}

/** What an article mentions, the most prominent first. */
export async function findArticleEntities(database: Connection, articleId: number): Promise<ArticleEntity[]> {
  const { rows } = await sql<ArticleEntity>`
    select entity.id, entity.name, entity.type, mention.times, mention.is_in_title as "isInTitle"
    from mention join entity on entity.id = mention.entity_id
    where mention.article_id = ${articleId}
    order by mention.is_in_title desc, mention.times desc, entity.id`.execute(database);
  return rows;
}
