import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { printSampleEdition } from "./test-edition.ts";
import { openFor, type Person } from "./test-people.ts";

let server: TestDatabase;
let asa: Person;
let tove: Person;
let story = 0;

beforeAll(async () => {
  server = await createTestDatabase();
  story = (await printSampleEdition(server)).storyIds.get("ferries") ?? 0;
  asa = await openFor(server, "administrator", "Asa");
  tove = await openFor(server, "reader", "Tove");
});
afterAll(() => server.close());

async function value(text: string): Promise<unknown> {
  const { rows } = await server.pool.query(text);
  return Object.values(rows[0] ?? {})[0];
}

test("the list of people is the administrator's alone, on the page and in the API", async () => {
  const page = await asa.get("/settings/people");
  expect(page.text).toMatch(/Asa[\s\S]*Tove[\s\S]*tove@velden\.example/);
  const { body } = await asa.ask("GET", "/people?q=tove");
  expect(body).toMatchObject({ people: [{ id: "account-Tove", role: "reader", isMember: false }] });
  expect([(await tove.get("/settings/people")).status, (await tove.ask("GET", "/people")).status]).toEqual([403, 403]);
  expect((await tove.get("/")).text).not.toContain("/settings/people");
  expect((await tove.post("/settings/people/account-Tove", { deed: "role", role: "administrator" })).status).toBe(403);
  expect((await tove.ask("PATCH", "/people/account-Tove", { role: "administrator" })).status).toBe(403);
});

test("the administrator gives a role, a membership and an invitation, and ends sessions", async () => {
  await asa.post("/settings/people/account-Tove", { deed: "role", role: "moderator" });
  expect(await value("select role from account where id = 'account-Tove'")).toBe("moderator");
  await asa.ask("PATCH", "/people/account-Tove", { role: "reader", memberUntil: "2099-01-31" });
  expect((await asa.get("/settings/people")).text).toContain("member");
  expect((await asa.ask("GET", "/people?q=tove")).body).toMatchObject({ people: [{ role: "reader", isMember: true }] });
  expect((await asa.post("/settings/people/account-Tove", { deed: "member", until: "soon" })).status).toBe(422);
  expect((await asa.post("/settings/people/invite", { role: "reader", uses: "2", days: "7" })).text).toContain(
    "/join/",
  );
  expect((await asa.ask("DELETE", "/people/account-Tove/sessions")).status).toBe(204);
  expect((await asa.ask("DELETE", "/people/nobody/sessions")).status).toBe(404);
});

test("somebody's own data has what they wrote; a removed account leaves its words without a name", async () => {
  const said = await tove.ask("POST", `/stories/${story}/comments`, { words: "The quay was full" });
  expect(said.status, said.text).toBe(201);
  expect((await tove.get("/account/export.json")).text).toContain("The quay was full");
  expect((await asa.post("/settings/people/account-Tove", { deed: "remove" })).status).toBe(303);
  expect(await value("select count(*)::int from account where id = 'account-Tove'")).toBe(0);
  expect(await value("select account_id from comment where words = 'The quay was full'")).toBeNull();
});

test("the last administrator cannot go", async () => {
  expect((await asa.post("/settings/people/account-Asa", { deed: "remove" })).status).toBe(422);
  expect((await asa.ask("DELETE", "/people/account-Asa")).status).toBe(422);
  expect((await asa.post("/settings/people/account-Asa", { deed: "role", role: "reader" })).status).toBe(422);
});
