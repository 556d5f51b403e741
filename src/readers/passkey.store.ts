import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { hasIssuer } from "./issuer-credential.store.ts";

/** A passkey of an account, as its owner sees it. */
export interface Passkey {
  id: string;
  name: string;
  createdAt: Date;
}

export const mostPasskeys = 20;

/** The passkeys of an account, in the order in which they were made. */
export async function findPasskeys(connection: Connection, accountId: string): Promise<Passkey[]> {
  const { rows } = await sql<Passkey>`
    select id, coalesce(name, '') as name, created_at as "createdAt" from account_passkey
    where account_id = ${accountId} order by created_at, id limit ${mostPasskeys}`.execute(connection);
  return rows;
}

/** Whether an account signs in with a password. */
export async function hasPassword(connection: Connection, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    select from account_credential where account_id = ${accountId} and password is not null limit 1`.execute(
    connection,
  );
  return rows.length > 0;
}

/** Whose a passkey is. */
export async function findOwner(
  connection: Connection,
  credentialId: string,
): Promise<{ email: string; isVerified: boolean } | undefined> {
  const { rows } = await sql<{ email: string; isVerified: boolean }>`
    select email, email_verified as "isVerified" from account_passkey join account on account.id = account_id
    where credential_id = ${credentialId}`.execute(connection);
  return rows[0];
}

/**
 * @param issuer at which people may sign in besides.
 * @throws NotFound where it is no passkey of this account's, InvalidInput where nothing else would let its owner in.
 */
export async function deletePasskey(
  transaction: Transaction,
  { accountId, id, issuer }: { accountId: string; id: string; issuer: string | undefined },
): Promise<void> {
  // Two that are removed at the same time wait for each other here.
  await sql`select from account where id = ${accountId} for update`.execute(transaction);
  const passkeys = await findPasskeys(transaction, accountId);
  if (!passkeys.some((passkey) => passkey.id === id)) throw new NotFound("You have no such passkey.");
  const hasOther =
    passkeys.length > 1 ||
    (await hasPassword(transaction, accountId)) ||
    (issuer !== undefined && (await hasIssuer(transaction, accountId, issuer)));
  if (!hasOther) throw new InvalidInput("This passkey is your only way to sign in. Add another one first.");
  await sql`delete from account_passkey where id = ${id} and account_id = ${accountId}`.execute(transaction);
}

/** An address that was never confirmed may have been typed by somebody else, with a passkey of their own. */
export async function deleteEveryPasskey(connection: Connection, accountId: string): Promise<void> {
  await sql`delete from account_passkey where account_id = ${accountId}`.execute(connection);
}

/** Challenges that nobody answered, and letters that nobody opened. */
export async function forgetOldProofs(connection: Connection, now: Date): Promise<void> {
  await sql`delete from account_proof where expires_at < ${now}`.execute(connection);
}
