import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createLog } from "../log.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: { host: string; user: string; port: number };
  }
}

/** One embedded server for all database tests of a run, in a folder of its own that goes with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "octavo-test-"));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder: folder, use: "own", log: createLog("warn") });
  const { host, user, port } = server.connection;
  project.provide("testServer", { host, user, port });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
