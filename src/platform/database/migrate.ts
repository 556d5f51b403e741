import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { InvalidInput } from "../refusals.ts";
import type { Database } from "./database.ts";

/** An arbitrary number that every Octavo process asks for before it changes the schema. */
const migrationLock = 8_200_001;

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** The numbered files of a folder (`0001-feeds.sql`), in order. @throws when a number is missing or stands twice. */
export function loadMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((name, index) => {
    const number = Number.parseInt(name, 10);
    if (number !== index + 1) throw new Error(`migration ${name} should have the number ${index + 1}`);
    return { number, name, sql: readFileSync(join(folder, name), "utf8") };
  });
}

/**
 * Brings the schema up to the newest migration in one transaction; forward only. Several processes may start at once:
 * one migrates, the others wait. `announce` is told each migration of a database that is in use before it runs: on a large
 * one it can take an hour.
 * @returns the names of the migrations that ran.
 * @throws InvalidInput when the database is newer than this program.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  announce: (migration: string, left: number) => void = () => undefined,
): Promise<string[]> {
  return database.transaction().execute(async (transaction) => {
    // Before the table too: of two that create it at the same moment one would fail, "if not exists" or not.
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    await sql`
      create table if not exists migration (
        number int primary key, name text not null, ran_at timestamptz not null default now()
      )`.execute(transaction);
    const done = await sql<{ number: number }>`select number from migration order by number`.execute(transaction);
    const newest = done.rows.at(-1)?.number ?? 0;
    if (newest > migrations.length)
      throw new InvalidInput(
        `This database was last used by a newer Octavo (schema ${newest}; this program knows ${migrations.length}). Start that version or restore a backup.`,
      );
    const waiting = migrations.slice(newest);
    for (const [place, migration] of waiting.entries()) {
      if (newest > 0) announce(migration.name, waiting.length - place);
      await sql.raw(migration.sql).execute(transaction);
      await sql`insert into migration (number, name) values (${migration.number}, ${migration.name})`.execute(
        transaction,
      );
    }
    return waiting.map((migration) => migration.name);
  });
}
