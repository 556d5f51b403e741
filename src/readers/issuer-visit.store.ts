import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { Visit } from "../platform/issuer/issuer.ts";
import { hashSecret } from "./hash-secret.ts";

/** What is kept of somebody who was sent to the issuer. */
export interface IssuerVisit extends Visit {
  /** Where they go when they are signed in. */
  back: string;
  invitationId: number | null;
}

/** @param browser what the browser that is sent has in its cookie; not stored. */
export async function insertVisit(
  connection: Connection,
  visit: IssuerVisit,
  browser: string,
  expiresAt: Date,
): Promise<void> {
  const { state, nonce, verifier, back, invitationId } = visit;
  await sql`
    insert into issuer_visit (state_hash, browser_hash, nonce, verifier, back, invitation_id, expires_at)
    values (${hashSecret(state)}, ${hashSecret(browser)}, ${nonce}, ${verifier}, ${back}, ${invitationId}, ${expiresAt})`.execute(
    connection,
  );
}

/** Takes the visit away: of two who come back with one state, one comes late. */
export async function takeVisit(
  connection: Connection,
  { state, browser, now }: { state: string; browser: string; now: Date },
): Promise<IssuerVisit | undefined> {
  const { rows } = await sql<Omit<IssuerVisit, "state">>`
    delete from issuer_visit
    where state_hash = ${hashSecret(state)} and browser_hash = ${hashSecret(browser)} and expires_at > ${now}
    returning nonce, verifier, back, invitation_id as "invitationId"`.execute(connection);
  return rows[0] && { state, ...rows[0] };
}

/** Visits that nobody came back from. */
export async function forgetOldVisits(connection: Connection, now: Date): Promise<void> {
  await sql`delete from issuer_visit where expires_at < ${now}`.execute(connection);
}
