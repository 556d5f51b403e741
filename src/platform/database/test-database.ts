import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { inject } from "vitest";
import { createLog } from "../log.ts";
import { type Database, openDatabase, openPool } from "./database.ts";
import { loadMigrations, migrate } from "./migrate.ts";

export interface TestDatabase {
  database: Database;
  pool: pg.Pool;
  /** An address for a second process. */
  url: string;
  close(): Promise<void>;
}

const migrations = loadMigrations(fileURLToPath(new URL("../migrations", import.meta.url)));

/** A fresh database with every migration, on the run's server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createFrom(inject("testServer").template);
}

/** A fresh database as it stood after the first so many migrations, to be brought up to date by `updateTestDatabase`. */
export async function createOldTestDatabase(upTo: number): Promise<TestDatabase> {
  const server = await createFrom("template1");
  await migrate(server.database, migrations.slice(0, upTo));
  return server;
}

/** Brings a database that was made with fewer migrations up to date. */
export async function updateTestDatabase({ database }: Pick<TestDatabase, "database">): Promise<void> {
  await migrate(database, migrations);
}

async function createFrom(template: string): Promise<TestDatabase> {
  const { host, user, port } = inject("testServer");
  const server = { host, user, port };
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name} template ${template}`);
  const log = createLog("warn");
  const pool = openPool(
    { connection: { ...server, database: name }, maxConnections: 6, applicationName: "octavo test" },
    log,
  );
  const database = openDatabase(pool);
  return {
    database,
    pool,
    url: `postgres://${server.user}@${encodeURIComponent(server.host)}:${server.port}/${name}`,
    async close() {
      await database.destroy();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: { host: string; user: string; port: number }, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  await client.query(statement);
  await client.end();
}
