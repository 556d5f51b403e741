import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/octavo", import.meta.url));
const bundle = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const newsstandPort = 8731;
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
  memory(): { program: number; all: number };
  /** Milliseconds of the processor that the program and its PostgreSQL have taken so far. */
  processor(): number;
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
  const { OCTAVO_BENCH_DATA: _ours, ...surroundings } = process.env;
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
    memory: () => measureMemory(child.pid ?? 0, folder),
    processor: () => measureProcessor(child.pid ?? 0, folder),
    async stop({ keepsFolder } = { keepsFolder: false }) {
      child.kill("SIGTERM");
      await new Promise((ended) => child.once("exit", ended));
      if (!keepsFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Comes back when no article and no job waits any longer. */
export async function untilDone(readStatus: () => Status): Promise<Status> {
  const startedAt = Date.now();
  let before = -1;
  for (;;) {
    // Each status is a process of its own; more of them would be part of what is measured.
    await sleep(1500);
    const status = readStatus();
    const { articles, jobs } = status;
    const open =
      articles.waitingForPage +
      articles.waitingForStudy +
      articles.waitingForPlace +
      jobs.reduce((sum, job) => sum + job.waiting + job.running, 0);
    if (process.stderr.isTTY) process.stderr.write(`\r${articles.total} articles, ${open} waiting   `);
    if (articles.total > 0 && open === 0 && articles.total === before) return status;
    if ((Date.now() - startedAt) / 1000 > deadlineSeconds)
      throw new Error(`not done after ${deadlineSeconds} s: ${JSON.stringify(status)}`);
    before = articles.total;
  }
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** MiB: resident memory of the program, and proportional memory (shared pages counted once) of it and its PostgreSQL. */
function measureMemory(pid: number, folder: string): { program: number; all: number } {
  const ofServer = serverProcesses(folder);
  const all = [String(pid), ...ofServer].map((process) => read(process, "smaps_rollup", /^Pss:\s+(\d+)/m));
  return { program: read(String(pid), "status", /^VmRSS:\s+(\d+)/m), all: all.reduce((sum, each) => sum + each, 0) };
}

/** PostgreSQL's own and those of its connections. */
function serverProcesses(folder: string): string[] {
  const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  return readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && (Number(name) === postmaster || parentOf(name) === postmaster),
  );
}

/** The kernel counts in hundredths of a second. */
function measureProcessor(pid: number, folder: string): number {
  const taken = [String(pid), ...serverProcesses(folder)].map((process) => {
    const after = readFileSync(`/proc/${process}/stat`, "utf8").split(") ")[1] ?? "";
    const fields = after.split(" ").map(Number);
    return ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10;
  });
  return taken.reduce((sum, each) => sum + each, 0);
}

function parentOf(process: string): number {
  return read(process, "status", /^PPid:\s+(\d+)/m) * 1024;
}

function read(process: string, file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(`/proc/${process}/${file}`, "utf8"))?.[1] ?? 0) / 1024;
  } catch (error) {
    // A process that has just ended uses no memory.
    if (error instanceof Error && "code" in error) return 0;
    throw error;
  }
}
