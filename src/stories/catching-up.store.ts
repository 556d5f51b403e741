import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";

/** Where catching up stands: positions of placements, see `membership.seq`. */
export interface CatchingUp {
  doneSeq: number;
  lastSeq: number;
}

/** Whoever takes it has it for so long, and takes it again before. */
const leaseSeconds = 60;

/** What is left of it, for this process alone; undefined where nothing is, or another process is at it. */
export async function takeCatchingUp(connection: Connection, processId: string): Promise<CatchingUp | undefined> {
  const { rows } = await sql<CatchingUp>`
    update catching_up set taken_by = ${processId}, taken_until = now() + make_interval(secs => ${leaseSeconds})
    where what = 'nearness' and done_seq < last_seq
      and (taken_by is null or taken_by = ${processId} or taken_until < now())
    returning done_seq as "doneSeq", last_seq as "lastSeq"`.execute(connection);
  return rows[0];
}

/** Notes how far it came. @returns whether this process still had it: if not, what it found must not be written. */
export async function saveCatchingUp(transaction: Transaction, processId: string, doneSeq: number): Promise<boolean> {
  const { rows } = await sql`
    update catching_up set done_seq = ${doneSeq} where what = 'nearness' and taken_by = ${processId} returning what`.execute(
    transaction,
  );
  return rows.length > 0;
}

/** The position before the newest `most` placements up to one: where a window that ends there begins. */
export async function findWindowBefore(connection: Connection, seq: number, most: number): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select seq from membership where seq <= ${seq} order by seq desc offset ${most} limit 1`.execute(connection);
  return rows[0]?.seq ?? 0;
}

/** Placements whose nearest articles are still to be found. */
export async function countCatchingUp(connection: Connection): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select count(*) as "left" from catching_up join membership on seq > done_seq and seq <= last_seq
    where what = 'nearness'`.execute(connection);
  return rows[0]?.left ?? 0;
}
