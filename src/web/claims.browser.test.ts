import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type SampleServer, serveSample } from "./test-pages.ts";

let server: SampleServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveSample("edition"), openBrowser(process.env.OCTAVO_TEST_BROWSER)]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const articleId = (start: string) =>
  [...(server.edition?.articleIds ?? [])].find(([title]) => title.startsWith(start))?.[1] ?? 0;

test("claims are marked on demand without script, reached and left by the keyboard, and named for ears", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.address}/articles/${articleId("What the draft costs")}`);
  expect(await page.locator(".body mark.content").count()).toBe(0);
  await page.getByRole("link", { name: /^Mark the \d+ claims?: who said what$/ }).press("Enter");
  await page.waitForURL("**?claims=1");
  const references = page.locator(".body a.claim-ref");
  const count = await references.count();
  expect(count).toBeGreaterThan(0);
  expect(await page.getByRole("link", { name: new RegExp(`^Claim \\d of ${count}: Oda Renfeld says$`) }).count()).toBe(
    1,
  );
  const name = (await references.first().getAttribute("aria-label")) ?? "";
  expect(name).toMatch(new RegExp(`^Claim 1 of ${count}: .+ says$`));
  await page.getByRole("link", { name, exact: true }).press("Enter");
  expect(new URL(page.url()).hash).toBe("#claim-note-1");
  await page.keyboard.press("Tab");
  expect(await page.locator(":focus").getAttribute("aria-label")).toBe(`Back to ${name}`);
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#claim-1");
  expect(await page.locator(".body mark.content").allInnerTexts()).toContainEqual(
    expect.stringContaining("There is a draft"),
  );
  await page.getByRole("link", { name: "Hide the claims" }).press("Enter");
  await page.waitForURL((url) => url.search === "");
  await context.close();
});

test("the ledger is narrowed to a speaker and to quotations without script, and leads to the words in the article", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.address}/stories/${server.edition?.storyIds.get("ferries")}`);
  await page.getByRole("link", { name: "The whole ledger, by speaker and kind" }).press("Enter");
  const all = await page.locator(".said > li").count();
  await page.getByLabel("Speaker", { exact: true }).selectOption("oda renfeld");
  await page.getByLabel("Direct quotations only").check();
  await page.getByRole("button", { name: "Show" }).press("Enter");
  await page.waitForURL("**direct=1**");
  const direct = await page.locator(".said > li").count();
  expect(direct).toBeGreaterThan(0);
  expect(direct).toBeLessThan(all);
  expect(await page.locator(".said blockquote").count()).toBe(direct);
  await page.locator(".prints summary").first().press("Enter");
  const prints = page.locator(".prints").first();
  expect(await prints.locator("summary").innerText()).toMatch(/^said once, printed by \d+ articles/);
  await prints.locator("li p:nth-child(2) a").first().press("Enter");
  await page.waitForURL("**claims=1#claim-*");
  await context.close();
});

test("an article that is not in English says that claims are found in English ones only", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/articles/${articleId("Fährstreik")}?claims=1`);
  expect(await page.locator("main").innerText()).toContain("English articles only; this one is in German");
  await page.goto(`${server.address}/stories/${server.edition?.storyIds.get("arabic")}`);
  expect(await page.locator("section[aria-labelledby=ledger]").innerText()).toContain("English articles only");
  await page.close();
});
