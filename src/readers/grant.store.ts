import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

/** Why somebody is a member. */
export interface Grant {
  grantedBy: "hand" | "invitation" | "payment";
  /** What a payment service calls the subscription. */
  reference?: string;
  /** Null: until it is taken back. */
  until: Date | null;
}

/** Grants membership, or changes until when. */
export async function saveGrant(connection: Connection, accountId: string, grant: Grant): Promise<void> {
  await sql`
    insert into member_grant (account_id, granted_by, reference, until)
    values (${accountId}, ${grant.grantedBy}, ${grant.reference ?? ""}, ${grant.until})
    on conflict (account_id, granted_by, reference) do update set until = excluded.until`.execute(connection);
}

/** @returns whether there was such a grant. */
export async function deleteGrant(
  connection: Connection,
  accountId: string,
  { grantedBy, reference = "" }: Pick<Grant, "grantedBy" | "reference">,
): Promise<boolean> {
  const { rows } = await sql`
    delete from member_grant where account_id = ${accountId} and granted_by = ${grantedBy} and reference = ${reference}
    returning id`.execute(connection);
  return rows.length > 0;
}
