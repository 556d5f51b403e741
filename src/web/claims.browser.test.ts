import { expect, test } from "vitest";
import { turnBy } from "./test-browser.ts";
import { visitSample } from "./test-visits.ts";

const visits = visitSample("edition");

test("claims are marked on demand without script, reached and left by the keyboard, and named for ears", async () => {
  const context = await visits.contextOf(undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(visits.article("What the draft costs"));
  expect(await page.locator(".body mark.content").count()).toBe(0);
  await turnBy(page.getByRole("link", { name: /^Mark the \d+ claims?: who said what$/ }), "Enter");
  expect(new URL(page.url()).search).toBe("?claims=1");
  const references = page.locator(".body a.claim-ref");
  const count = await references.count();
  expect(count).toBeGreaterThan(0);
  expect(await page.getByRole("link", { name: new RegExp(`^Claim \\d of ${count}: Oda Renfeld says$`) }).count()).toBe(
    1,
  );
  const name = (await references.first().getAttribute("aria-label")) ?? "";
  expect(name).toMatch(new RegExp(`^Claim 1 of ${count}: .+ says$`));
  await page.getByRole("link", { name, exact: true }).press("Enter");
  await page.waitForURL((url) => url.hash === "#claim-note-1");
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").getAttribute("aria-label")).toBe(`Back to ${name}`);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.hash === "#claim-1");
  expect(await page.locator(".body mark.content").allInnerTexts()).toContainEqual(
    expect.stringContaining("There is a draft"),
  );
  await turnBy(page.getByRole("link", { name: "Hide the claims" }), "Enter");
  expect(new URL(page.url()).search).toBe("");
  await context.close();
});

test("the ledger is narrowed to a speaker and to quotations without script, and leads to the words in the article", async () => {
  const context = await visits.contextOf(undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(visits.story("ferries"));
  await turnBy(page.getByRole("link", { name: "The whole ledger, by speaker and kind" }), "Enter");
  const all = await page.locator(".said > li").count();
  await page.getByLabel("Speaker", { exact: true }).selectOption("oda renfeld");
  await page.getByLabel("Direct quotations only").check();
  await turnBy(page.getByRole("button", { name: "Show" }), "Enter");
  expect(new URL(page.url()).searchParams.get("direct")).toBe("1");
  const direct = await page.locator(".said > li").count();
  expect(direct).toBeGreaterThan(0);
  expect(direct).toBeLessThan(all);
  expect(await page.locator(".said blockquote").count()).toBe(direct);
  await page.locator(".prints summary").first().press("Enter");
  const prints = page.locator(".prints").first();
  expect(await prints.locator("> summary").innerText()).toMatch(/^said once, printed by \d+ articles/);
  await turnBy(prints.locator("li p:nth-child(2) a").first(), "Enter");
  expect(page.url()).toMatch(/claims=1#claim-\d+$/);
  await context.close();
});

test("an article that is not in English says that claims are found in English ones only", async () => {
  const page = await visits.browser.newPage();
  await page.goto(`${visits.article("Fährstreik")}?claims=1`);
  expect(await page.locator("main").innerText()).toContain("English articles only; this one is in German");
  await page.goto(visits.story("arabic"));
  expect(await page.locator("section[aria-labelledby=ledger]").innerText()).toContain("English articles only");
  await page.close();
});
