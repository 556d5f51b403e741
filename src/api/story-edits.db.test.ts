import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { printSampleEdition, type SampleEdition } from "../web/test-edition.ts";
import { type SampleApi, sampleApi } from "./test-api.ts";

let server: TestDatabase;
let edition: SampleEdition;
let sample: SampleApi;

beforeEach(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  sample = sampleApi(server.database);
});
afterEach(() => server.close());

interface Told {
  id: number;
  headline: string;
  publishedHeadline: string | null;
  mark: string;
  articleCount: number;
  articles: { id: number; placedBy: string; reasons: { kind: string; sentence: string }[] }[];
}
interface Done {
  edit: {
    id: number;
    what: string;
    story: number;
    into: number | null;
    articles: { id: number }[];
    undoneBy: number | null;
  };
  story: Told;
}

const story = (name: string) => edition.storyIds.get(name) ?? 0;

async function get<Body>(path: string): Promise<Body> {
  return (await (await sample.ask(path)).json()) as Body;
}

async function send(method: string, path: string, body: unknown): Promise<{ status: number; body: Done }> {
  const answer = await sample.send(method, path, body);
  return { status: answer.status, body: (await answer.json()) as Done };
}

test("a split, a move, a merge and an undo answer with the line of the trail and the story as it is", async () => {
  const from = story("ferries");
  const before = await get<Told>(`/stories/${from}`);
  const [first, second] = before.articles.map(({ id }) => id);
  const seen = [{ story: from, mark: before.mark }];
  const split = await send("POST", `/stories/${from}/split`, { articleIds: [first], why: "another event", seen });
  expect(split).toMatchObject({
    status: 201,
    body: {
      edit: {
        what: "split",
        story: from,
        into: split.body.story.id,
        by: "visitor on this machine",
        why: "another event",
      },
      story: {
        articleCount: 1,
        articles: [{ id: first, placedBy: "editor", reasons: [{ kind: "by an editor", from }] }],
      },
    },
  });
  const into = split.body.story.id;
  const moved = await send("POST", `/stories/${from}/move`, { articleIds: [second], into });
  expect(moved).toMatchObject({ status: 200, body: { story: { id: into, articleCount: 2 } } });
  const merged = await send("POST", `/stories/${into}/merge`, { into: from });
  expect(merged.body.story).toMatchObject({ id: from, articleCount: before.articleCount });
  const gone = await sample.ask(`/stories/${into}`);
  expect([gone.status, await gone.json()]).toMatchObject([
    404,
    { detail: expect.stringContaining(`in story ${from}`) },
  ]);
  expect((await send("POST", `/edits/${moved.body.edit.id}/undo`, {})).status).toBe(409);
  for (const { body } of [merged, moved, split])
    expect((await send("POST", `/edits/${body.edit.id}/undo`, { why: "a mistake" })).status).toBe(200);
  const after = await get<Told>(`/stories/${from}`);
  expect(after.articles).toEqual(before.articles);
  expect(after.mark).toBe(before.mark);
});

test("a headline is given and taken back", async () => {
  const id = story("ferries");
  const renamed = await send("PUT", `/stories/${id}/headline`, { headline: "Ferries: day eleven" });
  const { publishedHeadline: headline } = renamed.body.story;
  expect(renamed.body.story).toMatchObject({ headline: "Ferries: day eleven", publishedHeadline: expect.any(String) });
  const again = await send("PUT", `/stories/${id}/headline`, { headline: "" });
  expect(again.body.story).toMatchObject({ headline, publishedHeadline: null });
  expect(again.body.edit).toMatchObject({
    what: "renamed",
    headlineBefore: "Ferries: day eleven",
    headlineAfter: null,
  });
});

test("the trail is a list with cursors, of all stories or of one", async () => {
  const id = story("ferries");
  for (const headline of ["One", "Two", "Three"]) await send("PUT", `/stories/${id}/headline`, { headline });
  await send("PUT", `/stories/${story("long")}/headline`, { headline: "Long" });
  type Trail = { items: { headlineAfter: string }[]; next: string | null };
  const first = await get<Trail>(`/edits?story=${id}&limit=2`);
  const rest = await get<Trail>(`/edits?story=${id}&limit=2&cursor=${first.next}`);
  expect([...first.items, ...rest.items].map((edit) => edit.headlineAfter)).toEqual(["Three", "Two", "One"]);
  expect(rest.next).toBeNull();
  expect((await get<Trail>("/edits")).items).toHaveLength(4);
  expect((await sample.ask(`/edits?cursor=${first.next}`)).status).toBe(422);
  expect((await sample.ask("/edits/999")).status).toBe(404);
});

test("refusals are problems, and change nothing", async () => {
  const id = story("ferries");
  const before = await get<Told>(`/stories/${id}`);
  const [first] = before.articles.map((each) => each.id);
  const stale = [{ story: id, mark: "0".repeat(32) }];
  const wrong = [
    [409, "POST", `/stories/${id}/split`, { articleIds: [first], seen: stale }],
    [409, "POST", `/stories/${story("long")}/split`, { articleIds: [first] }],
    [422, "POST", `/stories/${id}/split`, { articleIds: [] }],
    [422, "POST", `/stories/${id}/split`, { articleIds: before.articles.map((each) => each.id) }],
    [422, "POST", `/stories/${id}/merge`, { into: id }],
    [404, "POST", `/stories/${id}/merge`, { into: 999_999 }],
    [404, "POST", "/stories/999999/split", { articleIds: [first] }],
    [404, "POST", "/edits/999999/undo", {}],
    [422, "PUT", `/stories/${id}/headline`, { headline: "" }],
    [422, "PUT", `/stories/${id}/headline`, { headline: "a\u0000b" }],
    [422, "PUT", `/stories/${id}/headline`, { title: "x" }],
  ] as const;
  for (const [status, method, path, body] of wrong) {
    const answer = await sample.send(method, path, body);
    expect([answer.status, answer.headers.get("content-type")], `${path} ${JSON.stringify(body)}`).toEqual([
      status,
      "application/problem+json",
    ]);
  }
  expect(await get<Told>(`/stories/${id}`)).toEqual(before);
});
