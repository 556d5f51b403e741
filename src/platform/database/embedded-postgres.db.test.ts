import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { createLog } from "../log.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { isAlive } from "./postgres-cluster.ts";
import { createTestFolder } from "./test-folder.ts";
import { startOwner } from "./test-owner.ts";

const log = createLog("silent");
const patienceMs = 120_000;

function start(dataFolder: string, use: "own" | "share" = "own"): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataFolder, use, log });
}

function postmasterOf(folder: string): number {
  return Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

async function ask(server: EmbeddedPostgres, question = "select 1 as answer"): Promise<unknown> {
  const client = new pg.Client({ ...server.connection, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const answer = await client.query<{ answer: unknown }>(question);
    return answer.rows[0]?.answer;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function until(claim: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await claim())) await sleep(100);
}

function answers(server: EmbeddedPostgres): Promise<boolean> {
  return ask(server).then(
    (answer) => answer === 1,
    () => false,
  );
}

test("a new folder becomes a server that answers and ends when it is stopped", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  const server = await start(folder.path);
  expect(await ask(server)).toBe(1);
  const postmaster = postmasterOf(folder.path);
  await server.stop();
  expect(isAlive(postmaster)).toBe(false);
  expect(existsSync(join(folder.path, "postgres", "postmaster.pid"))).toBe(false);
});

test("what was written is there at the next start, in PostgreSQL's own time zone UTC", {
  timeout: patienceMs,
}, async () => {
  await using folder = createTestFolder();
  const first = await start(folder.path);
  await ask(first, "create table kept as select 'kept' as answer");
  await first.stop();
  const second = await start(folder.path);
  try {
    expect(await ask(second, "select answer from kept")).toBe("kept");
    expect(await ask(second, "select current_setting('timezone') as answer")).toBe("UTC");
    expect(await ask(second, "select current_setting('fsync') as answer")).toBe("on");
  } finally {
    await second.stop();
  }
});

test("a second owner is refused in a sentence that names the folder and the process", {
  timeout: patienceMs,
}, async () => {
  await using folder = createTestFolder();
  await using owner = await startOwner(folder.path);
  await expect(start(folder.path)).rejects.toThrow(
    `The data folder ${folder.path} is in use by a running Octavo (process ${owner.pid}).`,
  );
  await expect(start(folder.path)).rejects.toMatchObject({ name: "InvalidInput" });
});

test("a command shares the folder with its owner, and the server stays when the command ends", {
  timeout: patienceMs,
}, async () => {
  await using folder = createTestFolder();
  await using owner = await startOwner(folder.path);
  const command = await start(folder.path, "share");
  expect(await ask(command)).toBe(1);
  const postmaster = postmasterOf(folder.path);
  await command.stop();
  expect(isAlive(postmaster)).toBe(true);
  await owner.leave();
  expect(isAlive(postmaster)).toBe(false);
});

test("a command that outlives the owner ends the server", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  await using owner = await startOwner(folder.path);
  const command = await start(folder.path, "share");
  const postmaster = postmasterOf(folder.path);
  await owner.leave();
  expect(await ask(command)).toBe(1);
  await command.stop();
  expect(isAlive(postmaster)).toBe(false);
});

test("two processes may start on an empty folder at the same moment", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  const [owner, command] = await Promise.all([startOwner(folder.path), start(folder.path, "share")]);
  expect(owner.said).toEqual({ ready: true });
  expect(await ask(command)).toBe(1);
  await command.stop();
  await owner.leave();
});

test("of two owners that start at the same moment one is refused", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  await using first = await startOwner(folder.path, "share");
  const owners = await Promise.all([startOwner(folder.path), startOwner(folder.path)]);
  expect(owners.filter(({ said }) => "ready" in said)).toHaveLength(1);
  expect(owners.filter(({ said }) => "refused" in said && said.refused.includes("in use"))).toHaveLength(1);
  for (const owner of owners) await owner.leave();
  await first.leave();
});

test("the server that a killed owner left behind is used again", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  await using owner = await startOwner(folder.path);
  const postmaster = postmasterOf(folder.path);
  await owner.kill();
  const server = await start(folder.path);
  expect(postmasterOf(folder.path)).toBe(postmaster);
  expect(await ask(server)).toBe(1);
  await server.stop();
  expect(isAlive(postmaster)).toBe(false);
});

test("a killed server is started again by itself, and its owner still holds the folder", {
  timeout: patienceMs,
}, async () => {
  await using folder = createTestFolder();
  const server = await start(folder.path);
  try {
    await ask(server, "create table kept as select 'kept' as answer");
    const postmaster = postmasterOf(folder.path);
    process.kill(postmaster, "SIGKILL");
    await until(async () => !isAlive(postmaster) && (await answers(server)));
    expect(postmasterOf(folder.path)).not.toBe(postmaster);
    expect(await ask(server, "select answer from kept")).toBe("kept");
    const held = "select count(*)::int as answer from pg_locks where locktype = 'advisory'";
    await until(async () => (await ask(server, held)) === 1);
    await using second = await startOwner(folder.path);
    expect(second.said).toMatchObject({ refused: expect.stringContaining("in use") });
  } finally {
    await server.stop();
  }
});

test("a postmaster.pid that names a process which is no PostgreSQL stops nobody", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  const first = await start(folder.path);
  const pidFile = join(folder.path, "postgres", "postmaster.pid");
  const left = readFileSync(pidFile, "utf8");
  await first.stop();
  // A container that was killed and started again numbers its processes anew: the old number is somebody else's.
  writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)));
  const server = await start(folder.path);
  expect(await ask(server)).toBe(1);
  await server.stop();
});

test("a folder too deep for a socket's path works all the same", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  const deep = join(folder.path, ..."abcdefgh".split("").map((letter) => letter.repeat(20)));
  const server = await start(deep);
  expect(server.connection.host.length).toBeLessThan(90);
  expect(await ask(server)).toBe(1);
  await server.stop();
});

test("files that were half made when somebody was killed are never used", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  const making = () => existsSync(folder.path) && readdirSync(folder.path).some((name) => name.includes("making"));
  const started = startOwner(folder.path);
  await until(making);
  const half = readdirSync(folder.path).find((name) => name.includes("making")) ?? "";
  // What a kill leaves: a folder that is not whole.
  mkdirSync(join(folder.path, "postgres-making-older"));
  writeFileSync(join(folder.path, "postgres-making-older", "PG_VERSION"), "18\n");
  const server = await start(folder.path, "share");
  expect(await ask(server)).toBe(1);
  expect(half).toMatch(/^postgres-making-/);
  await server.stop();
  await (await started).leave();
});

test("a folder that cannot be made is refused with the remedy", { timeout: patienceMs }, async () => {
  await using folder = createTestFolder();
  const file = join(folder.path, "file");
  writeFileSync(file, "");
  await expect(start(join(file, "below"))).rejects.toThrow(/cannot be made .*Choose another with --data/);
});
