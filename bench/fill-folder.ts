import { fileURLToPath } from "node:url";
import { type Database, openDatabase, openPool } from "../src/platform/database/database.ts";
import { startEmbeddedPostgres } from "../src/platform/database/embedded-postgres.ts";
import { loadMigrations, migrate } from "../src/platform/database/migrate.ts";
import { createLog } from "../src/platform/log.ts";
import { fillDatabase } from "./fill-database.ts";

const migrations = fileURLToPath(new URL("../src/platform/migrations", import.meta.url));

/** A folder with a database of so many articles of the invented press; one that is filled already is used as it is. */

/** Fills it where it is empty, and does something with it before its server ends. */
export async function withDatabase<Result>(
  folder: string,
  articles: number,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const log = createLog("warn");
  const server = await startEmbeddedPostgres({ dataFolder: folder, use: "own", log });
  const settings = { connection: server.connection, maxConnections: 2, applicationName: "octavo bench" };
  const pool = openPool(settings, log);
  const database = openDatabase(pool);
  try {
    await migrate(database, loadMigrations(migrations));
    const { rows } = await pool.query("select 1 from story limit 1");
    if (rows.length === 0) await fillDatabase(pool, articles);
    return await use(database);
  } finally {
    await database.destroy();
    await server.stop();
  }
}
