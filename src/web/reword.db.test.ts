import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AnswerSentence, Wish } from "../assistant/answer.ts";
import { countCalls, findCalls } from "../assistant/model-call.store.ts";
import type { ModelBudgets } from "../assistant/model-spending.store.ts";
import { findRewording, reword } from "../assistant/reword.action.ts";
import { invent, mirrorSources, openModelDesk, repeatSources } from "../assistant/test-model-desk.ts";
import { type Actor, allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import type { ModelScript } from "../platform/model/test-model-server.ts";
import { printSampleEdition } from "./test-edition.ts";

let server: TestDatabase;
let storyId: number;
let articleId: number;
beforeAll(async () => {
  server = await createTestDatabase();
  const edition = await printSampleEdition(server);
  storyId = edition.storyIds.get("ferries") as number;
  articleId = [...edition.articleIds.values()][0] as number;
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.pool.query("truncate model_answer, model_spending, model_call");
});

const visitor: Actor = { role: "visitor", name: "visitor", house: { "read full text": "visitor" } };
const reader: Actor = { role: "reader", name: "Ada", account: "ada" };
const summary = (length: 1 | 3 | 10 = 3): Wish => ({
  subject: { kind: "story", id: storyId },
  feature: "summary",
  length,
});
const honest: ModelScript = { say: repeatSources };

async function asked(
  script: ModelScript[],
  wish: Wish,
  given: { actor?: Actor; budgets?: ModelBudgets; times?: number; timeoutMs?: number } = {},
) {
  const { actor = visitor, times = 1, ...settings } = given;
  await using model = await openModelDesk(script, settings);
  const taken: AnswerSentence[] = [];
  const desk = { database: server.database, model };
  const may = allow(actor, "use the assistant");
  let reworded = await reword(may, desk, wish, { take: (sentence) => taken.push(sentence) });
  for (let more = 1; more < times; more += 1) reworded = await reword(may, desk, wish);
  return { ...reworded, taken, requests: model.asked.length, found: await findRewording(may, desk, wish) };
}

test("what the model made of stored sentences is shown with its name, time and cost", async () => {
  const { wording, taken, answer } = await asked([honest], summary());
  expect(wording?.sentences).toHaveLength(3);
  expect(wording?.madeBy).toMatchObject({ by: "model", model: "scripted", cost: 0.00015 });
  expect(taken).toEqual(wording?.sentences);
  expect(answer.madeBy).toEqual({ by: "octavo" });
});

test("the same of the same sentences is asked for once, and kept with its dates", async () => {
  const { wording, requests, found } = await asked([honest], summary(), { times: 3 });
  expect(requests).toBe(1);
  expect(found.wording).toEqual(wording);
  expect(found.wording?.sentences[0]?.cites[0]?.publishedAt).toBeInstanceOf(Date);
});

test("another revision of an article is another question", async () => {
  const wish: Wish = { subject: { kind: "article", id: articleId }, feature: "summary", length: 3 };
  const setRevision = async (number: number) => {
    await server.pool.query("update revision set number = $2 where article_id = $1", [articleId, number]);
    await server.pool.query("update article set revision = $2 where id = $1", [articleId, number]);
  };
  expect((await asked([honest], wish)).requests).toBe(1);
  expect((await asked([honest], wish)).requests).toBe(0);
  await setRevision(2);
  expect((await asked([honest], wish)).requests).toBe(1);
  await setRevision(1);
});

test("where too little is supported the stored sentences are shown and nothing of the model's", async () => {
  const { wording, instead, taken, answer, found } = await asked([{ say: invent }], summary());
  expect([wording, instead, taken]).toEqual([undefined, "too little left", []]);
  expect(answer.sentences.length).toBeGreaterThan(0);
  expect(found.wording).toBeUndefined();
  expect((await findCalls(server.database, 5))[0]).toMatchObject({
    outcome: "too little",
    kept: 0,
    dropped: 1,
    cost: 0.00015,
  });
});

test.each<[string, ModelScript, string]>([
  ["errors", { status: 500 }, "rejected"],
  ["is busy", { status: 429 }, "busy"],
  ["is silent", { hang: true }, "timed out"],
  ["declines", { say: "", finish: "content_filter" }, "declined"],
  ["breaks off", { cut: '{"elements":[' }, "cut"],
  ["writes prose", { say: "Of course! Here is a summary." }, "malformed"],
])("a model that %s leaves the stored sentences and a reason", async (_, script, instead) => {
  const reworded = await asked([script], summary(), { timeoutMs: 1_500 });
  expect(reworded.instead).toBe(instead);
  expect(reworded.answer.sentences.length).toBeGreaterThan(0);
});

test("a reader has a budget of a day, and visitors have the site's", async () => {
  const budgets = { readerAnswers: 1, siteAnswers: 3, siteCost: undefined };
  expect((await asked([honest], summary(1), { actor: reader, budgets })).wording).toBeDefined();
  expect((await asked([honest], summary(3), { actor: reader, budgets })).instead).toBe("reader spent");
  expect((await asked([honest], summary(3), { budgets })).wording).toBeDefined();
  expect((await asked([honest], summary(10), { budgets })).wording).toBeDefined();
  expect(
    (await asked([honest], { subject: summary().subject, feature: "explain" }, { budgets })).instead,
  ).toBeDefined();
  const kept = await asked([honest], summary(1), { actor: reader, budgets });
  expect([kept.requests, kept.wording?.sentences.length]).toEqual([0, 1]);
});

test("many who ask at once do not spend more than there is", async () => {
  const budgets = { readerAnswers: 100, siteAnswers: 4, siteCost: undefined };
  await using model = await openModelDesk([{ say: invent }], { budgets });
  const desk = { database: server.database, model };
  const all = await Promise.all(
    Array.from({ length: 10 }, () => reword(allow(visitor, "use the assistant"), desk, summary())),
  );
  expect(all.filter(({ instead }) => instead === "site spent")).toHaveLength(6);
  expect(model.asked).toHaveLength(4);
});

test("the site's cost of a day is kept, and what was taken too much is given back", async () => {
  const budgets = { readerAnswers: 100, siteAnswers: 100, siteCost: 0.02 };
  expect((await asked([honest], summary(1), { budgets })).wording).toBeDefined();
  const { rows } = await server.pool.query("select cost from model_spending");
  expect(rows[0].cost).toBeCloseTo(0.00015);
  await server.pool.query("update model_spending set cost = 0.0199");
  expect((await asked([honest], summary(3), { budgets })).instead).toBe("site spent");
});

test("headline and text are translated, each sentence beside its own", async () => {
  const wish: Wish = { subject: { kind: "article", id: articleId }, feature: "translate", into: "de" };
  const { wording } = await asked([{ say: mirrorSources }], wish);
  const [headline, first] = wording?.sentences ?? [];
  expect(headline?.cites[0]).toMatchObject({ start: 0, end: 0 });
  expect(first?.cites).toHaveLength(1);
  expect(wording?.sentences.length).toBeGreaterThan(5);
});

test("what no article here says no model is asked", async () => {
  const wish: Wish = { ...summary(), feature: "ask", question: "Who painted the ceiling of the opera house?" } as Wish;
  const { requests, instead, answer } = await asked([honest], wish);
  expect([requests, instead, answer.nothing]).toEqual([0, "nothing to word", "no article here says"]);
});

test("the calls of a day are counted by how they ended", async () => {
  await asked([honest], summary(1));
  await asked([{ say: invent }], summary(3));
  const totals = await countCalls(server.database, new Date("2031-05-03T13:00:00Z"));
  expect(totals.map(({ outcome, calls }) => [outcome, calls])).toEqual([
    ["too little", 1],
    ["written", 1],
  ]);
});
