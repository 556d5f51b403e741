import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { createTestFolder } from "../src/platform/database/test-folder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

export type Settings = Record<string, string>;

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Octavo as a process that stays. */
export interface Running {
  pid: number;
  /** Where its pages are. @throws when it ended instead of serving. */
  address(): Promise<string>;
  /** What it logged so far: one object a line. */
  logged: LogLine[];
  /** @throws with everything it wrote, when it has ended by itself. */
  mustRun(): void;
  /** SIGTERM, as a service manager does. @returns the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a machine without memory does. */
  kill(): Promise<void>;
}

export interface LogLine {
  msg: string;
  [name: string]: unknown;
}

/** One Octavo with a data folder of its own; its processes and files go with it. */
export interface Octavo extends AsyncDisposable {
  folder: string;
  serve(flags?: readonly string[], settings?: Settings): Running;
  /** The demo, keeping its data in the folder of this Octavo. */
  demo(settings?: Settings): Running;
  /** The same through the script that people call. */
  serveFromShell(flags?: readonly string[], settings?: Settings): Running;
  /** Runs one command to its end. */
  run(args: readonly string[], settings?: Settings): Promise<Finished>;
  /** Runs one command that must succeed. @returns its standard output. */
  tell(...args: string[]): Promise<string>;
  ask<Row extends object>(question: string): Promise<Row[]>;
  /** The process of its PostgreSQL; undefined when none runs. */
  postmaster(): number | undefined;
}

export function createOctavo(common: Settings = {}): Octavo {
  const home = createTestFolder();
  const children: ChildProcess[] = [];
  const program = [join(root, "dist", "main.js")];

  function start(command: string, args: readonly string[], settings: Settings): ChildProcess {
    const env = { ...surroundings(), ...common, OCTAVO_DATA: home.path, ...settings };
    const child = spawn(command, args, { env, cwd: home.path, stdio: ["ignore", "pipe", "pipe"] });
    children.push(child);
    return child;
  }

  async function run(args: readonly string[], settings: Settings = {}): Promise<Finished> {
    const child = start(process.execPath, [...program, ...args], settings);
    const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
    await endOf(child);
    return { code: child.exitCode, stdout: stdout.text, stderr: stderr.text };
  }

  return {
    folder: home.path,
    serve: (flags = [], settings = {}) =>
      watch(start(process.execPath, [...program, "serve", "--port", "0", ...flags], settings)),
    demo: (settings = {}) =>
      watch(start(process.execPath, [...program, "demo", "--port", "0", "--keep", home.path], settings)),
    serveFromShell: (flags = [], settings = {}) =>
      watch(start("/bin/sh", [join(root, "bin", "octavo"), "serve", "--port", "0", ...flags], settings)),
    run,
    async tell(...args) {
      const { code, stdout, stderr } = await run(args);
      if (code !== 0) throw new Error(`octavo ${args.join(" ")} ended with ${code}: ${stderr}`);
      return stdout;
    },
    ask: (question) => ask(home.path, question),
    postmaster: () => postmasterOf(home.path)?.pid,
    async [Symbol.asyncDispose]() {
      for (const child of children) await end(child, "SIGKILL");
      await endServer(home.path);
      await home[Symbol.asyncDispose]();
    },
  };
}

/** No proxy, no npm and no setting of the machine that the test happens to run on. */
function surroundings(): Settings {
  const kept = ["PATH", "HOME", "TMPDIR", "LANG", "TZ"].map((name) => [name, process.env[name] ?? ""]);
  const own = { OCTAVO_ALLOW_HOSTS: "127.0.0.1", OCTAVO_HOST_PAUSE_MS: "0" };
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== "")), ...own };
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  // Whatever ended by itself in the meantime says so no more.
  if (!isRunning(child)) return;
  child.kill(signal);
  await endOf(child);
}

/** A program that does not end is ended, so that the test fails and cleans up instead of waiting for ever. */
async function endOf(child: ChildProcess): Promise<void> {
  const timer = setTimeout(() => child.kill("SIGKILL"), 3 * 60_000);
  await once(child, "close");
  clearTimeout(timer);
}

function gather(stream: NodeJS.ReadableStream | null): { text: string } {
  const gathered = { text: "" };
  stream?.setEncoding("utf8").on("data", (part: string) => {
    gathered.text += part;
  });
  return gathered;
}

function watch(child: ChildProcess): Running {
  const logged: LogLine[] = [];
  const output = gather(child.stderr);
  if (child.stderr)
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (line.startsWith("{")) logged.push(JSON.parse(line));
    });
  child.stdout?.resume();
  return {
    pid: child.pid ?? 0,
    logged,
    mustRun() {
      if (!isRunning(child)) throw new Error(`Octavo has ended: ${output.text.slice(-5_000)}`);
    },
    async address() {
      await until("Octavo serves", () => logged.some(({ msg }) => msg === "serving") || !isRunning(child));
      const line = logged.find(({ msg }) => msg === "serving");
      if (!line) throw new Error(`Octavo ended instead of serving: ${output.text}`);
      return String(line.address);
    },
    stop: async () => {
      await end(child, "SIGTERM");
      return child.exitCode;
    },
    kill: () => end(child, "SIGKILL"),
  };
}

/** Comes back when the claim holds. @throws in the claim's words when it does not hold in time. */
export async function until(
  words: string,
  claim: () => boolean | Promise<boolean>,
  { minutes = 4, lastState = async () => "" as unknown }: { minutes?: number; lastState?: () => Promise<unknown> } = {},
): Promise<void> {
  const deadline = Date.now() + minutes * 60_000;
  while (!(await claim())) {
    if (Date.now() > deadline)
      throw new Error(`after ${minutes} minutes it does not hold that ${words}: ${JSON.stringify(await lastState())}`);
    await sleep(150);
  }
}

/** PostgreSQL's own file: the process in its first line, the folder of its socket in its fifth. */
function postmasterOf(folder: string): { pid: number; socketFolder: string } | undefined {
  const file = join(folder, "postgres", "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid = "", , , , socketFolder = ""] = readFileSync(file, "utf8").split("\n");
  return isAlive(Number(pid)) ? { pid: Number(pid), socketFolder } : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function ask<Row extends object>(folder: string, question: string): Promise<Row[]> {
  const running = postmasterOf(folder);
  if (!running) throw new Error("no PostgreSQL runs in this folder");
  const client = new pg.Client({ host: running.socketFolder, user: "octavo", database: "octavo" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function endServer(folder: string): Promise<void> {
  const running = postmasterOf(folder);
  if (!running) return;
  process.kill(running.pid, "SIGQUIT");
  await until("PostgreSQL ends", () => !isAlive(running.pid), { minutes: 1 });
}
