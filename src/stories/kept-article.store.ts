import { type RawBuilder, sql } from "kysely";
import type { Block } from "../articles/block.ts";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { ArticleToKeep, KeptArticle } from "./keep-articles.ts";

/** Whether what is kept of an article is of its current revision. */
export const isKept: RawBuilder<boolean> = sql`(kept_article.revision = article.revision
  and kept_article.language is not distinct from article.language and kept_article.sentences is not null)`;

/** Articles of these stories of which nothing is kept in their current revision. */
export async function findUnkept(connection: Connection, storyIds: readonly number[]): Promise<ArticleToKeep[]> {
  return loadToKeep(
    connection,
    sql`article.id in (
      select membership.article_id from membership join article on article.id = membership.article_id
        left join kept_article on kept_article.article_id = article.id
      where story_id = any(${storyIds}) and state <> 'twin' and ${isKept} is not true)`,
  );
}

export async function loadArticlesToKeep(connection: Connection, ids: readonly number[]): Promise<ArticleToKeep[]> {
  return loadToKeep(connection, sql`article.id = any(${ids})`);
}

async function loadToKeep(connection: Connection, which: RawBuilder<unknown>): Promise<ArticleToKeep[]> {
  const { rows } = await sql<ArticleToKeep & { blocks: Block[] }>`
    select article.id, article.publisher_id as "publisherId", article.title, article.byline, article.language,
      article.revision, article.dated_at as "datedAt", coalesce(nullif(revision.text, ''), article.excerpt) as text,
      coalesce(revision.text, '') <> '' as "hasBody", coalesce(revision.blocks, '[]') as blocks
    from article left join revision on revision.article_id = article.id and number = article.revision
    where ${which} order by article.id`.execute(connection);
  return rows;
}

export type FoundToKeep = KeptArticle & { articleId: number; revision: number; language: string | null };

export async function saveKept(transaction: Transaction, found: readonly FoundToKeep[]): Promise<void> {
  if (found.length === 0) return;
  await sql`
    insert into kept_article (article_id, revision, language, citations, sentences)
    select * from unnest(${found.map(({ articleId }) => articleId)}::bigint[], ${found.map(({ revision }) => revision)}::int[],
      ${found.map(({ language }) => language)}::text[],
      ${found.map(({ citations }) => JSON.stringify(citations))}::jsonb[],
      ${found.map(({ sentences }) => sentences)}::json[]) as given (id, revision, language, citations, sentences)
    order by id
    on conflict (article_id) do update set revision = excluded.revision, language = excluded.language,
      citations = excluded.citations, sentences = excluded.sentences`.execute(transaction);
}
