import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openModelDesk, repeatSources } from "../assistant/test-model-desk.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { openBrowser } from "./test-browser.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";

let database: TestDatabase;
let model: Awaited<ReturnType<typeof openModelDesk>>;
let server: ReturnType<typeof serve>;
let browser: Browser;
let address: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const edition = await printSampleEdition(database);
  model = await openModelDesk([{ say: repeatSources }, { status: 401 }]);
  const assetsFolder = fileURLToPath(new URL("../../dist/assets", import.meta.url));
  const app = createWebApp({
    ...sampleDesk(database.database),
    assistant: { database: database.database, model },
    assetsFolder,
  });
  const listening = Promise.withResolvers<AddressInfo>();
  server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, listening.resolve);
  address = `http://127.0.0.1:${(await listening.promise).port}/stories/${edition.storyIds.get("ferries")}/assistant`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await new Promise((done) => server.close(done));
  await model[Symbol.asyncDispose]();
  await database.close();
});

test("with script the sentences come into the page, each with its link, and the page keeps its place", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}?feature=summary&length=3`);
  await page.getByRole("button", { name: "Have scripted word it" }).click();
  await page.getByText("Worded by scripted").waitFor();
  expect(page.url()).toContain("?feature=summary&length=3");
  expect(await page.locator(".wording .sentences p").count()).toBe(3);
  expect(await page.locator(".wording .sentences a.cite").count()).toBeGreaterThanOrEqual(3);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a failure is a line that is read out, and the button stays", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}?feature=summary&length=10`);
  const button = page.getByRole("button", { name: "Have scripted word it" });
  await button.click();
  await page.locator(".wording [role=status]").waitFor();
  expect(await page.locator(".wording [role=status]").textContent()).toContain("would not take the request");
  expect(await button.isEnabled()).toBe(true);
});
