import { expect, test } from "vitest";
import { turnBy } from "./test-browser.ts";
import { findFaults, windows } from "./test-faults.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("edition");

test("an editor renames an entity and takes it back with the keyboard and without script", async () => {
  const context = await visits.contextOf(undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/entities");
  const first = page.locator("main table a").first();
  const before = await first.innerText();
  await turnBy(first, "Enter");
  await page.getByText("Edit this entity").press("Enter");
  await page.getByLabel("Name", { exact: true }).fill("The Brask Estate");
  await turnBy(page.getByRole("button", { name: "Rename" }), "Enter");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("The Brask Estate");
  expect(await findFaults(visits.browser, [page.url()], windows[0] ?? { width: 390, height: 844 })).toEqual([]);
  await turnBy(page.getByRole("button", { name: /^Undo/ }), "Enter");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(before);
  await context.close();
});
