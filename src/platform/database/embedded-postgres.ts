import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../log.ts";
import { InvalidInput } from "../refusals.ts";
import { takeFolder } from "./folder-owner.ts";
import { findPostgresBinaries, reachableBinaries } from "./postgres-binaries.ts";
import {
  type Cluster,
  createCluster,
  describeCluster,
  isAlive,
  octavo,
  openDataFolder,
  readPostmaster,
  removeForeignLock,
} from "./postgres-cluster.ts";
import { serverAccount } from "./server-account.ts";

/** Small by default: a newspaper for a household; a busy one sets DATABASE_URL. Durable: nothing acknowledged is lost. */
const serverSettings = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "60",
  shared_buffers: "64MB",
  jit: "off",
  max_wal_size: "512MB",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
} as const;

export interface EmbeddedPostgres {
  connection: { host: string; user: string; database: string; port: number };
  /** Ends the server unless somebody else still uses it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataFolder: string;
  /** A server process owns the folder alone; a command shares it with whoever runs. */
  use: "own" | "share";
  log: Log;
}

/**
 * A real PostgreSQL on a unix socket in the data folder. A server that a killed process left behind is used again;
 * a server that dies is started again.
 * @throws InvalidInput when another live Octavo owns the folder, or the folder cannot be used.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  openDataFolder(options.dataFolder, account);
  const binaries = reachableBinaries(findPostgresBinaries(), account, options.dataFolder);
  const cluster = describeCluster(options.dataFolder, binaries, account);
  const running = readPostmaster(cluster);
  if (running) options.log.debug({ pid: running.pid }, "using the PostgreSQL that is already running");
  else {
    createCluster(cluster);
    launch(cluster);
  }
  await untilReady(cluster);
  await createDatabase(cluster);
  const owner = await takeFolder(connectionTo(cluster), options.use, cluster.folder);
  const watch = keepAlive(cluster, options.log, async () => owner.takeAgain());
  return {
    connection: connectionTo(cluster),
    async stop() {
      watch.stop();
      const isLast = await owner.release();
      if (isLast) await shutDown(cluster);
    },
  };
}

function connectionTo(cluster: Cluster, database: string = octavo) {
  const host = readPostmaster(cluster)?.socketFolder ?? cluster.socketFolder;
  return { host, user: octavo, database, port: 5432 };
}

/** Detached, so that a Ctrl-C in the terminal reaches Octavo alone and Octavo ends the server in good order. */
function launch(cluster: Cluster): void {
  removeForeignLock(cluster);
  const output = openSync(cluster.logFile, "a");
  const settings = Object.entries(serverSettings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(
    join(cluster.binaries, "bin", "postgres"),
    ["-D", cluster.data, "-k", cluster.socketFolder, ...settings],
    {
      ...cluster.account,
      cwd: "/",
      detached: true,
      stdio: ["ignore", output, output],
      env: { TZ: "UTC", LC_ALL: "C" },
    },
  );
  // A failure to start shows as a server that never becomes ready, with its own words in the log file.
  child.on("error", () => undefined);
  child.unref();
  closeSync(output);
}

/** After a crash PostgreSQL first replays its log, and refuses to start while processes of the dead server still end. */
async function untilReady(cluster: Cluster, seconds = 120): Promise<void> {
  let lastLaunch = Date.now();
  for (let waited = 0; waited < seconds * 10; waited += 1) {
    const problem = await tryConnect(cluster);
    if (!problem) return;
    await sleep(100);
    if (!readPostmaster(cluster) && Date.now() - lastLaunch > 2_000) {
      lastLaunch = Date.now();
      launch(cluster);
    }
  }
  throw new InvalidInput(
    `PostgreSQL in ${cluster.folder} does not answer after ${seconds} seconds; ${cluster.logFile} says why.`,
  );
}

async function tryConnect(cluster: Cluster): Promise<Error | undefined> {
  const client = new pg.Client({ ...connectionTo(cluster, "postgres"), connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client(connectionTo(cluster, "postgres"));
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [octavo]);
    if (found.rowCount === 0) await client.query(`create database ${octavo}`);
  } catch (error) {
    // 42P04, 23505: another process that started at the same moment made it first.
    if (!["42P04", "23505"].includes((error as pg.DatabaseError).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}

function keepAlive(cluster: Cluster, log: Log, afterRestart: () => Promise<void>): { stop(): void } {
  let isRestarting = false;
  const timer = setInterval(async () => {
    if (isRestarting || readPostmaster(cluster)) return;
    isRestarting = true;
    log.warn({ folder: cluster.folder }, "PostgreSQL has ended; starting it again");
    try {
      launch(cluster);
      await untilReady(cluster);
      await afterRestart();
      log.info({ folder: cluster.folder }, "PostgreSQL is back");
    } catch (error) {
      log.error({ error: (error as Error).message }, "PostgreSQL could not be started again; trying once more");
    } finally {
      isRestarting = false;
    }
  }, 500);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** Ends the server that lives on in the folder of a process that was killed, where there is one. */
export async function endLeftServer(dataFolder: string): Promise<void> {
  const nothingIsStarted = "";
  await shutDown(describeCluster(dataFolder, nothingIsStarted, undefined));
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions roll back, a checkpoint is written. */
async function shutDown(cluster: Cluster): Promise<void> {
  const running = readPostmaster(cluster);
  if (!running) return;
  process.kill(running.pid, "SIGINT");
  for (let waited = 0; waited < 300 && isAlive(running.pid); waited += 1) await sleep(100);
  if (isAlive(running.pid)) process.kill(running.pid, "SIGQUIT");
}
