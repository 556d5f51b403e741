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

async function get(path: string): Promise<{ status: number; text: string; place: string | null }> {
  const app = createWebApp(sampleDesk(server.database));
  const answer = await app.request(path, { headers: { host: "127.0.0.1:8080" } });
  return { status: answer.status, text: await answer.text(), place: answer.headers.get("location") };
}

/** What is heard: tags go, and with them what they looked like. */
function heard(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
}

function article(start: string): string {
  const [, id] = [...edition.articleIds].find(([title]) => title.startsWith(start)) ?? [];
  return `/articles/${id}`;
}

test("a comparison says in words what was added and what was removed", async () => {
  const { text } = await get(`${article("Ferry strike:")}/comparison?from=1&to=2`);
  expect(heard(text)).toContain("1 paragraph changed, 1 added. Headline changed from “Ferry strike: ministry");
  expect(heard(text)).toContain(
    "In Kessary the removed: two, end of what was removed; added: three, end of what was added;",
  );
  expect(text).toMatch(/<ins><span class="hidden" lang="en" dir="ltr">added: <\/span>UPDATE, 12:40/);
  expect(heard(text)).toMatch(/\d+ unchanged paragraphs/);
});

test("an article says where its page says what stands at its head, in the page's own words", async () => {
  const { text } = await get(article("Ferry strike:"));
  const [head = ""] = /<header class="article-head">.*?<\/header>/s.exec(text) ?? [];
  expect(heard(head)).toContain("Ports &amp; harbours");
  const [, facts = ""] = /<summary>Where the page says so<\/summary>(.*?)<\/details>/s.exec(text) ?? [];
  expect(heard(facts)).toContain("Ports &amp; harboursjson-ld articleSection");
  expect(heard(facts)).toContain("Kindnewsaddress /news/&lt;script&gt;");
  expect((await get(article("Night trains"))).text).not.toContain("Where the page says so");
});

test("texts that were read by different rules are compared with a word on that", async () => {
  const path = article("Ferry strike:");
  const said = "by different rules of what is text";
  expect((await get(`${path}/comparison?from=1&to=2`)).text).not.toContain(said);
  const id = Number(path.split("/").at(-1));
  const readBy = (rules: number) =>
    server.pool.query("update revision set read_by = $2 where article_id = $1 and number = 1", [id, rules]);
  const { rows } = await server.pool.query("select read_by from revision where article_id = $1 and number = 1", [id]);
  await readBy(99);
  expect((await get(`${path}/comparison?from=1&to=2`)).text).toContain(said);
  await readBy(rows[0].read_by);
});

test("a revision that other rules made is told as none of the publisher's", async () => {
  const path = article("Ferry strike:");
  const id = Number(path.split("/").at(-1));
  const { rows } = await server.pool.query(
    "delete from article_change where article_id = $1 and revision = 2 returning kinds, details, changed_at",
    [id],
  );
  const { text } = await get(`${path}/revisions`);
  await server.pool.query(
    "insert into article_change (article_id, revision, kinds, details, changed_at) values ($1, 2, $2, $3, $4)",
    [id, rows[0].kinds, rows[0].details, rows[0].changed_at],
  );
  expect(heard(text)).toContain("Revision 2: read anew");
  expect(heard(text)).toContain("Octavo takes other parts of the page for its text since an update");
});

test("both texts stand side by side under the names of their revisions", async () => {
  const { text } = await get(`${article("Ferry strike:")}/comparison?from=1&to=2&view=sides`);
  expect(text).toMatch(/<th scope="col">Revision 1, [^<]*<\/th><th scope="col">Revision 2, [^<]*<\/th>/);
  expect(text).toMatch(/<td><\/td><td><div lang="en" dir="ltr"><ins>/);
});

test("revisions that were chosen the wrong way round are turned, and one that is not there is not found", async () => {
  const path = article("Ferry strike:");
  expect((await get(`${path}/comparison?from=3&to=1`)).place).toBe(`${path}/comparison?from=1&to=3`);
  expect((await get(`${path}/comparison?from=1&to=99`)).status).toBe(404);
  expect((await get(`${path}/comparison?from=x&to=`)).status).toBe(200);
});

test("a text that is written from right to left is compared so", async () => {
  const { text } = await get(`${article("ميناء")}/comparison`);
  expect(text).toMatch(/<div class="body passages" lang="ar" dir="rtl">/);
  expect(text).toMatch(/<h2 lang="ar" dir="rtl">/);
});

test("the list of revisions tells each change and what the headline was", async () => {
  const { text } = await get(`${article("Ferry strike:")}/revisions`);
  expect(heard(text)).toMatch(
    /Revision 3: correction, text changed.*Revision 2: new headline, update, text changed.*Revision 1: read first/,
  );
  expect(heard(text)).toContain("was: Ferry strike: ministry has accepted the pay draft");
});

test("an article marks its publisher's notices with when they were first seen, and names its past headlines", async () => {
  const { text } = await get(article("Ferry strike:"));
  expect(text).toContain('<div class="notice publishers">');
  expect(heard(text)).toMatch(/Update first seen 21 Nov 2026, \d\d:\d\d ?UPDATE, 12:40/);
  expect(heard(text)).toMatch(/Correction first seen/);
  expect(heard(text)).toContain("was: Ferry strike: ministry has accepted the pay draft");
  expect((await get(`/stories/${edition.storyIds.get("ferries")}`)).text).toContain("was: ");
});

test("a withdrawn article keeps its text and says that it is withdrawn", async () => {
  const { text } = await get(article("Draft could end Velden ferry strike, mediator"));
  expect(heard(text)).toContain("Withdrawn by the publisher");
  expect(heard(text)).toContain("ALDERMOUTH. The eleventh day");
});

test("the page of a day lists its changes, by kind, and leads to the days beside it", async () => {
  const { text } = await get("/changes");
  expect(heard(text)).toMatch(/5 changes.*new headline 3.*text changed 3.*correction 2/);
  expect(text.match(/class="line-of"/g)).toHaveLength(5);
  expect(text).not.toContain("<script>window");
  expect((await get("/changes?kind=corrected")).text.match(/class="line-of"/g)).toHaveLength(2);
  const before = await get("/changes?day=2026-11-20");
  expect(heard(before.text)).toContain("No publisher was seen to change an article on this day.");
  expect(before.text).toContain('href="/changes?day=2026-11-21"');
});

test("the feed of changes has an entry with an address of its own for each", async () => {
  const { text } = await get("/changes/feed.atom");
  const ids = [...text.matchAll(/<entry>\s*<id>([^<]*)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(5);
  expect(text).toContain("[+ UPDATE, 12:40");
});
