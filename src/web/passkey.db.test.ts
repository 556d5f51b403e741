import { afterAll, beforeAll, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { openMail } from "../platform/mail/mail.ts";
import { openMailHost } from "../platform/mail/test-mail-host.ts";
import { changeHouse } from "../readers/change-house.action.ts";
import { invite } from "../readers/invite.action.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { openReaderDesk } from "../readers/open-reader-desk.action.ts";
import { type Authenticator, createAuthenticator } from "./test-authenticator.ts";
import { sampleDesk } from "./test-desk.ts";
import { createBrowser, type TestBrowser } from "./test-readers.ts";

let server: TestDatabase;
const host = "localhost:8080";
const ours = `http://${host}`;
const password = "seven quiet ferries at dusk";
const may = allow({ role: "administrator", name: "test" }, "manage accounts");

beforeAll(async () => {
  server = await createTestDatabase();
  for (const name of ["ada", "ben"])
    await addAccount(may, server.database, { email: `${name}@isle.example`, name, role: "reader", password });
  await changeHouse(may, sampleDesk(server.database).readers, { registration: "open", roles: {} });
});
afterAll(() => server.close());

const open = () => createBrowser(server.database, {}, host);
const signedIn = async (name: string) => {
  const browser = open();
  await browser.post("/sign-in", { email: `${name}@isle.example`, password });
  return browser;
};

async function send(browser: TestBrowser, path: string, body: object = {}) {
  const headers = { origin: ours, "content-type": "application/json" };
  const answer = await browser.ask(path, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : {}, headers: answer.headers };
}

async function add(browser: TestBrowser, device: Authenticator, origin = ours) {
  const { body } = await send(browser, "/account/passkeys/options");
  return send(browser, "/account/passkeys", { answer: device.make(body, origin), name: "Desk lamp" });
}

async function enter(browser: TestBrowser, device: Authenticator, origin = ours) {
  const { body } = await send(browser, "/sign-in/passkey/options");
  const answer = device.use(body, origin);
  return { answer, ...(await send(browser, "/sign-in/passkey", { answer, back: "/feeds" })) };
}

test("a passkey is added, signs in, is listed on the page, in the API and in what is handed out, and is removed", async () => {
  const [browser, device] = [await signedIn("ada"), createAuthenticator()];
  expect((await add(browser, device)).status).toBe(200);
  for (const path of ["/account", "/api/account", "/account/export.json"])
    expect(await (await browser.get(path)).text(), path).toContain("Desk lamp");
  const other = open();
  const { status, body, headers } = await enter(other, device);
  expect([status, body]).toEqual([200, { to: "/feeds" }]);
  expect(headers.getSetCookie().join("\n")).toMatch(/octavo\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/);
  expect(await (await other.get("/account")).text()).toContain("ada@isle.example");
  const { rows } = await server.pool.query("select id from account_passkey");
  expect((await other.post(`/account/passkeys/${rows[0].id}/end`, {})).status).toBe(303);
  expect((await enter(open(), device)).status).toBe(422);
});

test("an answer made for another page, for another name or by another device signs in nobody, nor adds anything", async () => {
  const [browser, device] = [await signedIn("ada"), createAuthenticator()];
  expect((await add(browser, device, "https://gull.example")).status).toBe(422);
  expect((await add(browser, createAuthenticator("gull.example"))).status).toBe(422);
  expect((await add(browser, device)).status).toBe(200);
  expect((await enter(open(), device, "https://gull.example")).status).toBe(422);
  expect((await enter(open(), createAuthenticator())).status).toBe(422);
  const { rows } = await server.pool.query("select count(*) as made from account_passkey");
  expect(rows).toEqual([{ made: 1 }]);
});

test("a challenge is good once, for the browser that asked, and for nothing else than it was asked for", async () => {
  const [browser, device] = [await signedIn("ben"), createAuthenticator()];
  await add(browser, device);
  const other = open();
  const first = await enter(other, device);
  expect(first.status).toBe(200);
  expect((await send(other, "/sign-in/passkey", { answer: first.answer })).status).toBe(422);
  const { body } = await send(open(), "/sign-in/passkey/options");
  expect((await send(open(), "/sign-in/passkey", { answer: device.use(body, ours) })).status).toBe(422);
  const asked = await send(browser, "/account/passkeys/options");
  const answer = device.use(asked.body, ours);
  expect((await send(browser, "/sign-in/passkey", { answer })).status).toBe(422);
});

test("who signed out meanwhile adds no passkey by the way of newcomers, and nobody adds one to another's account", async () => {
  const [browser, device] = [await signedIn("ada"), createAuthenticator()];
  const { body } = await send(browser, "/account/passkeys/options");
  const answer = device.make(body, ours);
  const challenge =
    browser
      .cookies()
      .split("; ")
      .find((cookie) => !cookie.includes("session")) ?? "";
  const thief = open();
  thief.bring(challenge);
  expect((await send(thief, "/register/passkey", { answer })).status).toBe(422);
  const again = await send(browser, "/account/passkeys/options");
  const ben = await signedIn("ben");
  const planted =
    browser
      .cookies()
      .split("; ")
      .find((cookie) => !cookie.includes("session")) ?? "";
  ben.bring(`${ben.cookies()}; ${planted}`);
  expect((await send(ben, "/account/passkeys", { answer: device.make(again.body, ours) })).status).toBe(422);
});

test("another's passkey is neither removed nor known", async () => {
  const { rows } = await server.pool.query(
    "select account_passkey.id from account_passkey join account on account.id = account_id where email like 'ada@%'",
  );
  const ben = await signedIn("ben");
  expect((await ben.post(`/account/passkeys/${rows[0].id}/end`, {})).status).toBe(404);
  const headers = { origin: ours };
  expect((await ben.ask(`/api/account/passkeys/${rows[0].id}`, { method: "DELETE", headers })).status).toBe(404);
  const left = await server.pool.query("select from account_passkey where id = $1", [rows[0].id]);
  expect(left.rows.length).toBe(1);
});

test("an account is made with a passkey, which stays while it is the only way in", async () => {
  const [browser, device] = [open(), createAuthenticator()];
  const wish = { name: "Cleo", email: "Cleo@isle.example", role: "administrator" };
  const { body } = await send(browser, "/register/passkey/options", wish);
  const before = await server.pool.query("select from account where name = 'Cleo'");
  expect(before.rows.length).toBe(0);
  const made = await send(browser, "/register/passkey", { answer: device.make(body, ours) });
  expect([made.status, made.body.sentence]).toEqual([200, expect.stringContaining("it has one now")]);
  expect((await enter(browser, device)).status).toBe(200);
  const { rows } = await server.pool.query(
    "select account_passkey.id, role from account_passkey join account on account.id = account_id where email = 'cleo@isle.example'",
  );
  expect(rows).toEqual([{ id: expect.any(String), role: "reader" }]);
  expect((await browser.post(`/account/passkeys/${rows[0].id}/end`, {})).status).toBe(422);
  await server.pool.query("update account_session set created_at = now() - interval '2 hours'");
  expect((await browser.post("/account/delete", {})).status).toBe(422);
  expect((await send(browser, "/account/passkeys/options")).status).toBe(422);
  await enter(browser, device);
  expect((await browser.post("/account/delete", {})).status).toBe(303);
  expect((await server.pool.query("select from account where name = 'Cleo'")).rows.length).toBe(0);
});

test("an address that has an account gets the very answer of one that has none, and no passkey", async () => {
  const answers = [];
  for (const email of ["ada@isle.example", "free@isle.example"]) {
    const browser = open();
    const { body } = await send(browser, "/register/passkey/options", { name: "Eve", email });
    const { status, body: said } = await send(browser, "/register/passkey", {
      answer: createAuthenticator().make(body, ours),
    });
    answers.push([status, said]);
  }
  expect(answers[0]).toEqual(answers[1]);
  const { rows } = await server.pool.query(
    "select email from account_passkey join account on account.id = account_id where email in ('ada@isle.example', 'free@isle.example') order by 1",
  );
  expect(rows).toEqual([{ email: "ada@isle.example" }, { email: "free@isle.example" }]);
});

test("a link of one's own makes the account that it names, and signs in", async () => {
  const { readers } = sampleDesk(server.database);
  const code = await invite(may, readers, { email: "dora@isle.example", role: "editor", uses: 1, hours: 1 });
  const browser = open();
  const wish = { name: "Dora", email: "eve@isle.example", code };
  expect((await send(browser, "/register/passkey/options", wish)).status).toBe(422);
  const { body } = await send(browser, "/register/passkey/options", { ...wish, email: "dora@isle.example" });
  const answer = createAuthenticator().make(body, ours);
  expect((await send(browser, "/register/passkey", { answer, back: "//gull.example" })).body).toEqual({ to: "/" });
  expect(await (await browser.get("/account")).text()).toContain("You are an editor");
});

test("where letters are sent, an address that is not confirmed signs in by no passkey either", async () => {
  const mailHost = await openMailHost();
  const readers = openReaderDesk({
    database: server.database,
    log: sampleDesk(server.database).log,
    publicUrl: undefined,
    host: "127.0.0.1",
    port: 8080,
    proxies: [],
    membershipSecret: undefined,
    mail: openMail({ url: mailHost.url, from: "Octavo <paper@isle.example>" }),
    now: () => new Date(),
  });
  const [browser, device] = [createBrowser(server.database, { readers }, host), createAuthenticator()];
  const { body } = await send(browser, "/register/passkey/options", { name: "Fay", email: "fay@isle.example" });
  await send(browser, "/register/passkey", { answer: device.make(body, ours) });
  const refused = await enter(browser, device);
  expect([refused.status, refused.body.sentence]).toEqual([422, expect.stringContaining("not confirmed")]);
  await server.pool.query("update account set email_verified = true where email = 'fay@isle.example'");
  expect((await enter(browser, device)).status).toBe(200);
  await mailHost.close();
});
