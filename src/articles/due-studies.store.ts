import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";

/** Held while due studies are claimed, so that two machines do not queue twice what may wait at once. */
const claimingLock = 8_200_011;
/** A study that was lost with its job is found again after this. */
const leaseSeconds = 3600;

/**
 * Articles that wait to be studied again, the newest first. Never more wait in the queue at once than `most`, so that a large
 * stock is worked off as fast as this machine does it, behind what is new.
 */
export async function claimDueStudies(transaction: Transaction, most: number): Promise<number[]> {
  const lock = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(${claimingLock}) as "isOurs"`.execute(transaction);
  if (!lock.rows[0]?.isOurs) return [];
  const { rows } = await sql<{ id: number }>`
    with lost as (select now() - make_interval(secs => ${leaseSeconds}) as before),
      waiting as (select count(*) as jobs from study_due, lost where queued_at > lost.before),
      chosen as (
        select study_due.article_id from study_due, lost
        where (queued_at is null or queued_at <= lost.before)
          and exists (select from article where article.id = study_due.article_id and state <> 'twin')
        order by study_due.article_id desc limit greatest(0, ${most} - (select jobs from waiting))
      )
    update study_due set queued_at = now() from chosen where study_due.article_id = chosen.article_id
    returning study_due.article_id as id`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** They were studied. */
export async function clearDueStudies(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await sql`delete from study_due where article_id = any(${ids})`.execute(transaction);
}

/** Lets articles with a text wait to be studied again. @returns how many do. */
export async function addDueStudies(connection: Connection, since: Date | undefined): Promise<number> {
  const { rows } = await sql`
    insert into study_due (article_id)
    select id from article where revision > 0 and state = 'placed' and ${since ? sql`dated_at > ${since}` : sql`true`}
    on conflict (article_id) do update set queued_at = null returning article_id`.execute(connection);
  return rows.length;
}

/** Articles that wait to be studied again. */
export async function countDueStudies(connection: Connection): Promise<number> {
  const { rows } = await sql<{ due: number }>`select count(*) as due from study_due`.execute(connection);
  return rows[0]?.due ?? 0;
}
