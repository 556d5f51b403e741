import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Connection } from "./database.ts";

const secretBytes = 32;

/** A secret of this newspaper's, the same for every machine on its database; made when it is asked for first. */
export async function loadSecret(connection: Connection, name: string): Promise<Uint8Array> {
  await sql`insert into secret (name, value) values (${name}, ${randomBytes(secretBytes)}) on conflict do nothing`.execute(
    connection,
  );
  const found = await sql<{ value: Uint8Array }>`select value from secret where name = ${name}`.execute(connection);
  const [row] = found.rows;
  if (!row) throw new Error(`the secret ${name} was not kept`);
  return row.value;
}
