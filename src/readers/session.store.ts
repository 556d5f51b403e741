import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

/** A browser in which somebody is signed in. */
export interface SessionListing {
  id: string;
  userAgent: string;
  address: string;
  createdAt: Date;
  /** When it was last kept for longer: to the day. */
  seenAt: Date;
  expiresAt: Date;
}

const mostSessions = 100;

/** The sessions of an account, the latest first. */
export async function findSessions(connection: Connection, accountId: string, now: Date): Promise<SessionListing[]> {
  const { rows } = await sql<SessionListing>`
    select id, coalesce(user_agent, '') as "userAgent", coalesce(ip_address, '') as address, created_at as "createdAt",
      updated_at as "seenAt", expires_at as "expiresAt"
    from account_session where account_id = ${accountId} and expires_at > ${now}
    order by updated_at desc, id limit ${mostSessions}`.execute(connection);
  return rows;
}

/** Whether somebody signed in for this session after a time: a browser that was left open must not be enough for everything. */
export async function isSessionSince(
  connection: Connection,
  accountId: string,
  id: string,
  since: Date,
): Promise<boolean> {
  const { rows } = await sql`
    select from account_session where id = ${id} and account_id = ${accountId} and created_at >= ${since}`.execute(
    connection,
  );
  return rows.length > 0;
}

/** @returns whether this account had such a session. */
export async function deleteSession(connection: Connection, accountId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from account_session where id = ${id} and account_id = ${accountId} returning id`.execute(connection);
  return rows.length > 0;
}

export async function deleteOtherSessions(connection: Connection, accountId: string, keptId: string): Promise<number> {
  const { rows } = await sql`
    delete from account_session where account_id = ${accountId} and id <> ${keptId} returning id`.execute(connection);
  return rows.length;
}
