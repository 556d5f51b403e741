import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { InvalidInput } from "../refusals.ts";
import { canReach, type ServerAccount } from "./server-account.ts";

/** The name of the database, and of the role that owns it. */
export const octavo = "octavo";

/** Everything the embedded server keeps, inside the data folder. */
export interface Cluster {
  /** The data folder as it was given: what people know it by. */
  folder: string;
  /** PostgreSQL's own files. */
  data: string;
  socketFolder: string;
  logFile: string;
  binaries: string;
  account: ServerAccount | undefined;
}

/** The data folder, made when it is not there, with the server's account let in. @throws InvalidInput with the remedy. */
export function openDataFolder(folder: string, account: ServerAccount | undefined): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new InvalidInput(
      `The data folder ${folder} cannot be made (${(error as Error).message}). Choose another with --data.`,
    );
  }
  if (account && !canReach(folder, account))
    throw new InvalidInput(
      `PostgreSQL does not run as root, and the user nobody may not enter ${folder}. Choose a folder that is open to others, such as --data /var/lib/octavo.`,
    );
}

/** A unix socket's path has room for about 100 bytes; a deep data folder gets its socket under the temporary folder. */
function socketFolderOf(folder: string): string {
  const inside = join(realpathSync(folder), "run");
  if (Buffer.byteLength(inside) <= 85) return inside;
  return join(tmpdir(), `octavo-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 16)}`);
}

export function describeCluster(folder: string, binaries: string, account: ServerAccount | undefined): Cluster {
  return {
    folder,
    data: join(realpathSync(folder), "postgres"),
    socketFolder: socketFolderOf(folder),
    logFile: join(folder, "postgres.log"),
    binaries,
    account,
  };
}

/** Makes the cluster when there is none. It appears whole or not at all, so a kill in the middle leaves nothing half made. */
export function createCluster(cluster: Cluster): void {
  makeSocketFolder(cluster);
  if (existsSync(join(cluster.data, "PG_VERSION"))) return;
  dropHalfMade(cluster);
  const making = mkdtempSync(`${cluster.data}-making-`);
  chmodSync(making, 0o700);
  if (cluster.account) chownSync(making, cluster.account.uid, cluster.account.gid);
  const done = spawnSync(
    join(cluster.binaries, "bin", "initdb"),
    [
      "-D",
      making,
      "-U",
      octavo,
      "-A",
      "peer",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ],
    { ...cluster.account, cwd: "/", encoding: "utf8", env: { TZ: "UTC", LC_ALL: "C" } },
  );
  if (done.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its files in ${cluster.folder}: ${done.stderr || done.error?.message}`);
  }
  writePeerRules(making);
  try {
    renameSync(making, cluster.data);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process that started at the same moment was first; its cluster serves both.
    if (!existsSync(join(cluster.data, "PG_VERSION"))) throw error;
  }
}

/** What a start that was killed left behind; one that is at it right now is younger. */
function dropHalfMade(cluster: Cluster): void {
  const anHourAgo = Date.now() - 3_600_000;
  const halfMade = readdirSync(dirname(cluster.data)).filter((name) =>
    name.startsWith(`${basename(cluster.data)}-making-`),
  );
  for (const name of halfMade) {
    const path = join(dirname(cluster.data), name);
    if (statSync(path).mtimeMs < anHourAgo) rmSync(path, { recursive: true, force: true });
  }
}

/** Only the operating-system user who runs Octavo may connect, and only through the socket. */
function writePeerRules(data: string): void {
  writeFileSync(join(data, "pg_hba.conf"), `local all ${octavo} peer map=octavo\n`);
  writeFileSync(join(data, "pg_ident.conf"), `octavo ${userInfo().username} ${octavo}\n`);
}

function makeSocketFolder(cluster: Cluster): void {
  mkdirSync(cluster.socketFolder, { recursive: true, mode: 0o700 });
  const owner = statSync(cluster.socketFolder).uid;
  const own = process.getuid?.() ?? owner;
  if (owner !== own && owner !== cluster.account?.uid)
    throw new InvalidInput(`The folder ${cluster.socketFolder} belongs to somebody else; remove it and start again.`);
  if (cluster.account) chownSync(cluster.socketFolder, cluster.account.uid, cluster.account.gid);
  chmodSync(cluster.socketFolder, 0o700);
}

/** The running server as it describes itself; undefined when there is none. The file's lines are PostgreSQL's own order. */
export function readPostmaster(cluster: Cluster): { pid: number; socketFolder: string } | undefined {
  const lines = readIfThere(lockFileOf(cluster)).split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || isSomebodyElse(pid)) return undefined;
  return { pid, socketFolder: lines[4]?.trim() || cluster.socketFolder };
}

/** PostgreSQL does not start while the number that it left behind is that of a live process, whichever that is. */
export function removeForeignLock(cluster: Cluster): void {
  const file = lockFileOf(cluster);
  if (isSomebodyElse(Number.parseInt(readIfThere(file), 10))) rmSync(file, { force: true });
}

function lockFileOf(cluster: Cluster): string {
  return join(cluster.data, "postmaster.pid");
}

/** A container that was killed and started again numbers its processes anew. */
function isSomebodyElse(pid: number): boolean {
  const name = readIfThere(`/proc/${pid}/comm`).trim();
  return name !== "" && name !== "postgres";
}

/** A server that ends takes its files with it, between any two lines of ours. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    // ESRCH: the process behind a file in /proc has ended.
    if (error instanceof Error && "code" in error && ["ENOENT", "ESRCH"].includes(String(error.code))) return "";
    throw error;
  }
}

/** One that has ended and whose parent has not asked how it went still has its number; in a container nobody may ask. */
function isZombie(pid: number): boolean {
  return readIfThere(`/proc/${pid}/stat`).includes(") Z ");
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
