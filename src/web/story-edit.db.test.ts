import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition, type SampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
let edition: SampleEdition;
let looks: number[];
let ask: (path: string, fields?: Fields, headers?: Record<string, string>) => Promise<Answer>;

type Fields = readonly (readonly [name: string, value: string])[];
interface Answer {
  status: number;
  text: string;
  location: string | null;
}

beforeEach(async () => {
  server = await createTestDatabase();
  edition = await printSampleEdition(server);
  const desk = sampleDesk(server.database);
  ({ looks } = desk);
  const app = createWebApp(desk);
  ask = async (path, fields, headers = {}) => {
    const sent = fields && {
      method: "POST",
      body: new URLSearchParams([...fields.map(([name, value]): [string, string] => [name, value])]),
    };
    const answer = await app.request(path, { ...sent, headers: { host: "127.0.0.1:8080", ...headers } });
    return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") };
  };
});
afterEach(() => server.close());

const story = (name: string) => edition.storyIds.get(name) ?? 0;

function article(start: string): string {
  const [, id = 0] = [...edition.articleIds].find(([title]) => title.startsWith(start)) ?? [];
  return String(id);
}

/** What a page's form would send on: the fields that it keeps hidden. */
function hidden(text: string): Fields {
  return [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
}

async function storyOf(id: string): Promise<number> {
  const { rows } = await server.pool.query<{ story_id: number }>(
    "select story_id from membership where article_id = $1",
    [id],
  );
  return rows[0]?.story_id ?? 0;
}

const costs = () => article("What the draft costs");

async function split(): Promise<{ from: number; into: number; text: string }> {
  const from = story("ferries");
  const preview = await ask(`/stories/${from}/edit/preview`, [
    ["article", costs()],
    ["deed", "split"],
  ]);
  const done = await ask(`/stories/${from}/edit`, [...hidden(preview.text), ["why", "about money"], ["deed", "split"]]);
  expect(done.status).toBe(303);
  return { from, into: await storyOf(costs()), text: (await ask(done.location ?? "")).text };
}

test("a preview says what would happen, and nothing has", async () => {
  const from = story("ferries");
  const { text, status } = await ask(`/stories/${from}/edit/preview`, [
    ["article", costs()],
    ["article", article("Draft could end Velden ferry strike, mediator")],
    ["deed", "split"],
  ]);
  expect(status).toBe(200);
  expect(text.replaceAll(/<[^>]+>/g, "")).toMatch(/2 articles go to a story of their own; \d+ stay/);
  expect([await storyOf(costs()), looks]).toEqual([from, []]);
});

test("a split stands on both stories' pages at once, with its reason, and is undone from there", async () => {
  const { from, into, text } = await split();
  expect(into).not.toBe(from);
  expect(looks.toSorted()).toEqual([from, into].toSorted());
  expect(text).toContain("Done. The engine leaves it so");
  expect(text).toContain("How this story was edited");
  expect(text).toContain("by an editor (visitor on this machine)");
  expect(text).toContain("“about money”");
  expect((await ask(`/stories/${from}`)).text).toContain("1 article split off into a story of their own");
  const [, edit] = /action="\/editing\/(\d+)\/undo"/.exec(text) ?? [];
  const undone = await ask(`/editing/${edit}/undo`, []);
  expect([undone.status, undone.location]).toEqual([303, `/stories/${from}?did=undone`]);
  expect(await storyOf(costs())).toBe(from);
  expect((await ask(`/stories/${into}`)).location).toBe(`/stories/${from}`);
  expect((await ask(`/editing/${edit}/undo`, [])).status).toBe(422);
});

test("the trail lists every edit, of all stories and of one, page by page", async () => {
  const { into } = await split();
  for (const path of ["/editing", `/editing?story=${into}`]) {
    const { status, text } = await ask(path);
    expect(status).toBe(200);
    expect(text).toContain("about money");
  }
  expect((await ask("/editing?before=1")).text).not.toContain("about money");
  expect((await ask(`/editing?story=${story("long")}`)).text).toContain("No edit of this story stands here");
  expect((await ask("/editing/1")).text).toContain("What the draft costs");
  expect((await ask("/editing/999")).status).toBe(404);
});

test("the other story is found by words, by its address and by that of an article", async () => {
  const from = story("ferries");
  const found = await ask(`/stories/${from}/edit/preview`, [
    ["article", costs()],
    ["to", "ferry"],
    ["deed", "move"],
  ]);
  expect(found.text).not.toContain(`value="${from}"`);
  const into = story("long");
  for (const to of [`http://127.0.0.1:8080/stories/${into}`, String(into)]) {
    const { text } = await ask(`/stories/${from}/edit/preview`, [
      ["article", costs()],
      ["to", to],
      ["deed", "move"],
    ]);
    expect(text).toContain("What will happen");
    expect(hidden(text)).toContainEqual(["into", String(into)]);
  }
  const nothing = await ask(`/stories/${from}/edit/preview`, [
    ["article", costs()],
    ["to", "nobodywrotethis"],
    ["deed", "move"],
  ]);
  expect(nothing.status).toBe(422);
  expect(nothing.text).toContain("nobodywrotethis");
  expect(nothing.text).toMatch(new RegExp(`id="article-${costs()}"[^>]*checked`));
});

test("a story is found by the headline that an editor gave it", async () => {
  const named = story("long");
  await ask(`/stories/${named}/edit`, [
    ["headline", "Quarrel of the saltworks"],
    ["deed", "rename"],
  ]);
  const { text } = await ask(`/stories/${story("ferries")}/edit/preview`, [
    ["to", "quarrel OF the"],
    ["deed", "merge"],
  ]);
  expect(text).toContain("Which story?");
  expect(text).toMatch(new RegExp(`name="into" id="into-${named}"`));
});

test("a merged story's address leads to the other, also from the form that edits it", async () => {
  const [from, into] = [story("ferries"), story("long")];
  const preview = await ask(`/stories/${from}/edit/preview`, [
    ["to", `/stories/${into}`],
    ["deed", "merge"],
  ]);
  expect(preview.text).toContain("none stays");
  const done = await ask(`/stories/${from}/edit`, [...hidden(preview.text), ["deed", "merge"]]);
  expect(done.location).toBe(`/stories/${into}?did=edited`);
  expect((await ask(`/stories/${from}`)).location).toBe(`/stories/${into}`);
  expect((await ask(`/stories/${from}/edit`)).location).toBe(`/stories/${into}/edit`);
});

test("a headline by the editor names the published one beside it, and words of an attacker stay words", async () => {
  const id = story("ferries");
  const headline = '"><script>alert(1)</script>';
  const preview = await ask(`/stories/${id}/edit/preview`, [
    ["headline", headline],
    ["deed", "rename"],
  ]);
  expect(preview.text).not.toContain("<script>alert");
  const done = await ask(`/stories/${id}/edit`, [
    ["headline", headline],
    ["deed", "rename"],
  ]);
  expect(done.status).toBe(303);
  const { text } = await ask(`/stories/${id}`);
  expect(text).not.toContain("<script>alert");
  expect(text).toContain("headline by the editor; published: <bdi");
  expect((await ask("/editing")).text).not.toContain("<script>alert");
});

test("a story that changed between the preview and the button is refused, and what was filled in stands there again", async () => {
  const from = story("ferries");
  const preview = await ask(`/stories/${from}/edit/preview`, [
    ["article", costs()],
    ["deed", "split"],
  ]);
  const other = article("Draft could end Velden ferry strike, mediator");
  await server.pool.query("update membership set story_id = $1 where article_id = $2", [story("long"), other]);
  const refused = await ask(`/stories/${from}/edit`, [
    ...hidden(preview.text),
    ["why", "about money"],
    ["deed", "split"],
  ]);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain(`Story ${from} has changed since you looked at it, so nothing was done`);
  expect(refused.text).toMatch(new RegExp(`id="article-${costs()}"[^>]*checked`));
  expect(hidden(refused.text)).toContainEqual(["why", "about money"]);
  expect(refused.text).not.toContain(`id="article-${other}"`);
  expect(await storyOf(costs())).toBe(from);
});

test("a story that was merged meanwhile leads to where its articles are, with what was chosen", async () => {
  const [from, into] = [story("ferries"), story("long")];
  const preview = await ask(`/stories/${from}/edit/preview`, [
    ["article", costs()],
    ["deed", "split"],
  ]);
  const merge = [
    ["deed", "merge"],
    ["into", String(into)],
  ] as const;
  expect((await ask(`/stories/${from}/edit`, merge)).status).toBe(303);
  const refused = await ask(`/stories/${from}/edit`, [...hidden(preview.text), ["deed", "split"]]);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain(`action="/stories/${into}/edit/preview"`);
  expect(refused.text).toMatch(new RegExp(`id="article-${costs()}"[^>]*checked`));
});

test("another site's form edits and undoes nothing", async () => {
  const { from, into } = await split();
  for (const headers of [{ origin: "https://gull.example" }, { "sec-fetch-site": "cross-site" }]) {
    const fields: Fields = [
      ["article", costs()],
      ["deed", "split"],
    ];
    expect((await ask(`/stories/${from}/edit`, fields, headers)).status).toBe(403);
    expect((await ask("/editing/1/undo", [], headers)).status).toBe(403);
  }
  expect(await storyOf(costs())).toBe(into);
});

test("what no form sends is refused with a sentence", async () => {
  const id = story("ferries");
  for (const fields of [
    [],
    [["deed", "split"]],
    [["deed", "burn"]],
    [["deed", "merge"]],
    [["deed", "rename"]],
  ] as Fields[]) {
    const answer = await ask(`/stories/${id}/edit`, fields);
    expect(answer.status, JSON.stringify(fields)).toBe(422);
    expect(answer.text).toContain('role="alert"');
  }
  expect((await ask("/stories/999999/edit")).status).toBe(404);
});
