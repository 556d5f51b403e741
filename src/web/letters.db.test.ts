import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { letterToken } from "../comments/letter-token.ts";
import { allow } from "../platform/actor.ts";
import { loadSecret } from "../platform/database/secret.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { sampleDesk } from "./test-desk.ts";
import { createBrowser, type TestBrowser } from "./test-readers.ts";

let server: TestDatabase;
const password = "seven quiet ferries at dusk";
const email = "ben@isle.example";
const may = allow({ role: "administrator", name: "test" }, "manage accounts");

beforeAll(async () => {
  server = await createTestDatabase();
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.pool.query("delete from account");
  await addAccount(may, server.database, { email, name: "Ben", role: "reader", password });
});

async function signedIn(hasMail = true): Promise<TestBrowser> {
  const { readers } = sampleDesk(server.database);
  const browser = createBrowser(server.database, { readers: { ...readers, hasMail } });
  await browser.post("/sign-in", { email, password });
  return browser;
}

async function stopLink(): Promise<string> {
  const { rows } = await server.pool.query<{ id: string }>("select id from account");
  return `/account/letters/stop?token=${letterToken(rows[0]?.id ?? "", await loadSecret(server.database, "letters"))}`;
}

const wishes = async () => (await server.pool.query("select from letter_wish")).rowCount;

test("letters are asked for and ended on the page of the account, which offers none where no mail is sent", async () => {
  const ben = await signedIn();
  expect(await (await ben.get("/account")).text()).toContain("You get no letters.");
  expect((await ben.post("/account/letters", { wants: "yes" })).status).toBe(303);
  expect(await wishes()).toBe(1);
  expect(await (await ben.get("/account")).text()).toContain("You get a letter about answers");
  expect(await (await ben.get("/account/export.json")).json()).toMatchObject({
    conversation: { lettersSince: expect.stringMatching(/^20/) },
  });
  await ben.post("/account/letters", { wants: "no" });
  expect(await wishes()).toBe(0);
  expect(await (await (await signedIn(false)).get("/account")).text()).not.toContain("Send me letters");
});

test("a mail program ends the letters with one request, without signing in; opening the link does not", async () => {
  const ben = await signedIn();
  await ben.post("/account/letters", { wants: "yes" });
  const stranger = createBrowser(server.database);
  const link = await stopLink();
  const shown = await stranger.get(link);
  expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining("Send me no more")]);
  expect(await wishes()).toBe(1);
  const oneClick = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };
  expect((await stranger.ask(link.slice(0, -2), oneClick)).status).toBe(422);
  expect(await wishes()).toBe(1);
  expect((await stranger.ask(link, oneClick)).status).toBe(200);
  expect(await wishes()).toBe(0);
});

test("nobody asks for letters who has not signed in", async () => {
  const answer = await createBrowser(server.database).post("/account/letters", { wants: "yes" });
  expect(answer.status).toBe(403);
});
