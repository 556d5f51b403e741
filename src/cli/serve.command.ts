import { serve } from "@hono/node-server";
import type { Command } from "commander";
import { isReady } from "../platform/database/readiness.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { invite, joinAddress } from "../readers/invite.action.ts";
import { isLoopback } from "../readers/open-reader-desk.action.ts";
import { deleteServedAddress, saveServedAddress } from "../readers/served-address.store.ts";
import type { Program, Tools } from "./tools.ts";
import { mayOperator } from "./with-tools.ts";

interface ServeFlags {
  webOnly?: boolean;
  workerOnly?: boolean;
  data?: string;
  host?: string;
  port?: string;
}

export function addServeCommand(octavo: Command, program: Program): void {
  octavo
    .command("serve")
    .description("follow publishers and serve the newspaper")
    .option("--web-only", "serve pages, leave the work to other processes (needs DATABASE_URL)")
    .option("--worker-only", "do the work, serve no pages (needs DATABASE_URL)")
    .option("--data <folder>", "the data folder (OCTAVO_DATA)")
    .option("--host <address>", "the address to listen on (OCTAVO_HOST)")
    .option("--port <number>", "the port to listen on (OCTAVO_PORT)")
    .action((flags: ServeFlags) => runServer(program, flags));
}

async function runServer(program: Program, flags: ServeFlags): Promise<void> {
  if (flags.webOnly && flags.workerOnly) throw new InvalidInput("Give --web-only or --worker-only, not both.");
  const { data, host, port } = flags;
  const tools = await program.openTools(
    { data, host, port },
    { use: flags.webOnly || flags.workerOnly ? "part" : "own", works: !flags.webOnly },
  );
  const ended = untilAsked(program.isUnderNpm);
  const running: (() => Promise<void>)[] = [() => tools.close()];
  try {
    // First what can be refused: nothing runs yet that would have to be stopped.
    if (!flags.workerOnly) running.unshift((await listen(tools)).close);
    if (!flags.webOnly) running.splice(-1, 0, tools.startPipeline().stop);
    tools.log.info({ signal: await ended }, "stopping");
  } finally {
    // Pages end before the work, the work before what it works with; a part that fails to end keeps none of the others.
    for (const end of running) await end().catch((error) => tools.log.error({ error: error.message }, "cannot end"));
  }
}

/**
 * Others reach Octavo under its public name only, and only where somebody can sign in: where nobody can yet, the first to
 * follow the link that is printed here becomes the administrator.
 */
async function openToOthers({ config, readers, log }: Tools): Promise<void> {
  const { host, publicUrl } = config;
  if (isLoopback(host)) return;
  if (!publicUrl)
    throw new InvalidInput(
      `To listen on ${host}, Octavo must know the address that people type: set OCTAVO_PUBLIC_URL, such as https://news.example. To read it from elsewhere without that, forward the port (ssh -L 8080:127.0.0.1:8080 …).`,
    );
  if (await readers.isOpen()) return;
  const code = await invite(mayOperator("manage accounts"), readers, { role: "administrator", uses: 1, hours: 24 });
  const link = joinAddress(publicUrl, code);
  log.warn({ link }, "nobody has an account: whoever opens this link first, within a day, becomes the administrator");
}

/** Serves the pages. @throws InvalidInput when the address may not be used or is in use. */
export async function listen(tools: Tools): Promise<{ address: string; close(): Promise<void> }> {
  const { host, port } = tools.config;
  await openToOthers(tools);
  const { database, feeds, articles, stories, readers, assistant, log } = tools;
  const images = await tools.openImages();
  const live = tools.openLiveNews();
  const app = tools.createWebApp({
    live,
    database,
    feeds,
    articles,
    stories,
    readers,
    assistant,
    images,
    log,
    now: () => new Date(),
    isReady: () => isReady(database),
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => resolve(address.port));
  server.once("error", (error: NodeJS.ErrnoException) => {
    const taken =
      error.code === "EADDRINUSE" ? `Port ${port} on ${host} is in use. Choose another with --port.` : undefined;
    reject(taken ? new InvalidInput(taken) : error);
  });
  const listening = await promise.catch(async (error) => {
    await live.stop();
    throw error;
  });
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${listening}`;
  await saveServedAddress(database, address, new Date());
  log.info({ address }, "serving");
  if (process.stderr.isTTY) process.stderr.write(`\n  Octavo is at ${address}\n\n`);
  return {
    address,
    close: async () => {
      await deleteServedAddress(database, address);
      // Pages that listen would keep the server open.
      await live.stop();
      await new Promise<void>((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}

/** A second signal ends at once: PostgreSQL keeps what was committed. */
export function untilAsked(isUnderNpm: boolean): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      resolve(signal);
      process.once(signal, () => process.exit(130));
    });
  }
  if (isUnderNpm) watchParent(() => resolve("npm ended"));
  return promise;
}

/** npm passes on the signals it gets, but a killed npm cannot; without it nobody would know that Octavo still runs. */
function watchParent(onEnd: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onEnd();
  }, 1_000);
  timer.unref();
}
