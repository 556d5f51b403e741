import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { printSampleEdition, type SampleEdition } from "../web/test-edition.ts";
import { type SampleApi, sampleApi } from "./test-api.ts";

let server: TestDatabase;
let edition: SampleEdition;
let sample: SampleApi;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
});
beforeEach(() => {
  sample = sampleApi(server.database);
});
afterAll(() => server.close());

async function feedOf(publisher: keyof SampleEdition["publisherIds"]): Promise<number> {
  const id = edition.publisherIds[publisher];
  const { rows } = await server.pool.query<{ id: number }>("select id from feed where publisher_id = $1", [id]);
  return rows[0]?.id ?? 0;
}

async function countFeeds(): Promise<number> {
  const { rows } = await server.pool.query<{ feeds: number }>("select count(*)::int as feeds from feed");
  return rows[0]?.feeds ?? 0;
}

test("a feed is added by its address, once, and looked at", async () => {
  const wish = { address: "https://isle.example/feed.xml", folder: ["Islands", "North"] };
  const answer = await sample.send("POST", "/feeds", wish);
  const added = (await answer.json()) as { feed: { id: number } };
  expect(answer.status).toBe(201);
  expect(answer.headers.get("location")).toBe(`/api/feeds/${added.feed.id}`);
  expect(added).toMatchObject({
    outcome: "added",
    feed: { title: "Isle Echo", state: "active", outcome: null, folders: [["Islands", "North"]], articles: 0 },
  });
  expect(sample.looks).toEqual([added.feed.id]);
  const again = await sample.send("POST", "/feeds", wish);
  expect([again.status, await again.json()]).toMatchObject([200, { outcome: "already followed", feed: added.feed }]);
});

test("a site that offers several feeds gives the choice and adds none", async () => {
  const before = await countFeeds();
  const answer = await sample.send("POST", "/feeds", { address: "isle.example" });
  const urls = [{ url: "https://isle.example/news.xml" }, { url: "https://isle.example/sport.xml" }];
  expect([answer.status, await answer.json()]).toMatchObject([200, { outcome: "choose", feeds: urls }]);
  expect(await countFeeds()).toBe(before);
});

test("what cannot be followed is refused with the reason", async () => {
  const answer = await sample.send("POST", "/feeds", { address: "ftp://isle.example" });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    title: "Unprocessable Entity",
    detail: expect.stringContaining("not a web address"),
  });
  expect((await sample.send("POST", "/feeds", { address: "https://nobody.example" })).status).toBe(422);
});

test("an OPML file is imported with its folders, and comes back in the export", async () => {
  const opml = `<opml version="2.0"><body><outline text="Coast"><outline type="rss" text="Cove Sun" xmlUrl="https://cove.example/feed"/>
    <outline type="rss" text="Bad" xmlUrl="javascript:alert(1)"/></outline></body></opml>`;
  const answer = await sample.send("POST", "/feeds/import", { opml });
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    { added: 1, alreadyFollowed: 0, refused: [{ url: "javascript:alert(1)" }] },
  ]);
  const exported = await sample.ask("/feeds/export");
  expect(exported.headers.get("content-type")).toContain("text/x-opml");
  expect(await exported.text()).toContain("https://cove.example/feed");
  expect((await sample.send("POST", "/feeds/import", { opml: "no outline" })).status).toBe(422);
});

test("a feed is paused, resumed, refreshed and removed", async () => {
  const id = await feedOf("harbour");
  const paused = await sample.send("PATCH", `/feeds/${id}`, { state: "paused" });
  expect([paused.status, await paused.json()]).toMatchObject([200, { id, state: "paused" }]);
  const resumed = await sample.send("PATCH", `/feeds/${id}`, { state: "active" });
  expect(await resumed.json()).toMatchObject({ id, state: "active" });
  expect((await sample.send("POST", `/feeds/${id}/refresh`, {})).status).toBe(202);
  expect(sample.looks).toEqual([id, id]);
  const removed = await sample.ask(`/feeds/${id}`, { method: "DELETE" });
  expect([removed.status, await removed.text()]).toEqual([204, ""]);
  expect((await sample.ask(`/feeds/${id}`)).status).toBe(404);
  for (const again of [
    sample.ask(`/feeds/${id}`, { method: "DELETE" }),
    sample.send("PATCH", `/feeds/${id}`, { state: "paused" }),
    sample.send("POST", `/feeds/${id}/refresh`, {}),
  ])
    expect((await again).status).toBe(404);
});

test("all feeds are refreshed, save those that are paused", async () => {
  const answer = await sample.send("POST", "/feeds/refresh", {});
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({ feeds: sample.looks.length });
  expect(sample.looks).not.toContain(await feedOf("saltmarsh"));
});

test("an article is read again", async () => {
  const [id = 0] = edition.articleIds.values();
  const answer = await sample.send("POST", `/articles/${id}/reread`, {});
  expect([answer.status, await answer.json()]).toEqual([202, { articles: 1 }]);
  expect(sample.readings).toEqual([id]);
  expect((await sample.send("POST", "/articles/999999/reread", {})).status).toBe(404);
});

test("what a form can send is refused, and so is what is no JSON", async () => {
  const id = await feedOf("courier");
  const before = await countFeeds();
  const opml = '{"opml":"<opml/>"}';
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]) {
    for (const [method, path] of [
      ["POST", "/feeds"],
      ["POST", `/feeds/${id}/refresh`],
      ["PATCH", `/feeds/${id}`],
    ] as const)
      expect(
        (await sample.send(method, path, '{"address":"https://isle.example/feed.xml"}', { "content-type": type }))
          .status,
      ).toBe(415);
    expect((await sample.send("POST", "/feeds/import", opml, { "content-type": type })).status).toBe(415);
  }
  for (const body of ["", "{", "address=x", '{"address":'])
    expect((await sample.send("POST", "/feeds", body)).status).toBe(400);
  expect(await countFeeds()).toBe(before);
  expect(sample.looks).toEqual([]);
});

test("another site changes nothing, not even with JSON", async () => {
  const id = await feedOf("courier");
  for (const headers of [{ origin: "https://gull.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }]) {
    expect((await sample.send("PATCH", `/feeds/${id}`, { state: "paused" }, headers)).status).toBe(403);
    expect((await sample.ask(`/feeds/${id}`, { method: "DELETE", headers })).status).toBe(403);
  }
  expect(await (await sample.ask(`/feeds/${id}`)).json()).toMatchObject({ state: "active" });
});

test("a body that is not what the document says is refused with the name of the field", async () => {
  const id = await feedOf("courier");
  const wrong = [
    null,
    [],
    "text",
    1,
    {},
    { address: 1 },
    { address: "a", more: 1 },
    { address: "https://x\u0000.example" },
  ];
  const folders = [[], ["a\u0000b"], [""], Array(20).fill("a"), "a", [1]];
  for (const body of [...wrong, ...folders.map((folder) => ({ address: "https://isle.example/feed.xml", folder }))])
    expect((await sample.send("POST", "/feeds", JSON.stringify(body))).status, JSON.stringify(body)).toBe(422);
  for (const body of [{}, { state: "gone" }, { state: "paused", url: "https://gull.example" }])
    expect((await sample.send("PATCH", `/feeds/${id}`, body)).status).toBe(422);
  const answer = await sample.send("POST", "/feeds", { address: 1 });
  expect(await answer.json()).toMatchObject({ errors: [{ in: "body", name: "address" }] });
});

test("bodies that are too long are not read", async () => {
  const long = "x".repeat(70_000);
  const refused = await sample.send("POST", "/feeds", { address: long });
  expect([refused.status, refused.headers.get("content-type")]).toEqual([413, "application/problem+json"]);
  expect((await sample.send("POST", "/feeds/import", { opml: long })).status).toBe(422);
  const length = { "content-length": String(21 * 1024 * 1024) };
  expect((await sample.send("POST", "/feeds/import", "{}", length)).status).toBe(413);
});
