import { sql } from "kysely";
import type { Connection, Database } from "../platform/database/database.ts";
import { hashSecret } from "./hash-secret.ts";
import { forgetAfterMs, type WaitRule, waitAfter } from "./sign-in-wait.ts";

/**
 * Counts a try before it is known how it ends, so that many at once count too.
 * @returns undefined where it may go on, else until when to wait; such a try counts for nothing.
 */
export function takeTurn(database: Database, who: string, rule: WaitRule, now: Date): Promise<Date | undefined> {
  const key = hashSecret(who);
  return database.transaction().execute(async (transaction) => {
    await sql`insert into sign_in_wait (who, failures, failed_at, free_at) values (${key}, 0, ${now}, ${now})
      on conflict do nothing`.execute(transaction);
    const { rows } = await sql<{ failures: number; failedAt: Date; freeAt: Date }>`
      select failures, failed_at as "failedAt", free_at as "freeAt" from sign_in_wait
      where who = ${key} for update`.execute(transaction);
    // Whoever succeeded meanwhile has taken the line away.
    const { failures = 0, failedAt = now, freeAt = now } = rows[0] ?? {};
    // Of two at one moment the one that comes second may have looked at the clock first: it waits only for a failure's sake.
    if (freeAt > now && freeAt > failedAt) return freeAt;
    const counted = now.getTime() - failedAt.getTime() > forgetAfterMs ? 1 : failures + 1;
    const until = new Date(now.getTime() + waitAfter(counted, rule));
    await sql`update sign_in_wait set failures = ${counted}, failed_at = ${now}, free_at = ${until} where who = ${key}`.execute(
      transaction,
    );
    return undefined;
  });
}

/** The try succeeded: nothing stands against the account any more. */
export async function forgetFailures(connection: Connection, who: string): Promise<void> {
  await sql`delete from sign_in_wait where who = ${hashSecret(who)}`.execute(connection);
}

/** The try succeeded: it does not count, but those before it do, or an account of one's own would wash them away. */
export async function takeBackTurn(connection: Connection, who: string): Promise<void> {
  await sql`
    update sign_in_wait set failures = greatest(0, failures - 1), free_at = failed_at
    where who = ${hashSecret(who)}`.execute(connection);
}

/** What says nothing any more. */
export async function forgetOldWaits(connection: Connection, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - forgetAfterMs);
  await sql`delete from sign_in_wait where failed_at < ${forgotten} and free_at < ${now}`.execute(connection);
}
