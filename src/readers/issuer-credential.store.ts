import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { InvalidInput } from "../platform/refusals.ts";
import type { AccountRole } from "./account.ts";

/** Who somebody is at an issuer. Its address and the subject together are nobody else's, ever. */
export interface IssuerSubject {
  issuer: string;
  subject: string;
}

/** The role that groups give, and until when; undefined where they give none. */
export type IssuedRole = { role: AccountRole; until: Date } | undefined;

/** Whose account it is. */
export async function findIssuerAccount(
  connection: Connection,
  { issuer, subject }: IssuerSubject,
): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select account_id as "accountId" from account_credential
    where issuer_id = ${issuer} and subject = ${subject}`.execute(connection);
  return rows[0]?.accountId;
}

/** Lets whoever is this at the issuer into an account. @throws InvalidInput where they came twice at the same time. */
export async function insertIssuerCredential(
  connection: Connection,
  accountId: string,
  { issuer, subject }: IssuerSubject,
): Promise<void> {
  const { rows } = await sql`
    insert into account_credential (id, account_id, issuer_id, subject)
    values (${randomBytes(16).toString("hex")}, ${accountId}, ${issuer}, ${subject})
    on conflict (issuer_id, subject) do nothing returning id`.execute(connection);
  if (rows.length === 0) throw new InvalidInput("You signed in twice at the same time. Sign in again.");
}

/** Keeps what the groups of the last sign-in give, instead of what those before gave. */
export async function saveIssuedRole(
  connection: Connection,
  { issuer, subject }: IssuerSubject,
  issued: IssuedRole,
): Promise<void> {
  await sql`
    update account_credential
    set role = ${issued?.role ?? null}, role_until = ${issued?.until ?? null}, updated_at = now()
    where issuer_id = ${issuer} and subject = ${subject}`.execute(connection);
}

/** Whether an account is opened by signing in at an issuer. */
export async function hasIssuer(connection: Connection, accountId: string, issuer: string): Promise<boolean> {
  const { rows } = await sql`
    select from account_credential where account_id = ${accountId} and issuer_id = ${issuer} limit 1`.execute(
    connection,
  );
  return rows.length > 0;
}
