import { afterAll, beforeAll, expect, test } from "vitest";
import { invent, openModelDesk, repeatSources } from "../assistant/test-model-desk.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { printSampleEdition } from "../web/test-edition.ts";
import { sampleApi } from "./test-api.ts";

let server: TestDatabase;
let storyId: number;
beforeAll(async () => {
  server = await createTestDatabase();
  storyId = (await printSampleEdition(server)).storyIds.get("ferries") as number;
});
afterAll(() => server.close());

interface Worded {
  stored: { feature: string };
  wording?: { sentences: { cites: object[] }[]; madeBy: object };
  instead?: string;
}

const wish = (more: object) => ({ subject: { kind: "story", id: storyId }, ...more });

test("the model's answer is in the API, with what it cites, and why not where there is none", async () => {
  await using model = await openModelDesk([{ say: repeatSources }, { say: invent }]);
  const { send } = sampleApi(server.database, { assistant: { database: server.database, model } });
  const ask = async (more: object) => (await (await send("POST", "/wordings", wish(more))).json()) as Worded;
  const good = await ask({ feature: "summary" });
  expect(good.wording?.sentences).toHaveLength(3);
  expect(good.wording?.madeBy).toMatchObject({ by: "model", model: "scripted" });
  for (const { cites } of good.wording?.sentences ?? []) expect(cites.length).toBeGreaterThan(0);
  const bad = await ask({ feature: "explain" });
  expect([bad.wording, bad.stored.feature]).toEqual([undefined, "explain"]);
  expect(bad.instead).toMatch(/\.$/);
});

test("without a model there is nothing to ask", async () => {
  expect((await sampleApi(server.database).send("POST", "/wordings", wish({ feature: "summary" }))).status).toBe(404);
});
