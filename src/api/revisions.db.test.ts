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

async function get<Body = Record<string, unknown>>(path: string): Promise<Body> {
  return (await (await sample.ask(path)).json()) as Body;
}

async function statusOf(path: string): Promise<number> {
  return (await sample.ask(path)).status;
}

/** Every page of a list, `limit` at a time. */
async function walk(path: string, limit: number): Promise<object[]> {
  const found: object[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const asked: string = `${path}${path.includes("?") ? "&" : "?"}limit=${limit}${cursor && `&cursor=${cursor}`}`;
    const page: { items: object[]; next: string | null } = await get(asked);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

function article(title: RegExp): number {
  return [...edition.articleIds].find(([name]) => title.test(name))?.[1] ?? 0;
}

test("a difference names the words that changed, and a change says what its publisher did", async () => {
  const id = article(/^Ferry strike:/);
  const found = await get<{ sentence: string; counts: object; passages: { change: string; pieces?: object[] }[] }>(
    `/articles/${id}/comparison?from=1&to=2`,
  );
  expect(found.counts).toEqual({ changed: 1, added: 1, removed: 0, moved: 0 });
  expect(found.sentence).toMatch(/^1 paragraph changed, 1 added, headline changed from “Ferry strike: ministry/);
  expect(found.passages.find(({ change }) => change === "changed")?.pieces).toContainEqual({
    kind: "added",
    text: "three",
  });
  const { items } = await get<{ items: { kinds: string[] }[] }>("/changes");
  expect(items.map(({ kinds }) => kinds)).toEqual([
    ["withdrawn"],
    ["retitled", "corrected"],
    ["retitled", "rewritten"],
    ["corrected", "rewritten"],
    ["retitled", "updated", "rewritten"],
  ]);
  expect(await walk("/changes", 2)).toHaveLength(5);
  expect(await walk("/changes?kind=corrected", 1)).toHaveLength(2);
  expect(await walk("/changes?day=2026-11-20", 10)).toHaveLength(0);
  expect(await statusOf("/changes?day=2026-02-31")).toBe(422);
  expect(await statusOf(`/articles/${id}/comparison?from=1&to=9`)).toBe(404);
  expect(await get(`/articles/${id}`)).toMatchObject({
    pastHeadlines: [{ title: "Ferry strike: ministry has accepted the pay draft, says mediator" }],
    notices: [
      { kind: "update", since: 2 },
      { kind: "correction", since: 1 },
      { kind: "correction", since: 3 },
    ],
  });
});

test("the revisions of an article are listed newest first and can be read one by one", async () => {
  const id = article(/^Ferry strike:/);
  const revisions = await walk(`/articles/${id}/revisions`, 1);
  expect(revisions.map((revision) => (revision as { number: number }).number)).toEqual([3, 2, 1]);
  const first = await get<{ title: string; blocks: object[] }>(`/articles/${id}/revisions/1`);
  expect(first.title).toBe("Ferry strike: ministry has accepted the pay draft, says mediator");
  expect(first.blocks.length).toBeGreaterThan(5);
  expect(await statusOf(`/articles/${id}/revisions/4`)).toBe(404);
  expect(await statusOf("/articles/999999/revisions")).toBe(404);
});
