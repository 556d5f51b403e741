import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allow, type HousePermission, type Role } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { addAccount } from "../readers/manage-accounts.action.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { createBrowser, type TestBrowser } from "./test-readers.ts";

let server: TestDatabase;
let edition: SampleEdition;
let article: number;
let words: string;
const password = "seven quiet ferries at dusk";

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  const may = allow({ role: "administrator", name: "test" }, "manage accounts");
  for (const role of ["reader", "member", "administrator"])
    await addAccount(may, server.database, { email: `${role}@isle.example`, name: role, role, password });
  const { rows } = await server.pool.query<{ id: number; text: string }>(
    `select article.id, text from article join revision on article_id = article.id and number = article.revision
    where length(text) > length(excerpt) + 200 order by length(text) desc limit 1`,
  );
  article = rows[0]?.id ?? 0;
  // The last words of the text stand in no excerpt.
  words = rows[0]?.text.trim().split(/\s+/).slice(-4).join(" ") ?? "";
});
beforeEach(() => server.pool.query("delete from house_rule; delete from sign_in_wait"));
afterAll(() => server.close());

async function as(role: Role): Promise<TestBrowser> {
  const browser = createBrowser(server.database);
  if (role !== "visitor") await browser.post("/sign-in", { email: `${role}@isle.example`, password });
  return browser;
}

const rule = (permission: HousePermission, role: Role) =>
  server.pool.query(
    "insert into house_rule (name, value, changed_by) values ($1, $2, 'test') on conflict (name) do update set value = $2",
    [permission, role],
  );

const plain = async (answer: Response) => (await answer.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("visitors read how an article begins, and the page says who reads on and how to come back", async () => {
  const visitor = await as("visitor");
  const page = await (await visitor.get(`/articles/${article}`)).text();
  expect(page).not.toContain(words);
  expect(page).toContain("The full text is for readers of this newspaper.");
  expect(page).toContain(`/sign-in?back=%2Farticles%2F${article}`);
  expect(await plain(await (await as("reader")).get(`/articles/${article}`))).toContain(words);
});

test("what the house keeps for members, readers do not get from any page, resource, search or feed", async () => {
  await rule("read full text", "member");
  const reader = await as("reader");
  const { rows } = await server.pool.query<{ publisherId: number }>(
    'select publisher_id as "publisherId" from article where id = $1',
    [article],
  );
  const paths = ["", "/revisions", "/comparison", "?claims=1"].map((rest) => `/articles/${article}${rest}`);
  const api = ["", "/claims", "/revisions", "/revisions/1", "/comparison?from=1&to=1"];
  paths.push(...api.map((rest) => `/api/articles/${article}${rest}`));
  const sought = encodeURIComponent(`"${words}"`);
  paths.push(`/search?q=${sought}`, `/api/search?q=${sought}`, `/publishers/${rows[0]?.publisherId}/feed.atom`);
  for (const path of paths) {
    const text = await plain(await reader.get(path));
    expect(text.replaceAll(/value="[^"]*"/g, ""), path).not.toContain(`${words}.`);
    expect(text.includes(words) && !path.includes("search"), path).toBe(false);
  }
  const member = await as("member");
  expect(await plain(await member.get(`/articles/${article}`))).toContain(words);
  expect(await (await member.get(`/api/articles/${article}`)).json()).toMatchObject({ isWithheld: false });
  expect(await (await reader.get(`/api/articles/${article}`)).json()).toMatchObject({
    isWithheld: true,
    text: "",
    blocks: [],
    sentences: [],
  });
});

test("a house that is closed shows visitors nothing but the way in", async () => {
  await rule("read the front page", "reader");
  const visitor = await as("visitor");
  const [story = 0] = edition.storyIds.values();
  for (const path of ["/", "/feed.atom", `/stories/${story}`, "/search?q=ferry", "/live", "/agenda.ics", "/metrics"]) {
    const answer = await visitor.get(path);
    expect(answer.status, path).toBe(403);
    expect(await answer.text()).toContain(`name="back" value="${path.replaceAll("&", "&amp;")}"`);
  }
  for (const path of ["/sign-in", "/healthz", "/robots.txt"]) expect((await visitor.get(path)).status, path).toBe(200);
  expect((await visitor.get("/api/stories")).status).toBe(401);
  expect((await (await as("reader")).get("/")).status).toBe(200);
});

test("the API is for readers as it comes, and says so to visitors in its own form", async () => {
  const answer = await (await as("visitor")).get("/api/stories");
  expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="Octavo"']);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect((await (await as("reader")).get("/api/stories")).status).toBe(200);
  await rule("use the API", "visitor");
  expect((await (await as("visitor")).get("/api/stories")).status).toBe(200);
  await rule("use the API", "member");
  expect((await (await as("reader")).get("/api/stories")).status).toBe(403);
});

test("the administrator changes the rules, and nobody else", async () => {
  const administrator = await as("administrator");
  const form = { "read full text": "visitor", registration: "open" };
  expect((await administrator.post("/settings/house", form)).headers.get("location")).toBe("/settings/house?did=kept");
  const visitor = await as("visitor");
  expect(await plain(await visitor.get(`/articles/${article}`))).toContain(words);
  expect((await visitor.get("/register")).status).toBe(200);
  for (const role of ["visitor", "reader", "member"] as const) {
    const browser = await as(role);
    expect((await browser.post("/settings/house", { registration: "closed" })).status, role).toBe(403);
    expect(await (await browser.get("/settings/house")).text()).not.toContain("Keep these rules");
  }
  for (const wrong of [{ "write comments": "visitor" }, { "read full text": "king" }, { registration: "maybe" }])
    expect((await administrator.post("/settings/house", wrong)).status).toBe(422);
  const answer = await administrator.ask("/api/house", {
    method: "PATCH",
    body: JSON.stringify({ roles: { "read full text": "member" } }),
    headers: { "content-type": "application/json", origin: "http://127.0.0.1:8080" },
  });
  expect(await answer.json()).toMatchObject({ registration: "open", roles: { "read full text": "member" } });
});

test("two readers never get each other's page from a cache, nor word that nothing has changed", async () => {
  await rule("read full text", "member");
  const [reader, member] = [await as("reader"), await as("member")];
  for (const path of [`/articles/${article}`, `/api/articles/${article}`, "/", "/feed.atom"]) {
    const answer = await member.get(path);
    expect(answer.headers.get("cache-control"), path).toBe("private, no-store");
    expect(answer.headers.get("vary"), path).toMatch(/Cookie/);
    const tag = answer.headers.get("etag");
    if (!tag || !path.includes("articles")) continue;
    expect((await reader.get(path, { "if-none-match": tag })).status, path).toBe(200);
  }
  const visitor = await (await as("visitor")).get("/");
  expect(visitor.headers.get("cache-control")).not.toContain("public");
  expect(visitor.headers.get("vary")).toMatch(/Cookie/);
});
