/** Builds everything once and hands it to the command that was asked for. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Tools } from "./cli/tools.ts";
import { runCommandLine } from "./cli/command-line.ts";
import { type Config, type Flags, loadConfig } from "./config.ts";
import { queues, startPipeline } from "./pipeline.ts";
import { openDatabase, openPool } from "./platform/database/database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./platform/database/embedded-postgres.ts";
import { applicationName } from "./platform/database/folder-owner.ts";
import { loadMigrations, migrate } from "./platform/database/migrate.ts";
import { createFetcher } from "./platform/fetch/fetcher.ts";
import { createLog, type Log } from "./platform/log.ts";
import { openQueue } from "./platform/queue/queue.ts";
import { openThreads } from "./platform/threads.ts";
import { createWebApp } from "./web/web-app.tsx";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
const windowSize = 20_000;

/** A file beside this one, where it stands in the sources and where the bundle has it. */
function beside(source: string, bundled: string): URL {
  const url = new URL(import.meta.url.endsWith(".ts") ? source : bundled, import.meta.url);
  if (!existsSync(url)) throw new Error(`${fileURLToPath(url)} is missing; build Octavo again by starting it with bin/octavo`);
  return url;
}

async function openConnection(config: Config, use: "own" | "share", log: Log): Promise<Pick<EmbeddedPostgres, "stop"> & { pool: ReturnType<typeof openPool> }> {
  const shared = { maxConnections: 16, applicationName: applicationName() };
  if (config.databaseUrl)
    return { pool: openPool({ connection: { connectionString: config.databaseUrl }, ...shared }, log), stop: async () => undefined };
  const embedded = await startEmbeddedPostgres({ dataFolder: config.dataFolder, use, log });
  return { pool: openPool({ connection: embedded.connection, ...shared }, log), stop: embedded.stop };
}

/** Everything a command works with, opened on first need and closed in good order. */
async function openTools(flags: Flags, purpose: { use: "own" | "share"; works: boolean; logLevel?: string }): Promise<Tools> {
  const config = loadConfig(process.env, flags);
  const log = createLog(process.env["OCTAVO_LOG"] ? config.logLevel : (purpose.logLevel ?? config.logLevel));
  const connection = await openConnection(config, purpose.use, log);
  const { pool } = connection;
  const database = openDatabase(pool);
  const ran = await migrate(database, loadMigrations(fileURLToPath(beside("./platform/migrations", "./migrations"))));
  if (ran.length > 0) log.info({ migrations: ran }, "brought the database up to date");
  const queue = await openQueue(pool, queues, purpose.works, log);
  const fetcher = createFetcher({
    userAgent: `Octavo/${version} (${config.contact ?? "a newspaper somebody runs for themselves"})`,
    allowHosts: config.allowHosts,
    hostPauseMs: config.hostPauseMs,
    proxy: config.proxy,
  });
  const threads = openThreads(beside("./study-thread.ts", "./study-thread.js"), config.threads);
  return {
    config,
    log,
    pool,
    database,
    queue,
    feeds: {
      database,
      fetcher,
      threads,
      look: (transaction, ids) =>
        queue.add(
          transaction,
          "collect-articles",
          ids.map((id) => ({ id })),
        ),
    },
    articles: {
      database,
      hostPauseMs: config.hostPauseMs,
      read: (transaction, readings) => queue.add(transaction, "read-article", readings),
    },
    startPipeline: () =>
      startPipeline({
        database,
        queue,
        fetcher,
        threads,
        log,
        windowSize,
        itemsPerPoll: config.itemsPerPoll,
        hostPauseMs: config.hostPauseMs,
        readersAtOnce: config.readers,
        now: () => new Date(),
        random: Math.random,
      }),
    createWebApp: (desk) => createWebApp({ ...desk, assetsFolder: fileURLToPath(beside("./web/assets", "./assets")) }),
    async close() {
      await queue.stop();
      await threads.close();
      await fetcher.close();
      await database.destroy();
      await connection.stop();
    },
  };
}

process.exitCode = await runCommandLine(process.argv.slice(2), { version, openTools });
