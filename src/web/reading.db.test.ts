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

const host = "127.0.0.1:8080";

async function ask(path: string, init: RequestInit = {}) {
  const answer = await createWebApp(sampleDesk(server.database)).request(path, {
    ...init,
    headers: { host, ...init.headers },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

function article(start: string): number {
  return [...edition.articleIds].find(([title]) => title.startsWith(start))?.[1] ?? 0;
}

test("the search page finds articles, marks the words and escapes everything else", async () => {
  const { text } = await ask("/search?q=ferry+strike");
  expect(text).toContain("<mark>ferry</mark> <mark>strike</mark>");
  expect(text).toContain('value="ferry strike"');
  const hostile = await ask(`/search?q=${encodeURIComponent('"><script>hit() gull')}`);
  expect(hostile.status).toBe(200);
  expect(hostile.text).not.toContain("<script>hit");
  const gull = await ask("/search?q=publisher:gull");
  expect(gull.text).not.toMatch(/<script>|<b onclick/);
  expect(gull.text).toContain("&lt;/title&gt;");
});

test("the search page says what can be searched for, what was left out, and that nothing fits", async () => {
  expect((await ask("/search")).text).toContain("Nothing asked yet");
  expect((await ask("/search?q=%22%22")).text).toContain("That has no word in it");
  expect((await ask("/search?q=ferry+kind%3Arumour")).text).toContain("“kind:rumour” is no kind");
  expect((await ask("/search?q=nobodywrotethis")).text).toContain("No article fits");
});

test("counts narrow the search, and a name that nothing bears is answered with others", async () => {
  const { text } = await ask("/search?q=ferry");
  expect(text).toContain('href="/search?q=ferry+kind%3Aopinion"');
  expect(text).toContain("Narrow it down");
  const narrowed = /href="(\/search\?q=ferry\+publisher[^"]+)"/.exec(text)?.[1];
  expect((await ask(narrowed ?? "")).text).toMatch(/<article class="line-of">/);
  const lost = (await ask("/search?q=publisher%3Acurier")).text;
  expect(lost).toContain("There is no publisher called “curier”");
  expect(lost).toMatch(/Did you mean <a href="\/search\?q=publisher/);
});

test("orders and further pages keep what was asked", async () => {
  const first = await ask("/search?q=publisher%3Aexample+OR&order=newest");
  expect(first.status).toBe(200);
  const { text } = await ask("/search?q=the");
  expect(text).toContain('href="/search?q=the&amp;order=newest"');
  const next = /href="(\/search\?q=the&amp;from=[^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
  expect(next).toBeDefined();
  expect((await ask(next ?? "")).text).toMatch(/<article class="line-of">/);
});

test("a page that has a feed names it, and the feed leads to pages here", async () => {
  for (const path of ["/", `/publishers/${edition.publisherIds.courier}`, "/hashtags/veldenferries"]) {
    const feed = `${path === "/" ? "" : path}/feed.atom`;
    const page = await ask(path);
    expect(page.text).toMatch(new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]* href="${feed}"`));
    const { status, text, headers } = await ask(feed);
    expect([status, headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    expect(text).toContain(`<link rel="self" type="application/atom+xml" href="http://${host}${feed}"/>`);
    const [entry = ""] = /(?<=<entry[^>]*>\n<id>http:\/\/127\.0\.0\.1:8080)[^<]+/.exec(text) ?? [];
    expect(entry).toMatch(path === "/" ? /^\/stories\/\d+$/ : /^\/articles\/\d+$/);
    expect((await ask(entry)).status).toBe(200);
  }
  expect((await ask("/publishers/999999/feed.atom")).status).toBe(404);
  expect((await ask("/hashtags/none/feed.atom")).status).toBe(404);
});

test("a feed reader that has the feed is told so", async () => {
  const tag = (await ask("/feed.atom")).headers.get("etag") ?? "";
  expect(tag).toMatch(/^W\/".+"$/);
  const known = await ask("/feed.atom", { headers: { "if-none-match": `"other", ${tag}` } });
  expect([known.status, known.text]).toEqual([304, ""]);
  expect((await ask("/feed.atom", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
});

test("text size and width are kept in the browser and printed into every page", async () => {
  const body = new URLSearchParams({ size: "large", width: "wide" });
  const referer = `http://${host}/search?q=ferry`;
  const answer = await ask("/reading", { method: "POST", body, headers: { referer, origin: `http://${host}` } });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/search?q=ferry"]);
  const cookie = answer.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(
    /^octavo-reading=large\.wide\.on\.shown\.on; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const kept = await ask("/nowhere", { headers: { cookie: "octavo-reading=large.wide" } });
  expect(kept.text).toContain('data-size="large" data-width="wide"');
  const odd = await ask("/", { headers: { cookie: 'octavo-reading="><script>.x' } });
  expect(odd.text).toContain('data-size="normal" data-width="normal"');
});

test("an article leads to the one before and the one after it in its story", async () => {
  const { text } = await ask(`/articles/${article("Draft could end Velden ferry strike")}`);
  const [previous, next] = ["previous", "next"].map(
    (way) => new RegExp(`href="/articles/(\\d+)"[^>]* data-way="${way}"`).exec(text)?.[1],
  );
  expect(previous).toBe(String(article("Ministry and ferry crews")));
  expect(next).toBeDefined();
  const after = await ask(`/articles/${next}`);
  expect(after.text).toMatch(new RegExp(`href="/articles/${article("Draft could end")}"[^>]* data-way="previous"`));
});
