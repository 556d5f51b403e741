import { afterAll, beforeAll, expect, test } from "vitest";
import { starterTopics } from "../feeds/starter-feeds.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";
import type { WebDesk } from "./web-desk.ts";

let server: TestDatabase;
let edition: SampleEdition;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
});
afterAll(() => server.close());

const here = { host: "127.0.0.1:8080" };

async function ask(path: string, init: RequestInit = {}, desk: Partial<WebDesk> = {}): Promise<Response> {
  const app = createWebApp({ ...sampleDesk(server.database), ...desk });
  return app.request(path, { ...init, headers: { ...here, ...init.headers } });
}

async function get(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const answer = await ask(path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

function post(
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return ask(path, { method: "POST", body: new URLSearchParams(fields), headers });
}

function story(name: string): number {
  return edition.storyIds.get(name) ?? 0;
}

test("every page answers with a document, its protections and no script but our own files", async () => {
  const [article = 0] = edition.articleIds.values();
  const pages = ["/", `/stories/${story("ferries")}`, `/articles/${article}`, "/feeds", "/publishers"];
  const ordered = ["/front-order", "/topics/business", "/topics/health"];
  const more = [`/publishers/${edition.publisherIds.courier}`, "/hashtags/veldenferries", "/status", "/search"];
  for (const path of [...pages, ...more, ...ordered]) {
    const { status, text, headers } = await get(path);
    expect(status, `${path}: ${text.slice(0, 3000)}`).toBe(200);
    expect(text).toMatch(/^<!doctype html><html lang="en"/);
    const own = /<script type="module" src="\/assets\/[0-9a-f]{12}\/[a-z-]+\.js"><\/script>/g;
    expect(text.replaceAll(own, "")).not.toMatch(/<script|<[^>]*\s(?:style|on[a-z]+)=/);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(text.length).toBeLessThan(60_000);
  }
});

test("a page that is not there says so, whatever its address looks like", async () => {
  for (const path of [
    "/nowhere",
    "/stories/999999",
    "/articles/999999",
    "/publishers/999999",
    "/hashtags/none",
    "/topics/none",
    "/stories/x",
  ]) {
    const { status, text } = await get(path);
    expect(status, path).toBe(404);
    expect(text).toContain("Not found");
  }
});

test("an article that turned out to be another leads there", async () => {
  const [first = 0, second = 0] = edition.articleIds.values();
  await server.pool.query("update article set state = 'twin', same_as = $1 where id = $2", [first, second]);
  const answer = await ask(`/articles/${second}`);
  expect([answer.status, answer.headers.get("location")]).toEqual([302, `/articles/${first}`]);
  await server.pool.query("update article set state = 'placed', same_as = null where id = $1", [second]);
});

test("another name for this machine is refused, for pages and checks alike", async () => {
  for (const path of ["/", "/healthz", "/feeds", "/assets/x/look.css"]) {
    const answer = await ask(path, { headers: { host: "gull.example" } });
    expect(answer.status, path).toBe(421);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  }
});

test("a form of another site changes nothing", async () => {
  const id = await feedOf("harbour");
  for (const headers of [{ origin: "https://gull.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }])
    expect((await post(`/feeds/${id}/pause`, {}, headers)).status).toBe(403);
  expect(await stateOf(id)).toBe("active");
});

test("our own form pauses and resumes a feed, and comes back to the same part of the list", async () => {
  const id = await feedOf("harbour");
  const headers = { origin: "http://127.0.0.1:8080", referer: "http://127.0.0.1:8080/feeds?state=active&page=2" };
  const answer = await post(`/feeds/${id}/pause`, {}, headers);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/feeds?state=active&page=2&did=pause"]);
  expect(await stateOf(id)).toBe("paused");
  await post(`/feeds/${id}/resume`);
  expect(await stateOf(id)).toBe("active");
  expect((await post("/feeds/999999/pause")).status).toBe(404);
  expect((await ask(`/feeds/${id}/pause`)).status).toBe(404);
});

test("what is no address is told beside the field, with the words that were entered", async () => {
  const answer = await post("/feeds", { address: 'ftp://"><script>' });
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain('aria-invalid="true"');
  expect(text).toContain('value="ftp://&quot;&gt;&lt;script&gt;"');
});

test("an OPML file is imported and exported", async () => {
  const opml = `<opml version="2.0"><body><outline text="Islands"><outline type="rss" text="Isle Echo" xmlUrl="https://isle.example/feed"/></outline></body></opml>`;
  const form = new FormData();
  form.set("opml", new File([opml], "feeds.opml", { type: "text/x-opml" }));
  const answer = await ask("/feeds/import", { method: "POST", body: form });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("1 feed added");
  expect((await get("/feeds?q=isle")).text).toContain("Isle Echo");
  const exported = await get("/feeds/export.opml");
  expect(exported.headers.get("content-disposition")).toContain("octavo.opml");
  expect(exported.text).toContain("https://isle.example/feed");
  const empty = await ask("/feeds/import", { method: "POST", body: new FormData() });
  expect(empty.status).toBe(422);
});

test("starter feeds of a topic are followed by a form of ours alone, and nothing but starter feeds", async () => {
  const outside = await post("/feeds/starters", { topic: "Science" }, { origin: "https://gull.example" });
  expect(outside.status).toBe(403);
  const answer = await post("/feeds/starters", { topic: "Science" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/feeds?did=starters"]);
  const [one = { url: "" }] = starterTopics[0]?.feeds ?? [];
  expect((await post("/feeds/starters", { address: one.url })).headers.get("location")).toBe("/feeds?did=starters");
  expect((await post("/feeds/starters", { topic: "Science" })).headers.get("location")).toBe("/feeds?did=followed");
  expect((await post("/feeds/starters", { address: "https://gull.example/feed" })).status).toBe(422);
  const { rows } = await server.pool.query(
    "select count(*) from feed join feed_folder on feed_id = feed.id where path = $1",
    [["Science"]],
  );
  expect(Number(rows[0].count)).toBe(3);
});

test("bodies that are too long are not read", async () => {
  expect((await post("/feeds", { address: "x".repeat(70_000) })).status).toBe(413);
  const form = new FormData();
  form.set("opml", new File(["x".repeat(70_000)], "feeds.opml"));
  expect((await ask("/feeds/import", { method: "POST", body: form })).status).toBe(422);
  const headers = { "content-length": String(21 * 1024 * 1024), "content-type": "multipart/form-data; boundary=x" };
  expect((await ask("/feeds/import", { method: "POST", body: "x", headers })).status).toBe(413);
});

test("assets never change at their address, and pages are compressed", async () => {
  const front = await get("/");
  const address = /href="(\/assets\/[^"]+look\.css)"/.exec(front.text)?.[1] ?? "";
  const css = await ask(address, { headers: { "accept-encoding": "gzip" } });
  expect(css.headers.get("cache-control")).toContain("immutable");
  expect(css.headers.get("content-encoding")).toBe("gzip");
  expect((await ask(address.replace(/[0-9a-f]{12}/, "000000000000"))).headers.get("cache-control")).toBe("no-cache");
  expect((await ask("/assets/x/../../package.json")).status).toBe(404);
  expect((await ask("/assets/x/%2e%2e/web-app.tsx")).status).toBe(404);
  const font = await ask(address.replace("look.css", "fonts/newsreader-text.woff2"));
  expect(font.headers.get("content-type")).toBe("font/woff2");
  expect((await get("/robots.txt")).text).toContain("Disallow: /");
});

test("a process lives while its database does not answer, and says that it is not ready", async () => {
  expect((await ask("/healthz")).status).toBe(200);
  expect((await ask("/readyz")).status).toBe(200);
  const isReady = () => Promise.reject(new Error("connection refused"));
  expect((await ask("/healthz", {}, { isReady })).status).toBe(200);
  const answer = await ask("/readyz", {}, { isReady });
  expect([answer.status, await answer.text()]).toEqual([503, "The database does not answer.\n"]);
});

test("a defect is a page with an id and no stack", async () => {
  const database = new Proxy(server.database, {
    get() {
      throw new Error("secret of the database");
    },
  });
  const answer = await ask("/", {}, { database });
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).toMatch(/The log has the cause under [0-9a-f]{8}/);
  expect(text).not.toContain("secret");
});

async function feedOf(publisher: keyof SampleEdition["publisherIds"]): Promise<number> {
  const id = edition.publisherIds[publisher];
  const { rows } = await server.pool.query<{ id: number }>("select id from feed where publisher_id = $1", [id]);
  return rows[0]?.id ?? 0;
}

async function stateOf(feedId: number): Promise<string | undefined> {
  const { rows } = await server.pool.query<{ state: string }>("select state from feed where id = $1", [feedId]);
  return rows[0]?.state;
}

test("a feed says whether a hub pushes it, for how long, and why not", async () => {
  const { rows } = await server.pool.query<{ id: number }>(
    "select id from feed where state = 'active' order by id limit 4",
  );
  const states = [
    ["https://hub.example/a", "active", null, "2026-11-28T12:00:00Z"],
    ["https://deaf.example/", "denied", "no such topic", null],
    ["https://slow.example/", "wanted", "HTTP 503", null],
    ["https://new.example/", "asked", null, null],
  ];
  for (const [place, [hub, state, detail, leaseUntil]] of states.entries())
    await server.pool.query(
      `insert into feed_subscription (feed_id, hub, topic, token, secret, state, detail, lease_until)
       values ($1, $2, 'https://a.example/', $2, 'secret', $3, $4, $5)`,
      [rows[place]?.id, hub, state, detail, leaseUntil],
    );
  const text = (await (await ask("/feeds")).text()).replace(/<[^>]*>/g, "");
  expect(text).toContain("pushed by hub hub.example, until 28 Nov 2026, 12:00");
  expect(text).toContain("hub deaf.example does not push it: no such topic");
  expect(text).toContain("hub slow.example did not take the request and is asked again: HTTP 503");
  expect(text).toContain("hub new.example was asked to push it, and has not answered yet");
  expect(text).not.toContain("secret");
  await server.pool.query("delete from feed_subscription");
});
