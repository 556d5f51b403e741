import { afterAll, beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { addAccount, changeRole } from "../readers/manage-accounts.action.ts";
import { sampleDesk } from "./test-desk.ts";
import { createBrowser, type TestBrowser } from "./test-readers.ts";

let server: TestDatabase;
beforeAll(async () => {
  server = await createTestDatabase();
});
afterAll(() => server.close());

const operator = allow({ role: "administrator", name: "test" }, "manage accounts");
const password = "seven quiet ferries at dusk";
const add = (email: string, role: string) =>
  addAccount(operator, server.database, { email, name: email.split("@")[0] ?? "", role, password });
const open = () => createBrowser(server.database);
const signIn = (browser: TestBrowser, email: string, more: object = {}) =>
  browser.post("/sign-in", { email, password, ...more });

test("while nobody has an account, whoever sits at the machine is the administrator and sees no way to sign in", async () => {
  const browser = open();
  expect((await browser.post("/feeds/refresh", {})).status).toBe(303);
  expect(await (await browser.get("/feeds")).text()).not.toContain("Sign in");
});

test("with the first account, visitors are visitors, and the account signs in and out", async () => {
  await add("ada@isle.example", "administrator");
  const browser = open();
  expect((await browser.post("/feeds/refresh", {})).status).toBe(403);
  expect(await (await browser.get("/feeds")).text()).toContain('href="/sign-in?back=%2Ffeeds"');
  const answer = await signIn(browser, "Ada@isle.example ", { back: "/feeds?state=active" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/feeds?state=active"]);
  const page = await browser.get("/feeds");
  expect(page.headers.get("cache-control")).toBe("private, no-store");
  expect(page.headers.get("vary")).toContain("Cookie");
  expect(await page.text()).toContain('href="/account"');
  expect((await browser.post("/feeds/refresh", {})).status).toBe(303);
  const cookies = browser.cookies();
  expect((await browser.post("/sign-out", {})).headers.get("location")).toBe("/");
  expect((await browser.post("/feeds/refresh", {})).status).toBe(403);
  browser.bring(cookies);
  expect((await browser.post("/feeds/refresh", {})).status).toBe(403);
});

test("a role that is taken counts at once, and the last administrator stays", async () => {
  await add("ben@isle.example", "editor");
  const browser = open();
  await signIn(browser, "ben@isle.example");
  await expect(changeRole(operator, server.database, "ada@isle.example", "reader")).rejects.toThrow(
    /only administrator/,
  );
  await changeRole(operator, server.database, "ben@isle.example", "administrator");
  expect((await browser.post("/feeds/refresh", {})).status).toBe(303);
  await changeRole(operator, server.database, "ben@isle.example", "reader");
  expect((await browser.post("/feeds/refresh", {})).status).toBe(403);
});

test("the cookie of a session is no script's, no other site's, and new at every sign-in", async () => {
  const browser = open();
  browser.bring("octavo.session_token=planted.c2lnbmVk");
  const first = (await signIn(browser, "ada@isle.example")).headers.getSetCookie().join("\n");
  expect(first).toMatch(/octavo\.session_token=[^;]+;.*HttpOnly/);
  expect(first).toMatch(/SameSite=Lax/);
  expect(first).not.toMatch(/Secure|Domain=|planted/);
  const token = browser.cookies();
  await signIn(browser, "ada@isle.example");
  expect(browser.cookies()).not.toBe(token);
  browser.bring(token);
  expect((await browser.get("/account")).status).toBe(403);
});

test("a wrong password and an address without account get the same answer", async () => {
  const answers = await Promise.all(
    ["ada@isle.example", "nobody@isle.example"].map(async (email) => {
      const answer = await open().post("/sign-in", { email, password: "wrong wrong wrong" });
      return [answer.status, (await answer.text()).replaceAll(email, "")];
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.[0]).toBe(422);
});

/** Tries to sign in, so long after the test began. */
function at(ms: number, email: string, tried: string): Promise<Response> {
  const { readers } = sampleDesk(server.database);
  const now = () => new Date(began + ms);
  return createBrowser(server.database, { now, readers: { ...readers, now } }).post("/sign-in", {
    email,
    password: tried,
  });
}
const began = Date.now() + 60_000;

test("after some failures one must wait, whether or not there is such an account, and the right password waits too", async () => {
  await add("cleo@isle.example", "reader");
  for (const email of ["cleo@isle.example", "nobody-else@isle.example"]) {
    const statuses = [];
    for (let place = 0; place < 7; place++) statuses.push((await at(0, email, "wrong")).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
  }
  expect((await at(1_000, "cleo@isle.example", password)).status).toBe(429);
  expect((await at(2_000, "cleo@isle.example", "wrong")).status).toBe(422);
  const answer = await at(5_000, "cleo@isle.example", password);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "1"]);
  expect((await at(6_000, "cleo@isle.example", password)).status).toBe(303);
  expect((await at(6_000, "cleo@isle.example", "wrong")).status).toBe(422);
});
