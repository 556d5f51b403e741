import { defineConfig } from "vitest/config";

/** A PostgreSQL for the run; each test file makes its own database on it. */
const server = "./src/platform/database/test-server.ts";
/** The program as people run it. */
const bundle = "./bin/bundle-for-tests.mjs";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{src,bench}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/*.browser.test.ts"],
          // A test that loads a model takes a second where nothing else runs.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["src/**/*.db.test.ts"],
          globalSetup: [server],
          pool: "forks",
          maxWorkers: 2,
          // Some ask for every page there is: seconds on a quiet machine, a minute on a crowded one.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: ["journeys/**/*.test.ts"],
          exclude: ["**/*.browser.test.ts"],
          globalSetup: [server, bundle],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["{src/web,journeys}/**/*.browser.test.ts"],
          globalSetup: [server, bundle],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
