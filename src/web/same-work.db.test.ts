import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { sampleDesk } from "./test-desk.ts";
import { createBrowser, type TestBrowser } from "./test-readers.ts";

// Hashing a password is most of the work of signing in. Where it is done for addresses that have an account alone, the
// time of the answer tells who has one.
let server: TestDatabase;
let browser: TestBrowser;
let hashings = 0;

beforeAll(async () => {
  server = await createTestDatabase();
  const may = allow({ role: "administrator", name: "test" }, "manage accounts");
  for (const name of ["ada", "ben"])
    await addAccount(may, server.database, {
      ...{ email: `${name}@isle.example`, name, role: "administrator" },
      password: "seven quiet ferries at dusk",
    });
  await server.pool.query(
    "delete from account_credential where account_id = (select id from account where name = 'ben')",
  );
  const { readers } = sampleDesk(server.database);
  const { password } = await (await readers.signIn()).$context;
  const { hash, verify } = password;
  password.hash = (...given) => {
    hashings++;
    return hash(...given);
  };
  password.verify = (...given) => {
    hashings++;
    return verify(...given);
  };
  browser = createBrowser(server.database, { readers });
});
afterAll(() => server.close());
beforeEach(async () => {
  hashings = 0;
  await server.pool.query("delete from sign_in_wait");
});

test.each([
  ["an account, with its password", "ada@isle.example", "seven quiet ferries at dusk", 303],
  ["an account, with another password", "ada@isle.example", "eight loud ferries at noon", 422],
  ["an account without a password", "ben@isle.example", "eight loud ferries at noon", 422],
  ["an address without an account", "nobody@isle.example", "eight loud ferries at noon", 422],
  ["what is no address", "nobody", "eight loud ferries at noon", 422],
  ["an account, with no password", "ada@isle.example", "", 422],
  ["an address without an account, with no password", "nobody@isle.example", "", 422],
  ["an account, with a password beyond measure", "ada@isle.example", "x".repeat(10_000), 422],
  ["an address without an account, with one beyond measure", "nobody@isle.example", "x".repeat(10_000), 422],
])("%s: one password is hashed", async (_, email, password, status) => {
  expect((await browser.post("/sign-in", { email, password })).status).toBe(status);
  expect(hashings).toBe(1);
  await browser.post("/sign-out", {});
});

test("who must wait costs no hashing, whether or not there is such an account", async () => {
  for (const email of ["ada@isle.example", "nobody@isle.example"]) {
    for (let tries = 0; tries < 5; tries++) await browser.post("/sign-in", { email, password: "wrong" });
    hashings = 0;
    expect((await browser.post("/sign-in", { email, password: "wrong" })).status).toBe(429);
    expect(hashings).toBe(0);
  }
});
