import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import { type SpreadReadings, spreadReadings } from "./spread-readings.ts";

/** Held while due readings are claimed, so that two machines do not spend one host's share twice. */
const claimingLock = 8_200_007;
/** A reading that was lost with its worker is found again after this. */
const leaseSeconds = 1800;

/**
 * Articles whose pages are to be read again, each handed to one caller. Those of a host that has had its share wait.
 * @param most how many are looked at.
 */
export async function claimDueReadings(
  transaction: Transaction,
  settings: { most: number; hostPauseMs: number; now: Date },
): Promise<SpreadReadings["read"]> {
  const lock = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(${claimingLock}) as "isOurs"`.execute(transaction);
  if (!lock.rows[0]?.isOurs) return [];
  const due = await sql<{ id: number; link: string }>`
    select id, link from article where read_again_at <= now() and link is not null
    order by read_again_at limit ${settings.most} for update skip locked`.execute(transaction);
  if (due.rows.length === 0) return [];
  const readings = due.rows.map(({ id, link }) => ({ id, host: new URL(link).host }));
  const freeAt = await findFreeTimes(transaction, [...new Set(readings.map(({ host }) => host))]);
  const spread = spreadReadings(readings, freeAt, settings.hostPauseMs, settings.now);
  await saveSpread(transaction, spread);
  return spread.read;
}

/** When each host has neither new articles nor pages to be read again waiting for it. */
async function findFreeTimes(transaction: Transaction, hosts: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ host: string; freeAt: Date }>`
    select host, greatest(next_at, read_again_at) as "freeAt" from host_turn where host = any(${hosts})`.execute(
    transaction,
  );
  return new Map(rows.map(({ host, freeAt }) => [host, freeAt]));
}

async function saveSpread(transaction: Transaction, { read, putOff, hosts }: SpreadReadings): Promise<void> {
  const times = JSON.stringify([
    ...read.map(({ id, startAfter }) => ({ id, at: startAfter, lease: leaseSeconds })),
    ...putOff.map(({ id, until }) => ({ id, at: until, lease: 0 })),
  ]);
  await sql`
    update article set read_again_at = given.at + make_interval(secs => given.lease)
    from jsonb_to_recordset(${times}::jsonb) as given (id bigint, at timestamptz, lease int)
    where article.id = given.id`.execute(transaction);
  await sql`
    insert into host_turn (host, next_at, read_again_at)
    select host, now(), at from jsonb_to_recordset(${JSON.stringify(hosts)}::jsonb) as given (host text, at timestamptz)
    order by host
    on conflict (host) do update set read_again_at = excluded.read_again_at`.execute(transaction);
}

/** Whoever asks for a reading wants the page itself, not word that it is as it was. */
export async function forgetPageValidators(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update article set etag = null, last_modified = null
    where id = any(${ids}) and (etag is not null or last_modified is not null)`.execute(transaction);
}
