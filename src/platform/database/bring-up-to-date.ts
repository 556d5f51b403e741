import type { Log } from "../log.ts";
import type { Database } from "./database.ts";
import { loadMigrations, migrate } from "./migrate.ts";

/** Runs the migrations of a folder that the database lacks. The log names each before it runs where there may be much to change. */
export async function bringUpToDate(database: Database, folder: string, log: Log): Promise<void> {
  const ran = await migrate(database, loadMigrations(folder), (migration, left) =>
    log.info(
      { migration, left },
      "bringing the database up to date; a large one takes minutes, and nothing is lost if it is stopped",
    ),
  );
  if (ran.length > 0) log.info({ migrations: ran }, "brought the database up to date");
}
