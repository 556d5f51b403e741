import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { CommentRule } from "./check-words.ts";

/** More rules than a person keeps in mind; each comment is held against all. */
export const mostRules = 500;

export async function findRules(connection: Connection): Promise<CommentRule[]> {
  const { rows } = await sql<CommentRule>`
    select id, what, pattern, deed from comment_rule order by what, pattern limit ${mostRules}`.execute(connection);
  return rows;
}

/** @returns the rule as it stood before, where there was one of the same words. */
export async function saveRule(
  transaction: Transaction,
  { what, pattern, deed }: Omit<CommentRule, "id">,
): Promise<{ id: number; before: CommentRule["deed"] | null }> {
  const { rows } = await sql<{ id: number; before: CommentRule["deed"] | null }>`
    with earlier as (select deed from comment_rule where what = ${what} and pattern = ${pattern})
    insert into comment_rule (what, pattern, deed) values (${what}, ${pattern}, ${deed})
    on conflict (what, pattern) do update set deed = excluded.deed
    returning id, (select deed from earlier) as before`.execute(transaction);
  const [row] = rows;
  if (!row) throw new Error("the rule was not written");
  return row;
}

/** @returns the rule that there was. */
export async function deleteRule(
  transaction: Transaction,
  which: { id: number } | Pick<CommentRule, "what" | "pattern">,
): Promise<CommentRule | undefined> {
  const named = "id" in which ? sql`id = ${which.id}` : sql`what = ${which.what} and pattern = ${which.pattern}`;
  const { rows } = await sql<CommentRule>`
    delete from comment_rule where ${named} returning id, what, pattern, deed`.execute(transaction);
  return rows[0];
}
