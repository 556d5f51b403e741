import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

/** Pages are served here from now on. */
export async function saveServedAddress(connection: Connection, address: string, now: Date): Promise<void> {
  await sql`
    insert into served_address (address, started_at) values (${address}, ${now})
    on conflict (address) do update set started_at = excluded.started_at`.execute(connection);
}

export async function deleteServedAddress(connection: Connection, address: string): Promise<void> {
  await sql`delete from served_address where address = ${address}`.execute(connection);
}

/** Where Octavo listens; of several the one that was started last: one that was killed took nothing back. */
export async function findServedAddress(connection: Connection): Promise<string | undefined> {
  const { rows } = await sql<{ address: string }>`
    select address from served_address order by started_at desc limit 1`.execute(connection);
  return rows[0]?.address;
}
