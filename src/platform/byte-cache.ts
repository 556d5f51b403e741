import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files by name, up to a number of bytes; beyond it those that were used longest ago go. */
export interface ByteCache {
  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Removes the file now; nothing happens where there is none. */
  drop(key: string): Promise<void>;
}

interface Kept {
  size: number;
  usedAt: number;
}

/** How exactly the time of use is kept on disk, for the order after a restart. */
const touchEveryMs = 3_600_000;

/**
 * Opens the cache in a folder, which is made when something is put there first.
 * @param key of `get`, `put` and `drop`: letters, digits and hyphens; it becomes a file name.
 */
export function openByteCache(folder: string, maxBytes: number, now: () => number): ByteCache {
  const kept = readKept(folder, now());
  let total = [...kept.values()].reduce((sum, { size }) => sum + size, 0);

  function forget(key: string): void {
    total -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  }

  /** A map keeps the order of insertion, so the first is the one unused longest. */
  function use(key: string, entry: Kept): void {
    kept.delete(key);
    kept.set(key, entry);
  }

  async function makeRoom(): Promise<void> {
    for (const key of kept.keys()) {
      if (total <= maxBytes) return;
      forget(key);
      await rm(fileOf(folder, key), { force: true });
    }
  }

  return {
    async get(key) {
      const entry = kept.get(key);
      if (!entry) return undefined;
      const file = fileOf(folder, key);
      try {
        const bytes = await readFile(file);
        const at = now();
        const isStale = at - entry.usedAt > touchEveryMs;
        if (isStale) await utimes(file, new Date(at), new Date(at));
        use(key, isStale ? { ...entry, usedAt: at } : entry);
        return new Uint8Array(bytes);
      } catch (error) {
        // Somebody emptied the folder, which is theirs to do.
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
        forget(key);
        return undefined;
      }
    },
    async put(key, bytes) {
      if (bytes.length > maxBytes) return;
      const file = fileOf(folder, key);
      await mkdir(join(file, ".."), { recursive: true });
      // Written beside and renamed: a program that is killed leaves no half file under the name.
      const draft = `${file}.${randomUUID()}.tmp`;
      await writeFile(draft, bytes);
      await rename(draft, file);
      forget(key);
      use(key, { size: bytes.length, usedAt: now() });
      total += bytes.length;
      await makeRoom();
    },
    async drop(key) {
      forget(key);
      await rm(fileOf(folder, key), { force: true });
    },
  };
}

/** 256 folders, so that none holds more files than a file system likes. */
function fileOf(folder: string, key: string): string {
  if (!/^[\w-]{3,}$/.test(key)) throw new Error(`${key} is no name for a file of the cache`);
  return join(folder, key.slice(0, 2), key);
}

const abandonedAfterMs = 3_600_000;

/** What an earlier run kept, unused longest first. What it was writing when it was killed goes. */
function readKept(folder: string, now: number): Map<string, Kept> {
  if (!existsSync(folder)) return new Map();
  const found: [string, Kept][] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(file);
    if (!entry.name.endsWith(".tmp")) found.push([entry.name, { size, usedAt: mtimeMs }]);
    else if (now - mtimeMs > abandonedAfterMs) rmSync(file, { force: true });
  }
  return new Map(found.sort((one, other) => one[1].usedAt - other[1].usedAt));
}
