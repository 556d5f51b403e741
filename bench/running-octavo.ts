import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/octavo", import.meta.url));
const bundle = fileURLToPath(new URL("../dist/main.js", import.meta.url));
/** `OCTAVO_BENCH_PORT`: the first of four that are used, so that two benches can run on one machine. */
export const firstPort = Number(process.env.OCTAVO_BENCH_PORT ?? 8731);
const newsstandPort = firstPort;
const deadlineSeconds = 900;
export const newsstand = `http://127.0.0.1:${newsstandPort}`;

export interface Status {
  feeds: { all: number };
  articles: { total: number; waitingForPage: number; waitingForStudy: number; waitingForPlace: number };
  texts: { page: number; feed: number; none: number };
  stories: { all: number; shared: number };
  jobs: { name: string; waiting: number; running: number; failed: number }[];
}

export interface RunningOctavo {
  address: string;
  folder: string;
  command(...args: string[]): string;
  status(): Status;
  /** MiB: resident, of the program. */
  ownMemory(): number;
  /** MiB: proportional, of the program and its PostgreSQL. Asking takes the processor some tens of milliseconds. */
  allMemory(): number;
  /** Seconds of the processor so far. */
  processorSeconds(): { program: number; server: number };
  stop(options?: { keepsFolder: boolean }): Promise<void>;
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "octavo-bench-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** The newsstand with a host name for every publisher, as a forward proxy. */
export async function startNewsstand(shared: string, ...options: string[]): Promise<ChildProcess> {
  const args = [`${shared}/newsstand/serve.mjs`, "--port", String(newsstandPort), "--hosts", ...options];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((ready) => child.stdout?.once("data", ready));
  return child;
}

/** Octavo as people start it, reading through the newsstand, in a data folder of its own unless one is given. */
export async function startOctavo(
  port: number,
  settings: Record<string, string> = {},
  folder = makeFolder(),
): Promise<RunningOctavo> {
  // Octavo knows no setting of the benchmarks' own.
  const { OCTAVO_BENCH_DATA: _data, OCTAVO_BENCH_PORT: _port, ...surroundings } = process.env;
  const env = {
    ...surroundings,
    HTTP_PROXY: newsstand,
    OCTAVO_HOST_PAUSE_MS: "0",
    OCTAVO_PORT: String(port),
    OCTAVO_DATA: folder,
    ...settings,
  };
  const log = openSync(join(folder, "octavo.log"), "a");
  const child = spawn(program, ["serve"], { env, stdio: ["ignore", log, log] });
  const address = `http://127.0.0.1:${port}`;
  const command = (...args: string[]) => {
    const done = spawnSync(process.execPath, [bundle, ...args], { env, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`octavo ${args.join(" ")} failed: ${done.stderr}`);
    return done.stdout;
  };
  for (let waited = 0; !(await isReady(address)); waited += 1) {
    if (waited > 300 || child.exitCode !== null) throw new Error(`Octavo did not start; see ${folder}/octavo.log`);
    await sleep(200);
  }
  return {
    address,
    folder,
    command,
    status: () => JSON.parse(command("status", "--json")) as Status,
    ownMemory: () => numberIn(String(child.pid), "status", /^VmRSS:\s+(\d+)/m) / 1024,
    allMemory: () => measureAllMemory(child.pid ?? 0, folder),
    processorSeconds: () => measureProcessor(child.pid ?? 0, folder),
    async stop({ keepsFolder } = { keepsFolder: false }) {
      child.kill("SIGTERM");
      await new Promise((ended) => child.once("exit", ended));
      if (!keepsFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Comes back when no article and no job waits any longer, with when that was first so. */
export async function untilDone(
  octavo: Pick<RunningOctavo, "address" | "status">,
): Promise<{ status: Status; doneAt: number }> {
  const startedAt = Date.now();
  let doneAt: number | undefined;
  for (;;) {
    await sleep(750);
    // Asked of the program itself: a command is a process of its own, and would be part of what is measured.
    const open = countOpen((await (await fetch(`${octavo.address}/api/status`)).json()) as Status);
    if (process.stderr.isTTY) process.stderr.write(`\r${open} waiting   `);
    // Figures of the moment are kept for a second and a half.
    if (doneAt !== undefined && open === 0 && Date.now() - doneAt > 2_000) {
      const status = octavo.status();
      if (status.articles.total > 0 && countOpen(status) === 0) return { status, doneAt };
    }
    if (open > 0) doneAt = undefined;
    else doneAt ??= Date.now();
    if ((Date.now() - startedAt) / 1000 > deadlineSeconds) throw new Error(`not done after ${deadlineSeconds} s`);
  }
}

function countOpen({ articles, jobs }: Status): number {
  const waiting = articles.waitingForPage + articles.waitingForStudy + articles.waitingForPlace;
  return jobs.reduce((sum, job) => sum + job.waiting + job.running, waiting);
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Of the program with its threads, and of its PostgreSQL with the processes that have ended. */
function measureProcessor(pid: number, folder: string): { program: number; server: number } {
  const [postmaster, ...others] = processesOfServer(folder);
  const ended = secondsOf(postmaster ?? "", 15, 16);
  return {
    program: secondsOf(String(pid), 13, 14),
    server: [postmaster ?? "", ...others].reduce((sum, each) => sum + secondsOf(each, 13, 14), ended),
  };
}

/** Places in /proc/PID/stat, counted from 0; a tick is a hundredth of a second. */
function secondsOf(process: string, ...places: number[]): number {
  const fields = read(process, "stat", (text) => text.slice(text.lastIndexOf(")")).split(" "), []);
  return places.reduce((sum, place) => sum + Number(fields[place - 1] ?? 0), 0) / 100;
}

/** Shared pages are counted once. */
function measureAllMemory(pid: number, folder: string): number {
  const all = [String(pid), ...processesOfServer(folder)].map((process) =>
    numberIn(process, "smaps_rollup", /^Pss:\s+(\d+)/m),
  );
  return all.reduce((sum, each) => sum + each, 0) / 1024;
}

/** The first is the one that the others were started by. */
function processesOfServer(folder: string): string[] {
  const [postmaster = ""] = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n");
  const started = readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && numberIn(name, "status", /^PPid:\s+(\d+)/m) === Number(postmaster),
  );
  return [postmaster, ...started];
}

function numberIn(process: string, file: string, pattern: RegExp): number {
  return read(process, file, (text) => Number(pattern.exec(text)?.[1] ?? 0), 0);
}

/** @param gone what holds for a process that has just ended. */
function read<Read>(process: string, file: string, find: (text: string) => Read, gone: Read): Read {
  try {
    return find(readFileSync(`/proc/${process}/${file}`, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error) return gone;
    throw error;
  }
}
