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

test("invitations are listed with who made and used them, and ended", async () => {
  await asa.post("/settings/house", { registration: "invitation" });
  const made = await asa.post("/settings/people/invite", { role: "moderator", uses: "2", days: "7" });
  const code = /\/join\/([\w-]+)/.exec(made.text)?.[1] ?? "";
  const visitor = await openFor(server, "visitor");
  await visitor.post(`/join/${code}`, {
    name: "Kaja Moen",
    email: "kaja@velden.example",
    password: "seven quiet ferries at dusk",
  });
  const page = (await asa.get("/settings/people")).text;
  expect(page).toMatch(/moderator, 1 left[\s\S]*made by <bdi>Asa<\/bdi>[\s\S]*Kaja Moen/);
  expect(page).not.toContain(code);
  const listed = async () =>
    ((await asa.ask("GET", "/invitations")).body as { invitations: { id: number; state: string }[] }).invitations;
  const [invitation] = (await listed()).filter((each) => each.state === "good");
  expect(invitation).toMatchObject({
    ...{ role: "moderator", usesLeft: 1, madeBy: "Asa", email: null },
    usedBy: [{ name: "Kaja Moen", email: "kaja@velden.example" }],
  });
  expect((await tove.ask("GET", "/invitations")).status).toBe(403);
  expect((await tove.ask("DELETE", `/invitations/${invitation?.id}`)).status).toBe(403);
  expect((await tove.post(`/settings/people/invitations/${invitation?.id}/end`)).status).toBe(403);
  expect((await visitor.get(`/join/${code}`)).status).toBe(200);
  expect((await asa.post(`/settings/people/invitations/${invitation?.id}/end`)).status).toBe(303);
  expect((await visitor.get(`/join/${code}`)).status).toBe(403);
  expect((await asa.ask("DELETE", `/invitations/${invitation?.id}`)).status).toBe(404);
  expect(await listed()).toContainEqual(
    expect.objectContaining({ id: invitation?.id, state: "ended", endedBy: "Asa", endedAt: expect.any(String) }),
  );
  expect((await asa.get("/settings/people")).text).toContain("ended by <bdi>Asa</bdi>");
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
