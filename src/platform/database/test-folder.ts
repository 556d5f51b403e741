import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TestFolder extends AsyncDisposable {
  path: string;
}

/** A folder of a test's own, open to the account that PostgreSQL runs as; it goes when the test ends. */
export function createTestFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), "octavo-test-"));
  chmodSync(path, 0o755);
  return {
    path,
    [Symbol.asyncDispose]: async () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
