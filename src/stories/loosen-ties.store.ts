import { sql } from "kysely";
import { fileUnderTies } from "../claims/tied-speakers.store.ts";
import type { Transaction } from "../platform/database/database.ts";
import { setSurnameTies } from "../topics/surname-tie.store.ts";

/** Forgets at once what surnames mean by the word of this article, and what they mean in it; the next telling ties the rest again. */
export async function loosenTies(transaction: Transaction, articleId: number): Promise<void> {
  const { rows } = await sql<{ articleId: number; key: string }>`
    select surname_tie.article_id as "articleId", entity.key
    from surname_tie join entity on entity.id = surname_tie.entity_id
    where named_in = ${articleId} or surname_tie.article_id = ${articleId}`.execute(transaction);
  if (rows.length === 0) return;
  const articleIds = rows.map((row) => row.articleId);
  await setSurnameTies(transaction, articleIds, []);
  await fileUnderTies(transaction, articleIds);
  await sql`
    delete from named_speaker where key = any(${rows.map(({ key }) => key)})
      and not exists (select from claim where speaker_key = key)`.execute(transaction);
}
