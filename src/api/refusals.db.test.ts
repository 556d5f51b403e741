import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { createLog } from "../platform/log.ts";
import { printSampleEdition } from "../web/test-edition.ts";
import { createApi } from "./api-app.ts";
import type { ApiDesk } from "./api-desk.ts";
import { type SampleApi, sampleApi } from "./test-api.ts";

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  requestBody?: object;
  responses: Record<string, object>;
}

// The document says which routes there are; describing them asks nobody.
const described = await createApi({ log: createLog("silent") } as ApiDesk, "1.0.0").request("/openapi.json");
const { paths } = (await described.json()) as { paths: Record<string, Record<string, Operation>> };
const routes = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const hasQuery = (wanted: string) => (operation.parameters ?? []).some(({ name }) => name === wanted);
    return { path, method: method.toUpperCase(), operation, hasQuery, name: operation.operationId };
  }),
);
const withId = routes.filter(({ path }) => path.includes("{"));
const withBody = routes.filter(({ operation }) => operation.requestBody !== undefined);
const changing = routes.filter(({ method }) => method !== "GET");
const lists = routes.filter(({ hasQuery }) => hasQuery("cursor"));

let server: TestDatabase;
let sample: SampleApi;

beforeAll(async () => {
  server = await createTestDatabase();
  await printSampleEdition(server);
  sample = sampleApi(server.database);
});
afterAll(() => server.close());

/** Whatever is wrong, a program is told so in the same form. */
async function expectProblem(answer: Response, status: number, operation?: Operation) {
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  const told = (await answer.json()) as { title: string; detail: string };
  expect(told).toMatchObject({ type: "about:blank", status });
  expect(told.title).toMatch(/^[A-Z]/);
  expect(told.detail).toMatch(/\S/);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  if (operation) expect(operation.responses).toHaveProperty(String(status));
}

const fill = (path: string, id = "1") => path.replace(/{\w+}/, id);
const json = { "content-type": "application/json" };

/** What some routes must be asked with before they look for the id. */
const asked: Record<string, { body?: string; query?: string }> = {
  changeFeed: { body: '{"state":"paused"}' },
  setSelectors: { body: '{"include":[],"exclude":[]}' },
  previewSelectors: { body: '{"include":[],"exclude":[]}' },
  compareRevisions: { query: "?from=1&to=2" },
  moveArticles: { body: '{"articleIds":[1],"into":2}' },
  splitStory: { body: '{"articleIds":[1]}' },
  mergeStories: { body: '{"into":2}' },
  renameStory: { body: '{"headline":"Ferries"}' },
  mergeEntities: { body: '{"into":2}' },
  partEntity: { body: '{"topic":"sport"}' },
  renameEntity: { body: '{"name":"Oda Renfeld"}' },
  setEntityType: { body: '{"type":"place"}' },
  linkStory: { body: '{"follows":"none"}' },
  commentOnStory: { body: '{"words":"Hello"}' },
  commentOnArticle: { body: '{"words":"Hello"}' },
  answerComment: { body: '{"words":"Hello"}' },
  editComment: { body: '{"words":"Hello"}' },
  reportComment: { body: '{"reason":"spam"}' },
  moderateComment: { body: '{"deed":"hide","why":"Spam"}' },
  changeConversation: { body: '{"openTo":"members","isLocked":false}' },
  wordAnew: { body: '{"subject":{"kind":"story","id":1},"feature":"summary"}' },
  takeDownArticle: { body: '{"why":"A court said so"}' },
  nameStoryline: { body: '{"name":"Ferries"}' },
};

function ask(route: { path: string; method: string }, init: RequestInit = {}): Promise<Response> {
  const body = ["POST", "PATCH", "PUT"].includes(route.method) ? { body: "{}", headers: json } : {};
  return sample.ask(fill(route.path), { method: route.method, ...body, ...init });
}

test("the document names routes of every sort", () => {
  for (const some of [withId, withBody, changing, lists]) expect(some.length).toBeGreaterThan(4);
});

test.each(routes)("$name refuses an outsider, and a parameter that it does not know", async (route) => {
  await expectProblem(await ask(route, { headers: { ...json, host: "gull.example" } }), 421, route.operation);
  await expectProblem(await ask({ ...route, path: `${route.path}?colour=red` }), 422, route.operation);
});

test.each(changing)("$name refuses what another site's page sends", async (route) => {
  const headers = { ...json, origin: "https://gull.example" };
  await expectProblem(await ask(route, { headers }), 403, route.operation);
});

test.each(withId)("$name refuses an id that nobody has", async (route) => {
  const { query = "", ...body } = asked[route.name] ?? {};
  for (const id of ["999999", "none", "%00", "9999999999999999999"])
    await expectProblem(await ask({ ...route, path: fill(route.path, id) + query }, body), 404, route.operation);
});

test.each(withBody)("$name refuses a body that is no JSON, too long, or not what the document says", async (route) => {
  const send = (body: string, headers: Record<string, string> = json) => ask(route, { body, headers });
  await expectProblem(await send("{}", { "content-type": "text/plain" }), 415, route.operation);
  for (const body of ["{", ""]) await expectProblem(await send(body), 400, route.operation);
  await expectProblem(await send('{"colour":"red"}'), 422, route.operation);
  const length = { ...json, "content-length": String(21 * 1024 * 1024) };
  await expectProblem(await send("{}", length), 413, route.operation);
});

test.each(lists)("$name refuses a cursor that it did not give, and a limit that is none", async (route) => {
  const query = route.hasQuery("q") && route.name === "search" ? "q=ferry&" : "";
  for (const wrong of ["cursor=x", "cursor=%00", "limit=0", "limit=many", "limit=1&limit=2"])
    await expectProblem(await ask({ ...route, path: `${route.path}?${query}${wrong}` }), 422, route.operation);
});

test.each(Object.entries(paths))(
  "%s names the methods that it knows to whoever uses another",
  async (path, methods) => {
    const known = Object.keys(methods).flatMap((method) =>
      method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()],
    );
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter(
      (name) => !known.includes(name),
    )) {
      const answer = await ask({ path, method });
      expect((answer.headers.get("allow") ?? "").split(", ").sort(), method).toEqual(known.sort());
      if (method === "HEAD") expect(answer.status).toBe(405);
      else await expectProblem(answer, 405);
    }
  },
);

test("an address of nothing is a problem too, whatever the method", async () => {
  for (const path of ["", "/", "/nowhere", "/stories/1/2", "/feeds/1/refresh/2", "/openapi.json/1", "//", "/stories/"])
    for (const method of ["GET", "POST", "DELETE"]) await expectProblem(await ask({ path, method }), 404);
  await expectProblem(await ask({ path: "/openapi.json", method: "POST" }), 405);
});
