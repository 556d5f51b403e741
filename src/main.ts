/** Builds everything once and hands it to the command that was asked for. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createApi } from "./api/api-app.ts";
import { runCommandLine } from "./cli/command-line.ts";
import type { Purpose, Tools } from "./cli/tools.ts";
import { type Config, type Flags, loadConfig } from "./config.ts";
import { queues, startPipeline, stepNames } from "./pipeline.ts";
import { openDatabase, openPool } from "./platform/database/database.ts";
import { startEmbeddedPostgres } from "./platform/database/embedded-postgres.ts";
import { applicationName } from "./platform/database/folder-owner.ts";
import { listen } from "./platform/database/listen.ts";
import { loadMigrations, migrate } from "./platform/database/migrate.ts";
import { createFetcher } from "./platform/fetch/fetcher.ts";
import { userAgentOf } from "./platform/fetch/request-headers.ts";
import { createLog, type Log } from "./platform/log.ts";
import { openQueue } from "./platform/queue/queue.ts";
import { InvalidInput } from "./platform/refusals.ts";
import { openThreads } from "./platform/threads.ts";
import { storyChannel } from "./stories/story-announcement.ts";
import { openLiveNews } from "./web/live-news.ts";
import { createWebApp } from "./web/web-app.tsx";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const windowSize = 20_000;

/** A file beside this one, where it stands in the sources and where the bundle has it. */
function beside(source: string, bundled: string): URL {
  const url = new URL(import.meta.url.endsWith(".ts") ? source : bundled, import.meta.url);
  if (!existsSync(url))
    throw new Error(`${fileURLToPath(url)} is missing; build Octavo again by starting it with bin/octavo`);
  return url;
}

/** The operator's PostgreSQL, or the embedded one. @throws InvalidInput when several processes would share the embedded one. */
async function openConnection(config: Config, use: Purpose["use"], log: Log) {
  const shared = { maxConnections: 16, applicationName: applicationName() };
  if (config.databaseUrl) {
    const pool = openPool({ connection: { connectionString: config.databaseUrl }, ...shared }, log);
    return { pool, stop: async () => undefined };
  }
  if (use === "part")
    throw new InvalidInput(
      "Several processes share one PostgreSQL: set DATABASE_URL, or start octavo serve without --web-only and --worker-only.",
    );
  const embedded = await startEmbeddedPostgres({ dataFolder: config.dataFolder, use, log });
  return { pool: openPool({ connection: embedded.connection, ...shared }, log), stop: embedded.stop };
}

type OpenConnection = Awaited<ReturnType<typeof openConnection>>;

/** Everything a command works with, opened on first need and closed in good order. */
async function openTools(flags: Flags, purpose: Purpose): Promise<Tools> {
  const config = loadConfig(process.env, flags);
  const log = createLog(process.env.OCTAVO_LOG ? config.logLevel : (purpose.logLevel ?? config.logLevel));
  const connection = await openConnection(config, purpose.use, log);
  try {
    return await buildTools(config, purpose, log, connection);
  } catch (error) {
    await connection.pool.end();
    await connection.stop();
    throw error;
  }
}

async function buildTools(config: Config, purpose: Purpose, log: Log, connection: OpenConnection): Promise<Tools> {
  const { pool } = connection;
  const database = openDatabase(pool);
  const ran = await migrate(database, loadMigrations(fileURLToPath(beside("./platform/migrations", "./migrations"))));
  if (ran.length > 0) log.info({ migrations: ran }, "brought the database up to date");
  const queue = await openQueue(pool, queues, purpose.works, log);
  const fetcher = createFetcher({
    userAgent: userAgentOf(version, config.contact),
    allowHosts: config.allowHosts,
    hostPauseMs: config.hostPauseMs,
    proxy: config.proxy,
  });
  const threads = openThreads(beside("./study-thread.ts", "./study-thread.js"), config.threads);
  return {
    config,
    log,
    database,
    queue,
    feeds: {
      database,
      fetcher,
      threads,
      publicUrl: config.publicUrl,
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
        publicUrl: config.publicUrl,
        hostPauseMs: config.hostPauseMs,
        readersAtOnce: config.readers,
        now: () => new Date(),
        random: Math.random,
      }),
    openLiveNews: () => openLiveNews((hearing) => listen(pool, storyChannel, hearing, log), Date.now),
    createWebApp: (desk) =>
      createWebApp(
        { ...desk, assetsFolder: fileURLToPath(beside("./web/assets", "./assets")) },
        createApi({ ...desk, countJobs: () => queue.count(stepNames) }, version),
      ),
    async close() {
      await queue.stop();
      await threads.close();
      await fetcher.close();
      await database.destroy();
      await connection.stop();
    },
  };
}

const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
const demoFolder = fileURLToPath(new URL("../demo", import.meta.url));
process.exitCode = await runCommandLine(process.argv.slice(2), { version, isUnderNpm, demoFolder, openTools });
