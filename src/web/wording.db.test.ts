import { parseHTML } from "linkedom";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { invent, mirrorSources, openModelDesk, repeatSources } from "../assistant/test-model-desk.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { ModelScript } from "../platform/model/test-model-server.ts";
import { openFigures } from "./status-figures.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";

let server: TestDatabase;
let story: string;
beforeAll(async () => {
  server = await createTestDatabase();
  const edition = await printSampleEdition(server);
  story = `/stories/${edition.storyIds.get("ferries")}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.pool.query("truncate model_answer, model_spending, model_call");
});

const headers = { host: "127.0.0.1:8080" };
const formHeaders = { ...headers, "content-type": "application/x-www-form-urlencoded" };

async function openPaper(script?: ModelScript) {
  const model = script && (await openModelDesk([script]));
  const desk = { ...sampleDesk(server.database), assistant: { database: server.database, model } };
  const now = () => new Date("2031-05-03T12:30:00Z");
  const readFigures = openFigures({ ...desk, now, countJobs: async () => [] });
  const app = createWebApp({ ...desk, readFigures });
  const read = async (answer: Response) => ({
    status: answer.status,
    document: parseHTML(await answer.text()).document,
  });
  return {
    open: async (path: string) => read(await app.request(path, { headers })),
    send: async (path: string, body: string) =>
      read(await app.request(path, { method: "POST", headers: formHeaders, body })),
    stream: (path: string, body: string) => app.request(path, { method: "POST", headers: formHeaders, body }),
    asked: model?.asked ?? [],
    [Symbol.asyncDispose]: async () => model?.[Symbol.asyncDispose](),
  };
}

test("where no model is connected nothing of one is on a page, and there is nothing to ask", async () => {
  await using paper = await openPaper();
  for (const feature of ["summary", "ask", "explain", "listen"]) {
    const { document } = await paper.open(`${story}/assistant?feature=${feature}`);
    expect(document.querySelector(".wording, [data-wording-form]")).toBeNull();
  }
  expect((await paper.send(`${story}/assistant`, "feature=summary")).status).toBe(404);
  expect((await paper.open("/settings/model")).document.querySelector("main")?.textContent).toContain(
    "none is connected",
  );
});

test("opening a page asks nobody; the button does, without script, and then the answer is kept", async () => {
  await using paper = await openPaper({ say: repeatSources });
  const before = await paper.open(`${story}/assistant?feature=summary`);
  expect(before.document.querySelector(".wording button")?.textContent).toBe("Have scripted word it");
  expect(paper.asked).toHaveLength(0);
  const { document } = await paper.send(`${story}/assistant`, "feature=summary&length=3");
  expect(document.querySelectorAll(".wording .sentences p")).toHaveLength(3);
  expect(document.querySelectorAll(".wording .sentences a[href^='/articles/']").length).toBeGreaterThanOrEqual(3);
  expect(document.querySelector(".wording .meta")?.textContent).toMatch(
    /^Worded by scripted in [\d.]+ s, cost 0\.00015\./,
  );
  const after = await paper.open(`${story}/assistant?feature=summary`);
  expect(after.document.querySelectorAll(".wording .sentences p")).toHaveLength(3);
  expect(paper.asked).toHaveLength(1);
});

test("a failure is a line, and the stored sentences stand below it", async () => {
  for (const [script, words] of [
    [{ say: invent }, "Too little of what the model wrote"],
    [{ status: 401 }, "would not take the request"],
  ] as const) {
    await using paper = await openPaper(script);
    const { status, document } = await paper.send(`${story}/assistant`, "feature=summary&length=3");
    expect(status).toBe(200);
    expect(document.querySelector(".wording .notice")?.textContent).toContain(words);
    expect(document.querySelectorAll(".sentences p").length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toContain("Martians");
  }
});

test("a script gets one line a sentence, and nothing that was not checked", async () => {
  const lines = async (script: ModelScript) => {
    await using paper = await openPaper(script);
    const answer = await paper.stream(`${story}/assistant/stream`, "feature=summary&length=3");
    expect(answer.headers.get("content-encoding")).toBeNull();
    return (await answer.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  };
  const honest = await lines({ say: repeatSources });
  expect(honest.map((line) => Object.keys(line)[0])).toEqual(["sentence", "sentence", "sentence", "end"]);
  expect(honest[0].sentence.cites[0].path).toMatch(/^\/articles\/\d+$/);
  await server.pool.query("truncate model_answer");
  const invented = await lines({ say: invent });
  expect(invented).toEqual([{ end: { line: "", instead: expect.stringContaining("Too little") } }]);
});

test("a translation stands beside its original, the headline first", async () => {
  await using paper = await openPaper({ say: mirrorSources });
  const { document } = await paper.send(`${story}/assistant`, "feature=translate&into=de");
  const pairs = [...document.querySelectorAll(".pairs .pair")];
  expect(pairs[0]?.className).toBe("pair title");
  expect(pairs.length).toBeGreaterThan(3);
  for (const pair of pairs) {
    expect(pair.querySelector("p")?.getAttribute("lang")).toBe("de");
    expect(pair.querySelector(".original a")?.textContent).toBeTruthy();
  }
});

test("the administrator sees how the model does and can test it, and never the key", async () => {
  await using paper = await openPaper({ say: '{"elements":[{"text":"The model answers.","cites":[1]}]}' });
  const tested = await paper.send("/settings/model/test", "");
  expect(tested.document.querySelector(".notice")?.textContent).toMatch(/^The model answered in [\d.]+ s/);
  expect(tested.document.querySelector("tbody tr")?.textContent).toContain("testwritten");
  const status = await paper.open("/status");
  expect(status.document.querySelector("[data-figure=model]")?.textContent).toContain("written");
  await using broken = await openPaper({ status: 401 });
  expect((await broken.send("/settings/model/test", "")).document.querySelector(".notice")?.textContent).toContain(
    "status 401",
  );
});
