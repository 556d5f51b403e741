import { z } from "@hono/zod-openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { changeSampleArticles } from "../web/test-changes.ts";
import { printSampleEdition, type SampleEdition } from "../web/test-edition.ts";
import { type SampleApi, sampleApi } from "./test-api.ts";

let server: TestDatabase;
let edition: SampleEdition;
let sample: SampleApi;

beforeAll(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  await changeSampleArticles(server, edition);
  sample = sampleApi(server.database);
});
afterAll(() => server.close());

interface Listed {
  items: { id?: number; key?: string }[];
  next: string | null;
}

async function get<Body = Record<string, unknown>>(path: string): Promise<Body> {
  const answer = await sample.ask(path);
  const text = await answer.text();
  expect(answer.status, `${path}: ${text.slice(0, 500)}`).toBe(200);
  return JSON.parse(text) as Body;
}

async function statusOf(path: string): Promise<number> {
  const answer = await sample.ask(path);
  const text = await answer.text();
  if (answer.status >= 400) {
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(JSON.parse(text)).toMatchObject({ status: answer.status, type: "about:blank" });
  }
  return answer.status;
}

/** Every page of a list, `limit` at a time. */
async function walk(path: string, limit: number): Promise<(number | string | undefined)[]> {
  const found = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ limit: String(limit), ...(cursor === null ? {} : { cursor }) });
    const page: Listed = await get<Listed>(`${path}${path.includes("?") ? "&" : "?"}${query}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map((item) => item.id ?? item.key));
    cursor = page.next;
  } while (cursor !== null && found.length < 500);
  return found;
}

function article(title: RegExp): number {
  return [...edition.articleIds].find(([name]) => title.test(name))?.[1] ?? 0;
}

/** A schema of the document that a client gets, as a check. */
function documented(document: { components: { schemas: object } }, schema: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")));
}

interface Document {
  paths: Record<string, { get?: { responses: { "200": { content: Record<string, { schema: object }> } } } }>;
  components: { schemas: object };
}

test("every answer is what the document says it is", async () => {
  const { courier } = edition.publisherIds;
  const retitled = article(/^Ferry strike:/);
  // Nobody has looked at it yet.
  await server.pool.query("insert into feed (url) values ('https://new.example/feed')");
  await server.pool.query(`insert into feed_subscription (feed_id, hub, topic, token, secret, state, lease_until)
    select min(id), 'https://hub.example/', 'https://a.example/', 'token', 'secret', 'active', '2026-11-28T12:00:00Z' from feed`);
  const { rows } = await server.pool.query<{ id: number }>("select id from feed");
  const filled: Record<string, string[]> = {
    "/stories": ["/stories", "/stories?order=newest"],
    "/stories/{id}": [...edition.storyIds.values()].map((id) => `/stories/${id}`),
    "/articles": ["/articles", `/articles?publisher=${courier}`, "/articles?hashtag=VeldenFerries"],
    "/articles/{id}": [...edition.articleIds.values()].map((id) => `/articles/${id}`),
    "/articles/{id}/revisions": [`/articles/${retitled}/revisions`, `/articles/${retitled}/revisions?limit=1`],
    "/articles/{id}/revisions/{number}": [`/articles/${retitled}/revisions/1`, `/articles/${retitled}/revisions/2`],
    "/articles/{id}/comparison": [`/articles/${retitled}/comparison?from=1&to=2`],
    "/changes": ["/changes", "/changes?kind=retitled", "/changes?day=2026-11-21"],
    "/feeds": ["/feeds", "/feeds?state=failing", "/feeds?q=harbour"],
    "/feeds/{id}": rows.map(({ id }) => `/feeds/${id}`),
    "/publishers": ["/publishers"],
    "/publishers/{id}": Object.values(edition.publisherIds).map((id) => `/publishers/${id}`),
    "/hashtags": ["/hashtags"],
    "/hashtags/{key}": ["/hashtags/veldenferries"],
    "/search": ["/search?q=ferry", "/search?q=ferry&order=newest", "/search?q=kind:opinion", "/search?q=nowhereatall"],
    "/status": ["/status"],
  };
  const document = await get<Document>("/openapi.json");
  const checked = new Set<string>();
  for (const definition of sample.api.openAPIRegistry.definitions) {
    if (definition.type !== "route" || definition.route.method !== "get") continue;
    const { path, responses } = definition.route;
    const found = responses["200"];
    const content = found && "content" in found ? found.content?.["application/json"] : undefined;
    if (!content || !("schema" in content)) continue;
    const described = documented(
      document,
      document.paths[path]?.get?.responses["200"].content["application/json"]?.schema ?? {},
    );
    for (const address of filled[path] ?? []) {
      const body = await get(address);
      expect(described.safeParse(body).error?.issues, address).toBeUndefined();
      // Our own schema drops what it does not know: nothing may be there that the document does not name.
      expect((content.schema as z.ZodType).parse(body), address).toEqual(body);
      checked.add(path);
    }
  }
  expect([...checked].sort()).toEqual(Object.keys(filled).sort());
  expect(await get(`/feeds/${Math.min(...rows.map(({ id }) => id))}`)).toMatchObject({
    subscription: { hub: "https://hub.example/", state: "active", leaseUntil: "2026-11-28T12:00:00.000Z" },
  });
  await server.pool.query("delete from feed where url = 'https://new.example/feed'");
});

test("a list ends, and its pages show everything once, whatever their size", async () => {
  const lists = ["/stories", "/stories?order=newest", "/articles", "/articles?hashtag=veldenferries", "/feeds"];
  for (const path of [...lists, "/publishers", "/hashtags", `/articles?publisher=${edition.publisherIds.courier}`]) {
    const whole = await walk(path, 100);
    expect(whole.length, path).toBeGreaterThan(2);
    expect(new Set(whole).size, path).toBe(whole.length);
    for (const limit of [1, 3, whole.length]) expect(await walk(path, limit), `${path} by ${limit}`).toEqual(whole);
  }
});

test("a list goes on where it was while newer articles arrive", async () => {
  const first = await get<Listed>("/articles?limit=2");
  await server.pool.query(
    "insert into article (publisher_id, title, published_at, state) values ($1, 'Later', '2026-11-21T13:04:00Z', 'placed')",
    [edition.publisherIds.courier],
  );
  const second = await get<Listed>(`/articles?limit=2&cursor=${first.next}`);
  await server.pool.query("delete from article where title = 'Later'");
  const both = await get<Listed>("/articles?limit=4");
  expect([...first.items, ...second.items]).toEqual(both.items);
});

test("no more than a hundred are given at once", async () => {
  const { courier } = edition.publisherIds;
  await server.pool.query(
    "insert into article (publisher_id, title, state) select $1, 'Filler', 'placed' from generate_series(1, 120)",
    [courier],
  );
  expect((await get<Listed>("/articles?limit=5000")).items).toHaveLength(100);
  expect((await get<Listed>("/articles")).items).toHaveLength(40);
  await server.pool.query("delete from article where title = 'Filler'");
});

test("a story gives its articles with the reasons, each with a sentence", async () => {
  const story = await get<{ articleCount: number; articles: { reasons: object[]; publisher: object }[] }>(
    `/stories/${edition.storyIds.get("ferries")}`,
  );
  expect(story.articles).toHaveLength(story.articleCount);
  expect(story.articles.flatMap(({ reasons }) => reasons)).toContainEqual({
    kind: "joined",
    probability: 0.94,
    needed: 0.8,
    sentence: "Judged 94 % likely to tell the same event; more than 80 % is needed to join.",
  });
});

test("an article gives its sentences as spans of its text", async () => {
  const [id = 0] = edition.articleIds.values();
  await server.pool.query(`update revision set sentences = '[[0, 10], [12, 30]]' where article_id = $1`, [id]);
  const shown = await get<{
    text: string;
    sentences: { start: number; end: number; text: string }[];
    entities: object[];
  }>(`/articles/${id}`);
  expect(shown.sentences).toHaveLength(2);
  for (const { start, end, text } of shown.sentences) expect(shown.text.slice(start, end)).toBe(text);
  expect(shown.entities[0]).toMatchObject({ type: "other", times: 2 });
});

test("an article that turned out to be another leads there", async () => {
  const [first = 0, second = 0] = edition.articleIds.values();
  await server.pool.query("update article set state = 'twin', same_as = $1 where id = $2", [first, second]);
  const answer = await sample.ask(`/articles/${second}`);
  expect([answer.status, answer.headers.get("location")]).toEqual([302, `/api/articles/${first}`]);
  await server.pool.query("update article set state = 'placed', same_as = null where id = $1", [second]);
});

test("markup of an answer is sanitised, and an address is a web address or nothing", async () => {
  const shown = await get<{ blocks: { html?: string; image?: string | null; link?: string | null }[] }>(
    `/articles/${article(/Gulls/)}`,
  );
  const markup = shown.blocks.map(({ html }) => html ?? "").join("");
  expect(markup).not.toMatch(/<script|onerror|onclick|javascript:/);
  expect(shown.blocks.flatMap(({ image, link }) => [image, link]).filter((address) => address !== undefined)).toEqual([
    null,
    null,
  ]);
});

test("the status has the figures of the command, with the jobs", async () => {
  // Figures are kept for a moment; another process counts anew.
  expect(await (await sampleApi(server.database).ask("/status")).json()).toMatchObject({
    feeds: { all: 10, failing: 1, paused: 1 },
    articles: { total: edition.articleIds.size },
    jobs: [{ name: "collect-articles" }, { name: "read-article", waiting: 12, running: 4, failed: 2 }],
  });
});

test("who has an answer already is told that nothing changed", async () => {
  for (const path of ["/stories", "/feeds/export", "/openapi.json"]) {
    const first = await sample.ask(path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"/);
    for (const named of [tag, tag.slice(2), `"other", ${tag}`, "*"]) {
      const again = await sample.ask(path, { headers: { "if-none-match": named } });
      expect([again.status, await again.text(), again.headers.get("etag")], path).toEqual([304, "", tag]);
      expect(again.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect((await sample.ask(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    const head = await sample.ask(path, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", tag]);
  }
  const missing = await sample.ask("/stories/999999", { headers: { "if-none-match": "*" } });
  expect(missing.status).toBe(404);
});

test("what is not there is a problem, whatever its address looks like", async () => {
  const ids = ["999999", "0", "-1", "x", "1e400", "9999999999999999999", "1%00", "..%2F1", "'; drop table story --"];
  for (const resource of ["stories", "articles", "feeds", "publishers"])
    for (const id of ids) expect(await statusOf(`/${resource}/${id}`), `${resource} ${id}`).toBe(404);
  for (const path of ["", "/", "/nowhere", "/hashtags/none", "/hashtags/%00", `/hashtags/${"x".repeat(5_000)}`])
    expect(await statusOf(path), path).toBe(404);
  expect(await statusOf("/articles?publisher=999999")).toBe(404);
  expect(await statusOf("/articles?hashtag=none")).toBe(404);
});

test("a wrong parameter is refused with its name", async () => {
  const wrong = ["limit=0", "limit=x", "limit=", "limit=1.5", "limit=1&limit=2", "order=oldest", "page=2", "cursor=x"];
  for (const query of [...wrong, `cursor=${"A".repeat(3_000)}`, "cursor=%00", "cursor="])
    expect(await statusOf(`/stories?${query}`), query).toBe(422);
  for (const query of ["q=%00", `q=${"x".repeat(300)}`, "state=sleeping"])
    expect(await statusOf(`/feeds?${query}`), query).toBe(422);
  expect(await statusOf("/articles?publisher=1&hashtag=veldenferries")).toBe(422);
  const answer = await sample.ask("/stories?limit=0&page=2");
  const { errors } = (await answer.json()) as { errors: { in: string; name: string }[] };
  expect(errors[0]).toMatchObject({ in: "query", name: "limit" });
});

test("a search finds articles by their words, and its snippets mark them", async () => {
  interface Search extends Listed {
    items: { id: number; title: string; snippet: { text: string; isMarked: boolean }[] }[];
    total: number;
    notUnderstood: string[];
  }
  const found = await get<Search>("/search?q=ferry");
  expect(found.total).toBe(found.items.length);
  const marked = found.items.flatMap((item) => item.snippet).filter((piece) => piece.isMarked);
  expect(marked.length).toBeGreaterThan(0);
  for (const piece of marked) expect(piece.text.toLowerCase()).toBe("ferry");
  expect(await walk("/search?q=ferry", 1)).toEqual(found.items.map((item) => item.id));
  expect((await get<Search>("/search?q=kind:gossip ferry")).notUnderstood).toHaveLength(1);
  expect(await statusOf("/search")).toBe(422);
});

test("a cursor serves the list that gave it and no other", async () => {
  const { next } = await get<Listed>("/stories?limit=1");
  expect(await statusOf(`/stories?cursor=${next}`)).toBe(200);
  for (const path of ["/stories?order=newest&", "/articles?", "/feeds?", "/publishers?", "/hashtags?"])
    expect(await statusOf(`${path}cursor=${next}`), path).toBe(422);
  expect(await statusOf(`/stories?cursor=${next?.slice(0, -2)}`)).toBe(422);
  const narrowed = await get<Listed>("/articles?hashtag=veldenferries&limit=1");
  expect(await statusOf(`/articles?cursor=${narrowed.next}`)).toBe(422);
});

test("a defect is a problem with an id and no stack", async () => {
  const broken = new Proxy(server.database, {
    get() {
      throw new Error("secret of the database");
    },
  });
  const answer = await sampleApi(broken).ask("/stories");
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).toMatch(/The log has the cause under [0-9a-f]{8}/);
  expect(text).not.toContain("secret");
});

test("an outsider reads nothing, and answers carry the protections of the pages", async () => {
  for (const path of ["/stories", "/openapi.json", "/nowhere"]) {
    expect((await sample.ask(path, { headers: { host: "gull.example" } })).status).toBe(421);
    const { headers } = await sample.ask(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});
