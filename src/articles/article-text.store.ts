import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

/** The words of an article's current revision, and where each sentence begins and ends in them (UTF-16 code units). */
export interface ArticleText {
  text: string;
  sentences: [start: number, end: number][];
}

/** An article that was not read yet, or that gave no text, has no words. */
export async function findArticleText(database: Connection, articleId: number): Promise<ArticleText> {
  const { rows } = await sql<ArticleText>`
    select revision.text, revision.sentences
    from article join revision on revision.article_id = article.id and revision.number = article.revision
    where article.id = ${articleId}`.execute(database);
  return rows[0] ?? { text: "", sentences: [] };
}
