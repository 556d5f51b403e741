import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";

/** What is kept about somebody, for themselves. */
export interface AccountExport {
  account: object;
  memberships: object[];
  sessions: object[];
  keys: object[];
  /** Without the key: what is kept of it opens nothing. */
  passkeys: object[];
  /** By which issuers they sign in, with the role that groups there give; the password itself is not kept. */
  signsInBy: object[];
}

export async function exportAccount(connection: Connection, accountId: string): Promise<AccountExport> {
  const { rows } = await sql<AccountExport>`
    select jsonb_build_object('id', id, 'name', name, 'email', email, 'emailVerified', email_verified, 'role', role,
        'createdAt', created_at) as account,
      ${listOf(sql`member_grant`, sql`jsonb_build_object('grantedBy', granted_by, 'reference', reference, 'until', until, 'createdAt', created_at)`)} as memberships,
      ${listOf(sql`account_session`, sql`jsonb_build_object('createdAt', created_at, 'expiresAt', expires_at, 'address', ip_address, 'userAgent', user_agent)`)} as sessions,
      ${listOf(sql`api_key`, sql`jsonb_build_object('name', name, 'scopes', scopes, 'createdAt', created_at, 'expiresAt', expires_at, 'usedAt', used_at)`)} as keys,
      ${listOf(sql`account_passkey`, sql`jsonb_build_object('name', name, 'createdAt', created_at)`)} as passkeys,
      ${listOf(sql`account_credential`, sql`jsonb_build_object('issuer', issuer_id, 'subject', subject, 'role', role, 'roleUntil', role_until, 'createdAt', created_at)`)} as "signsInBy"
    from account where id = ${accountId}`.execute(connection);
  const [found] = rows;
  if (!found) throw new Error(`account ${accountId} is gone while it is exported`);
  return found;
}

function listOf(table: ReturnType<typeof sql>, line: ReturnType<typeof sql>) {
  return sql`(select coalesce(jsonb_agg(${line} order by created_at), '[]') from ${table} where account_id = account.id)`;
}

/** With its sessions, keys and memberships, which refer to it. */
export async function deleteAccount(transaction: Transaction, accountId: string): Promise<void> {
  await sql`delete from account where id = ${accountId}`.execute(transaction);
}
