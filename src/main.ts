/** Builds everything once and hands it to the command that was asked for. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApi } from "./api/api-app.ts";
import { mcpRoutes } from "./api/mcp.routes.ts";
import { openMcpAccess } from "./api/mcp-access.ts";
import type { ImageDesk } from "./articles/image-desk.ts";
import type { ModelDesk } from "./assistant/model-desk.ts";
import type { ClaimModel } from "./claims/claim-model.ts";
import { readClaimModel } from "./cli/claim-model-file.ts";
import { runCommandLine } from "./cli/command-line.ts";
import type { PageTools, Purpose, Tools } from "./cli/tools.ts";
import { sendLetters } from "./comments/send-letters.action.ts";
import { type Config, type Flags, loadConfig } from "./config.ts";
import { queues, startPipeline, stepNames } from "./pipeline.ts";
import { openByteCache } from "./platform/byte-cache.ts";
import { bringUpToDate } from "./platform/database/bring-up-to-date.ts";
import { type Database, openDatabase, openPool } from "./platform/database/database.ts";
import { startEmbeddedPostgres } from "./platform/database/embedded-postgres.ts";
import { applicationName } from "./platform/database/folder-owner.ts";
import { listen } from "./platform/database/listen.ts";
import { loadSecret } from "./platform/database/secret.ts";
import type { Fetcher } from "./platform/fetch/fetched.ts";
import { createFetcher } from "./platform/fetch/fetcher.ts";
import { userAgentOf } from "./platform/fetch/request-headers.ts";
import { connectIssuer } from "./platform/issuer/connect-issuer.ts";
import { createLog, type Log } from "./platform/log.ts";
import type { Mail } from "./platform/mail/mail.ts";
import { openQueue } from "./platform/queue/queue.ts";
import { InvalidInput } from "./platform/refusals.ts";
import { openThreads } from "./platform/threads.ts";
import { findLetterReader } from "./readers/find-letter-reader.action.ts";
import { openReaderDesk } from "./readers/open-reader-desk.action.ts";
import type { ReaderDesk } from "./readers/reader-desk.ts";
import { openLiveNews } from "./web/live-news.ts";
import { openFigures } from "./web/status-figures.ts";
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

const pictureBytes = 8 * 1024 * 1024;

/**
 * A page's pictures are asked for while somebody waits, so they come closer together than articles do, in turns of their
 * own: about what one browser would do.
 */
function pictureManners(hostPauseMs: number) {
  return {
    maxBytes: pictureBytes,
    hostPauseMs: Math.min(hostPauseMs, 100),
    turns: { maxRunning: 4, maxWaiting: 60, maxWaitMs: 15_000 },
  };
}

async function openImages(
  { imageBytes, dataFolder }: Config,
  database: Database,
  fetcher: Fetcher,
  log: Log,
): Promise<ImageDesk | undefined> {
  if (imageBytes === undefined) return undefined;
  return {
    database,
    fetcher,
    cache: openByteCache(join(dataFolder, "images"), imageBytes, Date.now),
    secret: await loadSecret(database, "images"),
    log,
    now: () => new Date(),
    underWay: new Map(),
  };
}

function openReaders(config: Config, log: Log, { database, mail, issuerFetcher }: Opened): ReaderDesk {
  const { publicUrl, host, port, proxies, membershipSecret } = config;
  const issuer = config.issuer && {
    ...config.issuer,
    issuer: connectIssuer(config.issuer, issuerFetcher, Date.now),
  };
  const settings = { publicUrl, host, port, proxies, membershipSecret, mail, issuer };
  return openReaderDesk({ database, log, now: () => new Date(), ...settings });
}

/** Somebody waits while it is asked, so it is asked without pauses, and not for long. */
const issuerManners = { hostPauseMs: 0, maxBytes: 1024 * 1024, connectMs: 5_000, totalMs: 10_000 };

function fetchingOf(config: Config) {
  return {
    userAgent: userAgentOf(version, config.contact),
    allowHosts: config.allowHosts,
    hostPauseMs: config.hostPauseMs,
    proxy: config.proxy,
  };
}

/** What a house has no use for is not read: packages take memory, the model's some 20 MiB. */
async function openMailOf({ mail }: Config): Promise<Mail | undefined> {
  if (!mail) return undefined;
  const { openMail } = await import("./platform/mail/mail.ts");
  return openMail(mail);
}

/** What the assistant asks where the administrator connected a model. */
async function openModel({ model, proxy }: Config, log: Log): Promise<ModelDesk | undefined> {
  if (!model) return undefined;
  const { connectModel } = await import("./platform/model/connect-model.ts");
  return {
    model: connectModel({ ...model, proxy }),
    budgets: model.budgets,
    hasPrice: model.prices.input + model.prices.output > 0,
    newFence: randomUUID,
    now: () => new Date(),
    log,
  };
}

/** @param claimModel for those who find claims; it takes some 15 MiB, which all threads share. */
function buildPageTools(config: Config, claimModel?: ClaimModel): PageTools {
  const fetcher = createFetcher(fetchingOf(config));
  const threads = openThreads(beside("./study-thread.ts", "./study-thread.js"), config.threads, { claimModel });
  return {
    fetcher,
    threads,
    async close() {
      await threads.close();
      await fetcher.close();
    },
  };
}

async function buildTools(config: Config, purpose: Purpose, log: Log, connection: OpenConnection): Promise<Tools> {
  const { pool } = connection;
  const database = openDatabase(pool);
  await bringUpToDate(database, fileURLToPath(beside("./platform/migrations", "./migrations")), log);
  const queue = await openQueue(pool, queues, purpose.works, log);
  const {
    fetcher,
    threads,
    close: closePageTools,
  } = buildPageTools(config, purpose.works ? readClaimModel() : undefined);
  const mail = await openMailOf(config);
  const model = await openModel(config, log);
  const imageFetcher = createFetcher({ ...fetchingOf(config), ...pictureManners(config.hostPauseMs) });
  const issuerFetcher = createFetcher({ ...fetchingOf(config), ...issuerManners });
  const desks = desksOf(config, log, { database, queue, fetcher, threads, mail, model, issuerFetcher });
  return {
    config,
    log,
    queue,
    ...desks,
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
        sendLetters:
          mail && (() => sendLetters({ ...desks.readers, mail, findReader: findLetterReader(desks.readers) })),
      }),
    openImages: () => openImages(config, database, imageFetcher, log),
    openLiveNews: () => openLiveNews((channel, hearing) => listen(pool, channel, hearing, log), Date.now),
    createWebApp(given) {
      const desk = {
        ...given,
        assetsFolder: fileURLToPath(beside("./web/assets", "./assets")),
        readFigures: openFigures({ ...given, countJobs: () => queue.count(stepNames) }),
      };
      const api = createApi(desk, version);
      const access = config.mcpToken === undefined ? undefined : openMcpAccess(config.mcpToken);
      return createWebApp(desk, api, mcpRoutes({ api, access, readers: desk.readers, version }));
    },
    async createMcpServer(actor) {
      const { createMcpServer } = await import("./api/mcp-server.ts");
      const now = () => new Date();
      const readFigures = openFigures({ database, now, countJobs: () => queue.count(stepNames) });
      const desk = { ...desks, images: undefined, log, now, readFigures };
      return createMcpServer({ api: createApi(desk, version), actor, version });
    },
    async close() {
      await queue.stop();
      await closePageTools();
      await Promise.all([imageFetcher.close(), issuerFetcher.close()]);
      mail?.close();
      await model?.model.close();
      await database.destroy();
      await connection.stop();
    },
  };
}

type Opened = Pick<Tools, "database" | "queue"> &
  Pick<PageTools, "fetcher" | "threads"> & {
    mail: Mail | undefined;
    model: ModelDesk | undefined;
    issuerFetcher: Fetcher;
  };

/** What the actions of each folder work with. */
function desksOf(
  config: Config,
  log: Log,
  opened: Opened,
): Pick<Tools, "database" | "feeds" | "articles" | "stories" | "readers" | "assistant"> {
  const { database, queue, fetcher, threads, model } = opened;
  return {
    database,
    feeds: {
      database,
      fetcher,
      threads,
      publicUrl: config.publicUrl,
      look: (transaction, ids) => queue.add(transaction, "collect-articles", jobsFor(ids)),
    },
    articles: {
      database,
      hostPauseMs: config.hostPauseMs,
      read: (transaction, readings) => queue.add(transaction, "read-article", readings),
    },
    stories: {
      database,
      tell: async (transaction, ids) => {
        await queue.add(transaction, "tell-story", jobsFor(ids));
        await queue.hasten(transaction, "tell-story", ids);
      },
    },
    readers: openReaders(config, log, opened),
    assistant: { database, model },
  };
}

function jobsFor(ids: readonly number[]): { id: number }[] {
  return ids.map((id) => ({ id }));
}

const openPageTools = () => buildPageTools(loadConfig(process.env, {}));
const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
const demoFolder = fileURLToPath(new URL("../demo", import.meta.url));
process.exitCode = await runCommandLine(process.argv.slice(2), {
  version,
  isUnderNpm,
  demoFolder,
  openTools,
  openPageTools,
});
