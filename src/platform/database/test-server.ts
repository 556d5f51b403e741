import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { createLog } from "../log.ts";
import { openDatabase, openPool } from "./database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { loadMigrations, migrate } from "./migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: { host: string; user: string; port: number; template: string };
  }
}

/** One embedded server for all database tests of a run, in a folder of its own that goes with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "octavo-test-"));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder: folder, use: "own", log: createLog("warn") });
  await forgetDurability(server);
  const template = await migrateOnce(server);
  const { host, user, port } = server.connection;
  project.provide("testServer", { host, user, port, template });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Nobody asks for this data after a crash of the machine: without waiting for its disk, dropping a database takes a tenth. */
async function forgetDurability({ connection }: EmbeddedPostgres): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  for (const name of ["fsync", "synchronous_commit", "full_page_writes"])
    await client.query(`alter system set ${name} = off`);
  await client.query("select pg_reload_conf()");
  await client.end();
}

/** What every test's database is a copy of: a copy takes a quarter of the time of all migrations. @returns its name. */
async function migrateOnce({ connection }: EmbeddedPostgres): Promise<string> {
  // Not the server's own database: one that somebody is connected to cannot be copied.
  const template = "migrated";
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(`create database ${template}`);
  await client.end();
  const settings = {
    connection: { ...connection, database: template },
    maxConnections: 1,
    applicationName: "octavo test",
  };
  const database = openDatabase(openPool(settings, createLog("warn")));
  await migrate(database, loadMigrations(fileURLToPath(new URL("../migrations", import.meta.url))));
  await database.destroy();
  return template;
}
