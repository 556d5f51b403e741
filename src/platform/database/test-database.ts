import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { createLog } from "../log.ts";
import { type Database, openDatabase, openPool } from "./database.ts";

export interface TestDatabase {
  database: Database;
  pool: pg.Pool;
  /** An address for a second process. */
  url: string;
  close(): Promise<void>;
}

/** A fresh database with every migration, on the run's server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template, ...server } = inject("testServer");
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
