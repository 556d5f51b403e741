import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { changeSampleArticles } from "./test-changes.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
let edition: SampleEdition;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  await changeSampleArticles(server, edition);
});
afterAll(() => server.close());

async function get(path: string): Promise<string> {
  const app = createWebApp(sampleDesk(server.database));
  const answer = await app.request(path, { headers: { host: "127.0.0.1:8080" } });
  expect(answer.status).toBe(200);
  return answer.text();
}

const ferries = () => get(`/stories/${edition.storyIds.get("ferries")}`);

test("a story is told in three quoted sentences, each with its publisher and who agrees", async () => {
  const page = await ferries();
  const summary = page.slice(page.indexOf('id="known"'), page.indexOf('id="origins"'));
  expect(summary.match(/<p>/g)).toHaveLength(3);
  expect(summary.match(/class="publisher"/g)).toHaveLength(3);
  expect(summary).toContain('<a class="cite" href="#origins">3 independent say so</a>');
});

test("numbers that differ stand in a table, each in its sentence and with what came later", async () => {
  const page = await ferries();
  expect(page).toContain('<a href="#differ">Where they differ</a>');
  const table = page.slice(page.indexOf('id="differ"'), page.indexOf('id="alone"'));
  expect(table.match(/<b(?: class="figures")?>eleventh<\/b>/g)).toHaveLength(2);
  expect(table.match(/<span class="meta">, later<\/span>/g)).toHaveLength(1);
});

test("what only one reports has its own words set apart", async () => {
  expect(await ferries()).toContain("The school on <b>Little Tarn</b> has moved");
});

test("revisions of its articles lead to what changed", async () => {
  const page = await ferries();
  const revisions = page.slice(page.indexOf('id="revisions"'));
  expect(revisions).toMatch(/href="\/articles\/\d+\/comparison\?from=\d+&amp;to=\d+"/);
  expect(revisions).toContain("new headline, update, text changed");
});

test("a story that two further origins told is marked, on its page and in lists", async () => {
  expect(await ferries()).toContain('<span class="accent">developing</span>');
  expect(await get("/")).toContain('<span class="accent">developing</span>');
});

test("a story of which nothing could be quoted shows its lead's excerpt and no empty section", async () => {
  const [, quiet = 0] = [...edition.storyIds].find(([name]) => name !== "ferries") ?? [];
  const page = await get(`/stories/${quiet}`);
  expect(page).toContain("the publisher’s own words");
  for (const section of ["differ", "alone"]) expect(page).not.toContain(`id="${section}"`);
});
