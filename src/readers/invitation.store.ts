import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { hashSecret } from "./hash-secret.ts";
import type { Invitation, InvitationListing, NewInvitation } from "./invitation.ts";

const columns = sql`
  invitation.id, invitation.email, invitation.role, member_until as "memberUntil", note, made_by as "madeBy",
  uses_left as "usesLeft", expires_at as "expiresAt", invitation.created_at as "createdAt"`;
const isGood = (now: Date) => sql`uses_left > 0 and expires_at > ${now} and ended_at is null`;

/** @returns the code, which is stored nowhere. */
export async function insertInvitation(
  connection: Connection,
  { email, role, memberUntil, note = "", uses, hours }: NewInvitation,
  by: { madeBy: string; now: Date },
): Promise<string> {
  const code = randomBytes(18).toString("base64url");
  const expiresAt = new Date(by.now.getTime() + hours * 3_600_000);
  await sql`
    insert into invitation (code_hash, email, role, member_until, note, made_by, uses_left, expires_at)
    values (${hashSecret(code)}, ${email ?? null}, ${role}, ${memberUntil ?? null}, ${note}, ${by.madeBy}, ${uses}, ${expiresAt})`.execute(
    connection,
  );
  return code;
}

/** The invitation of a code, as long as it is good. */
export async function findInvitation(connection: Connection, code: string, now: Date): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${columns} from invitation where code_hash = ${hashSecret(code)} and ${isGood(now)}`.execute(connection);
  return rows[0];
}

/** An invitation that somebody came with, as long as it is good. */
export async function findInvitationById(
  connection: Connection,
  id: number,
  now: Date,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select ${columns} from invitation where id = ${id} and ${isGood(now)}`.execute(connection);
  return rows[0];
}

/** Uses it once, for an account. Of two who come at the same time with a code for one, one comes late. */
export async function takeInvitation(
  transaction: Transaction,
  id: number,
  { accountId, now }: { accountId: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update invitation set uses_left = uses_left - 1 where id = ${id} and ${isGood(now)} returning id`.execute(
    transaction,
  );
  if (rows.length === 0) return false;
  await sql`
    insert into invitation_use (invitation_id, account_id, used_at) values (${id}, ${accountId}, ${now})`.execute(
    transaction,
  );
  return true;
}

export const mostInvitations = 200;

/** Those that are good, then the others, the latest first. */
export async function findInvitations(connection: Connection, now: Date): Promise<InvitationListing[]> {
  const { rows } = await sql<InvitationListing>`
    select ${columns}, ended_at as "endedAt", ended_by as "endedBy", used.by as "usedBy"
    from invitation cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('name', account.name, 'email', account.email) order by used_at, account.id), '[]') as by
      from invitation_use join account on account.id = account_id where invitation_id = invitation.id
    ) used
    order by (${isGood(now)}) desc, invitation.id desc limit ${mostInvitations}`.execute(connection);
  return rows;
}

/** @returns whether there was such an invitation that was good. */
export async function endInvitation(
  connection: Connection,
  id: number,
  { by, now }: { by: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update invitation set ended_at = ${now}, ended_by = ${by} where id = ${id} and ${isGood(now)} returning id`.execute(
    connection,
  );
  return rows.length > 0;
}

/** Whether somebody may still become the administrator by a link. */
export async function hasAdministratorInvitation(connection: Connection, now: Date): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select 1 from invitation where role = 'administrator' and ${isGood(now)}) as has`.execute(
    connection,
  );
  return rows[0]?.has ?? false;
}
