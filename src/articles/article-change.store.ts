import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import type { ArticleChange } from "./article-change.ts";

/** @param revision the one that was made of it; undefined where the page only went away or came back. */
export async function saveChange(
  transaction: Transaction,
  articleId: number,
  revision: number | undefined,
  { kinds, ...details }: ArticleChange,
): Promise<void> {
  await sql`
    insert into article_change (article_id, revision, kinds, details)
    values (${articleId}, ${revision ?? null}, ${kinds}, ${JSON.stringify(details)})
    on conflict do nothing`.execute(transaction);
}
