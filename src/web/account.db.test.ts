import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { createBrowser, type TestBrowser } from "./test-readers.ts";

let server: TestDatabase;
const password = "seven quiet ferries at dusk";
const may = allow({ role: "administrator", name: "test" }, "manage accounts");

beforeAll(async () => {
  server = await createTestDatabase();
});
beforeEach(async () => {
  await server.pool.query("delete from account; delete from sign_in_wait");
  for (const [name, role] of [
    ["Ada", "administrator"],
    ["Ben", "reader"],
  ] as const)
    await addAccount(may, server.database, { email: `${name}@isle.example`, name, role, password });
});
afterAll(() => server.close());

async function as(name: string): Promise<TestBrowser> {
  const browser = createBrowser(server.database);
  await browser.post("/sign-in", { email: `${name}@isle.example`, password }, { "user-agent": `${name} Browser` });
  return browser;
}

const makeKey = async (browser: TestBrowser, scopes = "read") =>
  /<code>(octavo_[\w-]+)<\/code>/.exec(
    await (await browser.post("/account/keys", { name: "Reader", scopes })).text(),
  )?.[1] ?? "";
const withKey = (key: string, more: Record<string, string> = {}) => ({ authorization: `Bearer ${key}`, ...more });
const json = { "content-type": "application/json" };

test("a key is shown once, stored hashed, and opens the API and nothing else until it is ended", async () => {
  const ben = await as("Ben");
  const key = await makeKey(ben);
  expect(key).toMatch(/^octavo_[\w-]{32}$/);
  expect(await (await ben.get("/account")).text()).not.toContain(key);
  const { rows } = await server.pool.query("select * from api_key");
  expect(JSON.stringify(rows)).not.toContain(key.slice(7));
  const program = createBrowser(server.database);
  expect((await program.get("/api/stories")).status).toBe(401);
  const answer = await program.get("/api/account", withKey(key));
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(await answer.json()).toMatchObject({ name: "Ben", role: "reader" });
  expect((await program.get("/account", withKey(key))).status).toBe(403);
  await ben.post(`/account/keys/${rows[0].id}/end`, {});
  expect((await program.get("/api/account", withKey(key))).status).toBe(401);
  expect((await program.get("/api/stories", withKey("octavo_none-of-these-keys-is-one"))).status).toBe(401);
});

test("a key does what its scopes say, and never more than its owner may", async () => {
  const ada = await as("Ada");
  const [reading, full] = [await makeKey(ada, "read"), await makeKey(ada, "administer")];
  const program = createBrowser(server.database);
  const refresh = (key: string) =>
    program.ask("/api/feeds/refresh", { method: "POST", body: "{}", headers: withKey(key, json) });
  expect((await refresh(reading)).status).toBe(403);
  expect((await refresh(full)).status).toBe(202);
  const weak = await makeKey(await as("Ben"), "administer");
  expect((await refresh(weak)).status).toBe(403);
  const another = (key: string, scopes: string[]) =>
    program.ask("/api/account/keys", {
      method: "POST",
      body: JSON.stringify({ name: "x", scopes }),
      headers: withKey(key, json),
    });
  expect((await another(full, ["read"])).status).toBe(403);
  const writing = await makeKey(ada, "write");
  expect((await another(writing, ["administer"])).status).toBe(403);
  expect((await another(writing, ["read"])).status).toBe(201);
  await server.pool.query("update account set role = 'reader' where name = 'Ada'");
  expect((await refresh(full)).status).toBe(403);
});

test("sessions are listed and ended, one by one or all others", async () => {
  const [here, there, third] = [await as("Ben"), await as("Ben"), await as("Ben")];
  const page = await (await here.get("/account")).text();
  expect(page.match(/Ben Browser/g)?.length).toBeGreaterThanOrEqual(3);
  const [, id] = /action="\/account\/sessions\/([\w-]+)\/end"/.exec(page) ?? [];
  await here.post(`/account/sessions/${id}/end`, {});
  const open = await Promise.all([there, third].map(async (browser) => (await browser.get("/account")).status));
  expect(open.toSorted()).toEqual([200, 403]);
  await here.post("/account/sessions/end-others", {});
  for (const browser of [there, third]) expect((await browser.get("/account")).status).toBe(403);
  expect((await here.get("/account")).status).toBe(200);
});

test("one takes along what is kept about oneself, and no secret", async () => {
  const ben = await as("Ben");
  const key = await makeKey(ben);
  const answer = await ben.get("/account/export.json");
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({
    account: { name: "Ben", email: "ben@isle.example", role: "reader" },
    keys: [{ name: "Reader", scopes: ["read"] }],
    signsInBy: [{ issuer: "credential" }],
  });
  const { rows } = await server.pool.query<{ secret: string }>(
    "select password as secret from account_credential union select token from account_session union select hash from api_key",
  );
  for (const secret of [key, "Ada", ...rows.map((row) => row.secret)]) expect(text).not.toContain(secret);
});

test("an account is deleted with its password alone, and takes sessions and keys with it", async () => {
  const ben = await as("Ben");
  const key = await makeKey(ben);
  const wrong = await ben.post("/account/delete", { password: "not this one" });
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("nothing was deleted")]);
  expect((await ben.post("/account/delete", { password })).headers.get("location")).toBe("/");
  expect((await ben.get("/account")).status).toBe(403);
  expect((await ben.get("/api/account", withKey(key))).status).toBe(401);
  const { rows } = await server.pool.query(
    "select (select count(*) from account) as accounts, (select count(*) from account_session) as sessions, (select count(*) from api_key) as keys",
  );
  expect(rows).toEqual([{ accounts: 1, sessions: 0, keys: 0 }]);
  const ada = await as("Ada");
  expect(await (await ada.post("/account/delete", { password })).text()).toContain("only administrator");
});
