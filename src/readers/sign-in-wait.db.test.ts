import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { takeTurn } from "./sign-in-wait.store.ts";

let server: TestDatabase;
beforeAll(async () => {
  server = await createTestDatabase();
});
afterAll(() => server.close());

const at = (ms: number) => new Date(Date.UTC(2026, 10, 21, 12) + ms);
const rule = { free: 2, firstMs: 2_000, mostMs: 60_000 };

test("a try that looked at the clock before another, and is counted after it, waits for nobody's failure", async () => {
  expect(await takeTurn(server.database, "one house", rule, at(5))).toBeUndefined();
  expect(await takeTurn(server.database, "one house", rule, at(0))).toBeUndefined();
});

test("after the failures that are free one waits, whichever clock came first", async () => {
  for (const ms of [0, 5]) expect(await takeTurn(server.database, "one account", rule, at(ms))).toBeUndefined();
  for (const ms of [0, 6, 2_004])
    expect(await takeTurn(server.database, "one account", rule, at(ms))).toEqual(at(2_005));
  expect(await takeTurn(server.database, "one account", rule, at(2_005))).toBeUndefined();
});
