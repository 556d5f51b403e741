import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { openMail } from "../platform/mail/mail.ts";
import { type MailHost, openMailHost } from "../platform/mail/test-mail-host.ts";
import { changeHouse, type HouseWish } from "../readers/change-house.action.ts";
import type { NewInvitation } from "../readers/invitation.ts";
import { invite } from "../readers/invite.action.ts";
import { openReaderDesk } from "../readers/open-reader-desk.action.ts";
import { createBrowser } from "./test-readers.ts";

let server: TestDatabase;
let host: MailHost;
beforeAll(async () => {
  server = await createTestDatabase();
  host = await openMailHost();
});
afterAll(async () => {
  await host.close();
  await server.close();
});
beforeEach(() =>
  server.pool.query(
    `delete from account; delete from sign_in_wait; delete from house_rule;
    insert into account (id, name, email) values ('1', 'Some One', 'some@isle.example')`,
  ),
);

const may = allow({ role: "administrator", name: "test" }, "manage accounts");
const password = "seven quiet ferries at dusk";
const ordinary = {
  host: "127.0.0.1",
  port: 8080,
  proxies: [],
  membershipSecret: undefined,
  publicUrl: undefined,
  now: () => new Date(),
};
const log = { warn: () => undefined } as never;
const desk = (withMail = false) =>
  openReaderDesk({
    ...ordinary,
    database: server.database,
    log,
    mail: withMail ? openMail({ url: host.url, from: "Octavo <paper@isle.example>" }) : undefined,
  });
const open = (withMail = false) => createBrowser(server.database, { readers: desk(withMail) });
const rule = (wish: HouseWish) => changeHouse(may, desk(), wish);
const form = { name: "Ada Lind", email: "Ada@isle.example", password };
const invited = (wish: Partial<NewInvitation> = {}) =>
  invite(may, desk(), { role: "reader", uses: 1, hours: 1, ...wish });

async function accounts() {
  const { rows } = await server.pool.query(
    "select email, role, email_verified as verified from account where id <> '1' order by email",
  );
  return rows;
}

test("nobody registers where the house is closed, as it comes", async () => {
  const answer = await open().get("/register");
  expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("No accounts are made here")]);
  expect((await open().post("/register", form)).status).toBe(403);
  expect(await accounts()).toEqual([]);
});

test("open to all, a reader is what one becomes, whatever else the form says", async () => {
  await rule({ registration: "open", roles: {} });
  const more = {
    role: "administrator",
    isVerified: "true",
    email_verified: "true",
    issuer_role: "administrator",
    id: "1",
  };
  expect((await open().post("/register", { ...form, ...more })).status).toBe(200);
  expect(await accounts()).toEqual([{ email: "ada@isle.example", role: "reader", verified: false }]);
  const browser = open();
  await browser.post("/sign-in", form);
  expect((await browser.post("/feeds/refresh", {})).status).toBe(403);
});

test("an address that is taken gets the very answer of one that is free, and keeps its password", async () => {
  await rule({ registration: "open", roles: {} });
  const first = await (await open().post("/register", form)).text();
  const second = await (
    await open().post("/register", { ...form, name: "Eve", password: "another long one entirely" })
  ).text();
  expect(second).toBe(first);
  expect((await open().post("/sign-in", form)).status).toBe(303);
});

test("what is wrong with a field is told, and the password is never printed again", async () => {
  await rule({ registration: "open", roles: {} });
  for (const wrong of [{ email: "nobody" }, { name: "\u200b" }, { password: "password12" }, { password: "short" }]) {
    const answer = await open().post("/register", { ...form, ...wrong });
    const text = await answer.text();
    expect([answer.status, text.includes('role="alert"')]).toEqual([422, true]);
    expect(text).not.toMatch(/name="password"[^>]*value=/);
  }
  expect(await accounts()).toEqual([]);
});

test("an invitation makes a member until a day, once, and only while registration is by invitation", async () => {
  const code = await invited({ memberUntil: new Date(Date.now() + 86_400_000) });
  expect((await open().post(`/join/${code}`, form)).status).toBe(403);
  await rule({ registration: "invitation", roles: {} });
  expect((await open().post("/register", form)).status).toBe(403);
  expect(await (await open().get(`/join/${code}`)).text()).toContain("You will be a member until");
  expect((await open().post(`/join/${code}`, form)).status).toBe(200);
  expect((await open().post(`/join/${code}`, { ...form, email: "ben@isle.example" })).status).toBe(403);
  const browser = open();
  await browser.post("/sign-in", form);
  expect(await (await browser.get("/account")).text()).toContain("You are a member");
  await server.pool.query("update member_grant set until = now() - interval '1 minute'");
  expect(await (await browser.get("/account")).text()).toContain("You are a reader");
});

test("a link of one's own counts where the house is closed, for that address alone, and signs in", async () => {
  const code = await invited({ email: "Ada@isle.example", role: "editor" });
  expect((await open().post(`/join/${code}`, { ...form, email: "eve@isle.example" })).status).toBe(422);
  const browser = open();
  expect((await browser.post(`/join/${code}`, form)).headers.get("location")).toBe("/");
  expect(await (await browser.get("/account")).text()).toContain("You are an editor");
});

test("of many who use a link for one at the same time, one comes in", async () => {
  await rule({ registration: "invitation", roles: {} });
  const code = await invited();
  const people = ["a", "b", "c", "d"].map((name) => ({ ...form, email: `${name}@isle.example` }));
  await Promise.all(people.map((person) => open().post(`/join/${code}`, person)));
  expect(await accounts()).toHaveLength(1);
});

test("an invitation that has ended, or that was never made, lets nobody in", async () => {
  await rule({ registration: "invitation", roles: {} });
  const code = await invited();
  await server.pool.query("update invitation set expires_at = now() - interval '1 second'");
  for (const none of [code, "x", "A".repeat(24)]) expect((await open().get(`/join/${none}`)).status).toBe(403);
});

test("with mail an address is confirmed before the account is used, by the button behind the letter's link", async () => {
  await rule({ registration: "open", roles: {} });
  const browser = open(true);
  expect(await (await browser.post("/register", form)).text()).toContain("A letter is on its way");
  const letter = await host.next("ada@isle.example", "confirm?token=");
  expect(letter).toContain("Auto-Submitted: auto-generated");
  const token = /confirm\?token=(\S+)/.exec(letter)?.[1] ?? "";
  const refused = await browser.post("/sign-in", form);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("not confirmed yet")]);
  expect((await browser.get(`/confirm?token=${token}`)).status).toBe(200);
  expect(await accounts()).toMatchObject([{ verified: false }]);
  expect((await browser.post("/confirm", { token: `${token}x` })).status).toBe(422);
  expect((await browser.post("/confirm", { token: decodeURIComponent(token) })).status).toBe(200);
  expect((await browser.post("/sign-in", form)).status).toBe(303);
});

test("a letter tells who has an account already that somebody tried, and the page tells nobody", async () => {
  await rule({ registration: "open", roles: {} });
  await open().post("/register", form);
  const page = await (await open(true).post("/register", form)).text();
  expect(page).toContain("A letter is on its way");
  expect(await host.next("ada@isle.example", "has one already")).toContain("/forgotten");
});

test("a forgotten password is replaced once, ends every session, and is not asked for without an account", async () => {
  await rule({ registration: "open", roles: {} });
  await open().post("/register", form);
  await server.pool.query("update account set email_verified = true");
  const elsewhere = open(true);
  await elsewhere.post("/sign-in", form);
  const browser = open(true);
  const [none, some] = [
    await (await browser.post("/forgotten", { email: "eve@isle.example" })).text(),
    await (await browser.post("/forgotten", { email: "ada@isle.example" })).text(),
  ];
  expect(none.replace("eve@", "ada@")).toBe(some);
  const letter = await host.next("ada@isle.example", "new-password?token=");
  const token = /new-password\?token=(\S+)/.exec(letter)?.[1] ?? "";
  const fresh = "eleven slow trams before noon";
  expect((await browser.post("/new-password", { token, password: "short" })).status).toBe(422);
  expect((await browser.post("/new-password", { token, password: fresh })).status).toBe(200);
  expect((await browser.post("/new-password", { token, password: "a third one, also long" })).status).toBe(422);
  expect((await elsewhere.get("/account")).status).toBe(403);
  expect((await browser.post("/sign-in", form)).status).toBe(422);
  expect((await browser.post("/sign-in", { ...form, password: fresh })).status).toBe(303);
  const { rows } = await server.pool.query("select identifier from account_proof");
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(host.letters.some((sent) => sent.includes("eve@"))).toBe(false);
});

test("accounts are not made by the dozen from one place", async () => {
  await rule({ registration: "open", roles: {} });
  const statuses = [];
  for (let place = 0; place < 8; place++)
    statuses.push((await open().post("/register", { ...form, email: `${place}@isle.example` })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
});

test("how to join says what the house allows, takes an invitation by its link, and leads back", async () => {
  const page = async (path = "/join?back=/stories/1") => (await open().get(path)).text();
  expect(await page()).toContain("they send you a link");
  expect(await page()).not.toContain("/register?");
  await rule({ registration: "invitation", roles: {} });
  expect(await page()).toContain("by invitation");
  await rule({ registration: "open", roles: {} });
  expect(await page()).toContain('href="/register?back=%2Fstories%2F1"');
  expect(await page("/join?back=//elsewhere.example")).toContain('href="/sign-in?back=%2F"');
  const typed = (code: string) => open().get(`/join?code=${encodeURIComponent(code)}&back=/stories/1`);
  for (const code of ["abc_DEF-1", " https://news.example/join/abc_DEF-1 "])
    expect((await typed(code)).headers.get("location")).toBe("/join/abc_DEF-1?back=%2Fstories%2F1");
  expect((await typed("what is this?")).status).toBe(422);
});
