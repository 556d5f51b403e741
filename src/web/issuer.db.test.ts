import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createFetcher } from "../platform/fetch/fetcher.ts";
import { connectIssuer } from "../platform/issuer/connect-issuer.ts";
import { openTestIssuer, type TestIssuer } from "../platform/issuer/test-issuer.ts";
import { findAccountByEmail } from "../readers/account.store.ts";
import { changeHouse } from "../readers/change-house.action.ts";
import { invite } from "../readers/invite.action.ts";
import type { IssuerDesk } from "../readers/issuer-desk.ts";
import { addAccount, changeRole } from "../readers/manage-accounts.action.ts";
import { sampleDesk } from "./test-desk.ts";
import { createBrowser, type TestBrowser } from "./test-readers.ts";

let server: TestDatabase;
let there: TestIssuer;
beforeAll(async () => {
  [server, there] = await Promise.all([createTestDatabase(), openTestIssuer()]);
  await add("root@isle.example", "administrator");
});
afterAll(async () => {
  await there[Symbol.asyncDispose]();
  await server.close();
});
beforeEach(async () => {
  await server.pool.query("delete from sign_in_wait");
  Object.assign(there, { userInfo: undefined, twist: {}, described: {}, status: undefined });
});

const operator = allow({ role: "administrator", name: "test" }, "manage accounts");
const add = (email: string, role: string) =>
  addAccount(operator, server.database, { email, name: "Somebody", role, password: "seven quiet ferries at dusk" });
const open = (more: Partial<IssuerDesk> = {}, now = () => new Date()) => {
  const issuer = {
    issuer: connectIssuer(there.settings, createFetcher({ userAgent: "Octavo", hostPauseMs: 0 }), Date.now),
    address: there.settings.address,
    name: "Isle Sign-on",
    roles: [{ group: "newsroom", role: "editor" } as const],
    isWelcome: false,
    ...more,
  };
  return createBrowser(server.database, { readers: { ...sampleDesk(server.database).readers, now, issuer } });
};

/** Goes to the issuer from a page of ours, agrees there, and comes back. */
async function signIn(browser: TestBrowser, from = "/sign-in/issuer") {
  const sent = await browser.get(from);
  const came = await there.visit(sent.headers.get("location") ?? "");
  return browser.get(`${came.pathname}${came.search}`);
}
const where = (answer: Response) => [answer.status, answer.headers.get("location")];
const person = (name: string, more: object = {}) => ({
  sub: `subject of ${name}`,
  email: `${name}@isle.example`,
  email_verified: true,
  name,
  ...more,
});
const accountOf = (name: string) => findAccountByEmail(server.database, `${name}@isle.example`);

test("an account of a confirmed address is opened by the issuer, which leads back to where one was", async () => {
  await add("ada@isle.example", "reader");
  there.person = person("ada");
  const browser = open();
  expect(await (await browser.get("/sign-in?back=/feeds")).text()).toContain("/sign-in/issuer?back=%2Ffeeds");
  const answer = await signIn(browser, "/sign-in/issuer?back=/feeds");
  expect(where(answer)).toEqual([303, "/feeds"]);
  expect(await (await browser.get("/account")).text()).toContain("ada@isle.example");
  there.person = person("ada", { email: "moved@elsewhere.example", email_verified: false });
  const again = open();
  expect(where(await signIn(again))).toEqual([303, "/"]);
  expect(await (await again.get("/account")).text()).toContain("ada@isle.example");
});

test("an unconfirmed address opens no account, on either side", async () => {
  await add("ben@isle.example", "administrator");
  for (const email_verified of [false, undefined, "true"]) {
    there.person = person("ben", { email_verified });
    const answer = await signIn(open());
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("does not say that ben@isle.example is confirmed");
  }
  await server.pool.query("update account set email_verified = false where email = 'ben@isle.example'");
  there.person = person("ben");
  const browser = open();
  expect(await (await signIn(browser)).text()).toContain("was never confirmed");
  expect((await browser.get("/account")).status).toBe(403);
});

test("whoever comes from the issuer gets an account by the rules of the house alone, unless they are welcome", async () => {
  const { readers } = sampleDesk(server.database);
  there.person = person("cleo");
  await changeHouse(operator, readers, { registration: "closed", roles: {} });
  expect((await signIn(open())).status).toBe(403);
  await changeHouse(operator, readers, { registration: "invitation", roles: {} });
  expect(await (await signIn(open())).text()).toContain("by invitation");
  const code = await invite(operator, readers, { role: "moderator", uses: 1, hours: 24 });
  expect(where(await signIn(open(), `/sign-in/issuer?code=${code}`))).toEqual([303, "/"]);
  expect(await accountOf("cleo")).toMatchObject({ role: "moderator", isVerified: true, name: "cleo" });
  there.person = person("dora");
  expect((await open().get(`/sign-in/issuer?code=${code}`)).status).toBe(403);
  await changeHouse(operator, readers, { registration: "open", roles: {} });
  expect((await signIn(open())).status).toBe(303);
  await changeHouse(operator, readers, { registration: "closed", roles: {} });
  there.person = person("emil");
  expect((await signIn(open({ isWelcome: true }))).status).toBe(303);
  expect(await accountOf("emil")).toMatchObject({ role: "reader", standing: "reader" });
});

test("an invitation of one's own is for one's own address", async () => {
  const wish = { role: "editor", uses: 1, hours: 24, email: "fay@isle.example" } as const;
  const code = await invite(operator, sampleDesk(server.database).readers, wish);
  there.person = person("somebody-else");
  expect(await (await signIn(open(), `/sign-in/issuer?code=${code}`)).text()).toContain("for another address");
  there.person = person("fay");
  expect((await signIn(open(), `/sign-in/issuer?code=${code}`)).status).toBe(303);
});

test("groups give a role at each sign-in, which ends with them and takes none that was given by hand", async () => {
  await add("gus@isle.example", "reader");
  there.person = person("gus", { groups: ["newsroom"] });
  await signIn(open());
  expect(await accountOf("gus")).toMatchObject({ role: "reader", issuedRole: "editor", standing: "editor" });
  const browser = open();
  await signIn(browser);
  const text = await (await browser.get("/account")).text();
  expect(text).toContain("Isle Sign-on</bdi> opens this account and makes you an editor by your groups there.");
  await changeRole(operator, server.database, "gus@isle.example", "moderator");
  there.person = person("gus", { groups: ["choir"] });
  await signIn(open());
  expect(await accountOf("gus")).toMatchObject({ role: "moderator", issuedRole: undefined, standing: "moderator" });
});

test("a role of groups ends a week after the sign-in that gave it", async () => {
  await add("hal@isle.example", "reader");
  there.person = person("hal", { groups: ["newsroom"] });
  await signIn(open({}, () => new Date(Date.now() - 8 * 24 * 60 * 60_000)));
  expect(await accountOf("hal")).toMatchObject({ standing: "reader" });
});

test("a way back is good once, in the browser that was sent, for ten minutes", async () => {
  await add("ida@isle.example", "reader");
  there.person = person("ida");
  const [sent, other] = [open(), open()];
  const leave = async (browser: TestBrowser) => {
    const came = await there.visit((await browser.get("/sign-in/issuer")).headers.get("location") ?? "");
    return `${came.pathname}${came.search}`;
  };
  const first = await leave(sent);
  await leave(other);
  expect((await other.get(first)).status).toBe(422);
  const cookies = sent.cookies();
  expect((await sent.get(first)).status).toBe(303);
  const replayed = open();
  replayed.bring(cookies);
  expect((await replayed.get(first)).status).toBe(422);
  expect((await replayed.get("/account")).status).toBe(403);
  const slow = open();
  const late = await leave(slow);
  const back = open({}, () => new Date(Date.now() + 11 * 60_000));
  back.bring(slow.cookies());
  expect((await back.get(late)).status).toBe(422);
});

test("a token that does not hold opens nothing", async () => {
  await add("jo@isle.example", "reader");
  there.person = person("jo");
  for (const twist of [{ isForeignKey: true }, { claims: (claims: object) => ({ ...claims, nonce: "another" }) }]) {
    there.twist = twist;
    const browser = open();
    const answer = await signIn(browser);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("What came back from Isle Sign-on proves nothing");
    expect((await browser.get("/account")).status).toBe(403);
  }
});

test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "nobody is led to %s after signing in",
  async (back) => {
    there.person = person("ada");
    const answer = await signIn(open(), `/sign-in/issuer?back=${encodeURIComponent(back)}`);
    expect(where(answer)).toEqual([303, "/"]);
  },
);

test("an issuer that is down is named, with what to do", async () => {
  there.status = 503;
  const answer = await open().get("/sign-in/issuer");
  expect(answer.status).toBe(503);
  const text = await answer.text();
  expect(text).toContain("Isle Sign-on cannot be asked now");
  expect(text).toContain("sign in another way");
});

test("the cookie of a visit is no script's, goes nowhere else, and is gone afterwards", async () => {
  there.person = person("ada");
  const browser = open();
  const sent = await browser.get("/sign-in/issuer");
  expect(sent.headers.getSetCookie().join()).toMatch(
    /^octavo\.issuer_visit=[\w-]{32}; Path=\/sign-in\/issuer; Max-Age=600; HttpOnly; SameSite=Lax$/,
  );
  expect(sent.headers.get("cache-control")).toContain("no-store");
  const came = await there.visit(sent.headers.get("location") ?? "");
  await browser.get(`${came.pathname}${came.search}`);
  expect(browser.cookies()).not.toContain("issuer_visit");
});

test("a visit begins under the name that the issuer sends browsers back to", async () => {
  const answer = await open().get("/sign-in/issuer?back=/feeds", { host: "localhost:8080" });
  expect(where(answer)).toEqual([303, "http://127.0.0.1:8080/sign-in/issuer?back=%2Ffeeds"]);
});

test("without an issuer there is no way to one", async () => {
  const browser = createBrowser(server.database);
  expect((await browser.get("/sign-in/issuer")).status).toBe(404);
  expect(await (await browser.get("/sign-in")).text()).not.toContain("/sign-in/issuer");
});
