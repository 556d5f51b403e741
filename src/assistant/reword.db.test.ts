import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allow } from "../platform/actor.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { placeTestStory, printTestArticle } from "../stories/test-printed.ts";
import { reword } from "./reword.action.ts";
import { openModelDesk, repeatSources } from "./test-model-desk.ts";

let used: TestDatabase;
let storyId: number;

beforeAll(async () => {
  used = await createTestDatabase();
  const text =
    "The harbour crane of Aldermouth fell across two piers on Sunday night. A barge sank beside the second pier.";
  const publishedAt = new Date(Date.UTC(2026, 10, 20));
  const article = await printTestArticle(used.database, { town: "tessen", page: "crane", text, publishedAt });
  storyId = await placeTestStory(used.database, [article]);
  await used.pool.query("update story set article_count = 1");
});
afterAll(() => used.close());
beforeEach(() => used.pool.query("truncate model_answer, model_spending, model_call"));

const may = allow({ role: "reader", name: "Rea", account: "rea" }, "use the assistant");
const wish = () => ({
  subject: { kind: "story" as const, id: storyId },
  feature: "summary" as const,
  length: 3 as const,
});
const booked = async () =>
  (await used.pool.query("select reader, answers, cost from model_spending order by reader")).rows;

test("what is booked and not used is given back, to the site and to the reader", async () => {
  await using model = await openModelDesk([{ say: repeatSources }]);
  const { wording } = await reword(may, { database: used.database, model }, wish());
  const cost = wording?.madeBy.by === "model" ? wording.madeBy.cost : undefined;
  expect(cost).toBeGreaterThan(0);
  for (const row of await booked()) expect(row).toMatchObject({ answers: 1, cost: expect.closeTo(cost ?? 0, 9) });
});

test("where whoever listens fails after the booking, one request’s price stays and the rest is given back", async () => {
  await using model = await openModelDesk([{ say: repeatSources }]);
  const fail = () => {
    throw new Error("a defect");
  };
  const { instead } = await reword(may, { database: used.database, model }, wish(), { take: fail });
  expect(instead).toBe("failed");
  const prices = model.asked.map(({ body }) =>
    model.model.priceOf(
      body.messages.reduce((sum, { content }) => sum + content.length, 0),
      1_500,
    ),
  );
  expect(prices).toHaveLength(1);
  expect(await booked()).toHaveLength(2);
  for (const { cost } of await booked()) expect(cost).toBeLessThanOrEqual((prices[0] ?? 0) * 1.000001);
});

test("where nothing was asked at all everything is given back", async () => {
  await using model = await openModelDesk([{ say: repeatSources }]);
  const newFence = () => {
    throw new Error("a defect");
  };
  const { instead } = await reword(may, { database: used.database, model: { ...model, newFence } }, wish());
  expect(instead).toBe("failed");
  expect(model.asked).toEqual([]);
  for (const row of await booked()) expect(row).toMatchObject({ answers: 1, cost: 0 });
});
