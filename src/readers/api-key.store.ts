import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Scope } from "../platform/actor.ts";
import type { Connection } from "../platform/database/database.ts";
import { writeKey } from "./api-key.ts";
import { hashSecret } from "./hash-secret.ts";

/** A key of the API, without what a program sends of it. */
export interface ApiKey {
  id: number;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date | null;
  usedAt: Date | null;
}

const columns = sql`
  id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt"`;

/** @returns the key itself, which is stored nowhere. */
export async function insertKey(
  connection: Connection,
  key: { accountId: string; name: string; scopes: readonly Scope[]; expiresAt: Date | null },
): Promise<{ id: number; secret: string }> {
  const secret = writeKey(randomBytes(24).toString("base64url"));
  const { rows } = await sql<{ id: number }>`
    insert into api_key (account_id, name, hash, scopes, expires_at)
    values (${key.accountId}, ${key.name}, ${hashSecret(secret)}, ${key.scopes}::text[], ${key.expiresAt}) returning id`.execute(
    connection,
  );
  return { id: rows[0]?.id ?? 0, secret };
}

/** Those of one account, the latest first. */
export async function findKeys(connection: Connection, accountId: string, limit: number): Promise<ApiKey[]> {
  const { rows } = await sql<ApiKey>`
    select ${columns} from api_key where account_id = ${accountId} order by id desc limit ${limit}`.execute(connection);
  return rows;
}

/** @returns whether this account had such a key. */
export async function deleteKey(connection: Connection, accountId: string, id: number): Promise<boolean> {
  const { rows } = await sql`delete from api_key where id = ${id} and account_id = ${accountId} returning id`.execute(
    connection,
  );
  return rows.length > 0;
}

/** Whose key it is and what it is good for, as long as it is; that it was used is noted once a minute. */
export async function useKey(
  connection: Connection,
  secret: string,
  now: Date,
): Promise<{ accountId: string; scopes: Scope[] } | undefined> {
  const { rows } = await sql<{ id: number; accountId: string; scopes: Scope[]; isStale: boolean }>`
    select id, account_id as "accountId", scopes, coalesce(used_at < ${now}::timestamptz - interval '1 minute', true) as "isStale"
    from api_key where hash = ${hashSecret(secret)} and (expires_at is null or expires_at > ${now})`.execute(
    connection,
  );
  const [found] = rows;
  if (found?.isStale) await sql`update api_key set used_at = ${now} where id = ${found.id}`.execute(connection);
  return found && { accountId: found.accountId, scopes: found.scopes };
}
