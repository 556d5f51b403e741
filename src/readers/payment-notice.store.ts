import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";

/** @returns whether it was not heard before. Of two at the same time the second waits for the first. */
export async function keepNotice(transaction: Transaction, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into payment_notice (id, heard_at) values (${id}, ${now}) on conflict do nothing returning id`.execute(
    transaction,
  );
  return rows.length > 0;
}

/** Those whose signature is too old to count. */
export async function forgetNotices(transaction: Transaction, before: Date): Promise<void> {
  await sql`delete from payment_notice where heard_at < ${before}`.execute(transaction);
}
