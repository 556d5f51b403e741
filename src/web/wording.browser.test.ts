import { afterAll, beforeAll, expect, test } from "vitest";
import { openModelDesk, repeatSources } from "../assistant/test-model-desk.ts";
import { faultsOf } from "./test-faults.ts";
import { visitSample } from "./test-visits.ts";

let model: Awaited<ReturnType<typeof openModelDesk>>;

// Before the pages are served, which have it on their desk.
beforeAll(async () => {
  model = await openModelDesk([{ say: repeatSources }, { status: 401 }]);
});
afterAll(() => model[Symbol.asyncDispose]());
const visits = visitSample("edition", undefined, ({ database }) => ({ assistant: { database, model } }));

test("with script the sentences come into the page, each with its link, and the page keeps its place", async () => {
  const page = await (await visits.contextOf(undefined)).newPage();
  await page.goto(`${visits.story("ferries")}/assistant?feature=summary&length=3`);
  await page.getByRole("button", { name: "Have scripted word it" }).click();
  await page.getByText("Worded by scripted").waitFor();
  expect(page.url()).toContain("?feature=summary&length=3");
  expect(await page.locator(".wording .sentences p").count()).toBe(3);
  expect(await page.locator(".wording .sentences a.cite").count()).toBeGreaterThanOrEqual(3);
  expect(await faultsOf(page)).toEqual([]);
});

test("a failure is a line that is read out, and the button stays", async () => {
  const page = await (await visits.contextOf(undefined)).newPage();
  await page.goto(`${visits.story("ferries")}/assistant?feature=summary&length=10`);
  const button = page.getByRole("button", { name: "Have scripted word it" });
  await button.click();
  await page.locator(".wording [role=status]").waitFor();
  expect(await page.locator(".wording [role=status]").textContent()).toContain("would not take the request");
  expect(await button.isEnabled()).toBe(true);
});
