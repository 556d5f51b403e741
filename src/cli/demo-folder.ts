import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { endLeftServer } from "../platform/database/embedded-postgres.ts";
import { isAlive } from "../platform/database/postgres-cluster.ts";
import { InvalidInput } from "../platform/refusals.ts";

const prefix = "octavo-demo-";
/** Holds the number of the process that the folder belongs to. */
const ownerFile = "owner.pid";

/** Invented news must never stand among a reader's own, so the demo takes only a folder without data. */
export function openDemoFolder(keep: string | undefined, base = tmpdir()): { path: string; close(): void } {
  if (keep) {
    const path = resolve(keep);
    if (existsSync(path) && readdirSync(path).length > 0)
      throw new InvalidInput(
        `There is something in ${path} already. Give the demo a new folder; what it has kept is shown by octavo serve --data ${keep}.`,
      );
    return { path, close: () => undefined };
  }
  const path = mkdtempSync(join(base, prefix));
  writeFileSync(join(path, ownerFile), String(process.pid));
  // Started by root, PostgreSQL runs as an account of its own that has to get in.
  chmodSync(path, 0o755);
  return { path, close: () => remove(path) };
}

/** A demo that was killed could not clean up: its folder goes now, and so does the server that lives on in it. */
export async function removeLeftFolders(base = tmpdir()): Promise<void> {
  for (const name of readdirSync(base)) {
    const path = join(base, name);
    if (!name.startsWith(prefix) || !isLeft(path)) continue;
    await endLeftServer(path);
    remove(path);
  }
}

/** Anybody may make a folder of this name where temporary folders are, so only our own are looked into. */
function isLeft(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) return false;
  const file = join(path, ownerFile);
  const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : Number.NaN;
  return Number.isInteger(owner) && owner > 0 && !isAlive(owner);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
