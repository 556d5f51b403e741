import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
let edition: SampleEdition;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
});
afterAll(() => server.close());

async function get(path: string): Promise<string> {
  const app = createWebApp(sampleDesk(server.database));
  const answer = await app.request(path, { headers: { host: "127.0.0.1:8080" } });
  expect(answer.status).toBe(200);
  return answer.text();
}

const words = "A draft agreement on pay could end the eleven-day strike of the ferry crews";

test("a story counts its independent origins, and the number leads to who copied or cited whom", async () => {
  const id = edition.storyIds.get("ferries");
  const page = await get(`/stories/${id}`);
  expect(page).toMatch(new RegExp(`<a href="/stories/${id}#origins">\\d+ independent</a>`));
  expect(page).toContain('id="origins"');
  expect(await get("/")).toMatch(new RegExp(`<a href="/stories/${id}#origins">\\d+ independent</a>`));
});

test("the drawing shows each edge, the table says the same with the words that show it", async () => {
  const page = await get(`/stories/${edition.storyIds.get("ferries")}`);
  // Once for a wide column and once for a phone.
  expect(page.match(/<path class="cited"/g)).toHaveLength(2);
  expect(page.match(/<path class="copied"/g)).toHaveLength(2);
  expect(page).toContain(`>${words}</q>`);
  expect(page).toContain("94 % of its words");
  expect(page).toMatch(/class="mark copied"/);
});

test("a story in which nobody names another says so", async () => {
  const [, quiet = 0] = [...edition.storyIds].find(([name]) => name !== "ferries") ?? [];
  expect(await get(`/stories/${quiet}`)).toContain("Each publisher counts once.");
});

test("an article says whom it copied, with the words; one that names nobody says nothing", async () => {
  const copy = await get(`/articles/${edition.articleIds.get("Draft could end Velden ferry strike")}`);
  expect(copy).toContain("Where it has it from");
  expect(copy).toContain(words);
  const [first] = [...edition.articleIds].find(([title]) => title.startsWith("Ministry and ferry crews")) ?? [];
  expect(await get(`/articles/${edition.articleIds.get(first ?? "")}`)).not.toContain("Where it has it from");
});

test("an article is not said to have copied what was printed after it", async () => {
  const path = `/articles/${edition.articleIds.get("Draft could end Velden ferry strike")}`;
  expect(await get(path)).toContain("copied from");
  await sql`update article set published_at = coalesce(published_at, first_seen_at) + interval '2 days'
    where id in (select origin_article_id from origin where how = 'copied')`.execute(server.database);
  const copy = await get(path);
  expect(copy).toContain("the same text stands later in");
  expect(copy).not.toContain("copied from");
});
