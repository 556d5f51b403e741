import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, turnBy } from "./test-browser.ts";
import { findFaults, windows } from "./test-faults.ts";
import { type SampleServer, serveSample } from "./test-pages.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server: SampleServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveSample("edition"), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const story = (name: string) => `${server.address}/stories/${server.edition?.storyIds.get(name)}`;

/** On pages without script of ours: axe brings its own. */
async function expectNoFault(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    expect(await page.evaluate("axe.run().then((r) => r.violations.map((v) => v.id + v.nodes[0].html))")).toEqual([]);
  }
  const width = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  expect(width).toBeLessThanOrEqual(0);
}

async function withPage(options: object, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  await act(await context.newPage());
  await context.close();
}

test("without script and by keyboard alone, articles are split off, seen in the trail and taken back", async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(story("ferries"));
    await turnBy(page.getByRole("link", { name: "Edit this story" }), "Enter");
    await page.getByLabel(/^What the draft costs/).press("Space");
    await turnBy(page.getByRole("button", { name: "Split off into a story of their own" }), "Enter");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("What will happen");
    expect(await page.locator("main").innerText()).toMatch(/1 article goes to a story of their own; \d+ stay/);
    await page.getByLabel(/^Why/).fill("about money");
    await turnBy(page.getByRole("button", { name: "Split them off" }), "Enter");
    expect(await page.locator(".notice[role=status]").innerText()).toMatch(/^Done\./);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/^What the draft costs/);
    expect(await page.locator("main").innerText()).toContain("“about money”");
    await turnBy(page.getByRole("button", { name: /^Undo/ }), "Enter");
    expect(await page.locator(".notice[role=status]").innerText()).toMatch(/^Undone\./);
    expect(page.url()).toContain(story("ferries"));
  });
});

test("a story is found by words, chosen, and what was chosen can be changed before it is done", async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${story("long")}/edit`);
    await page.getByLabel("Merge this story into").fill("ferry strike");
    await turnBy(page.getByRole("button", { name: "Merge…" }));
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Which story?");
    await turnBy(page.getByRole("button", { name: "This one…" }));
    expect(await page.locator("main").innerText()).toContain("none stays");
    await turnBy(page.getByRole("button", { name: "Change what is chosen" }));
    expect(await page.getByLabel("Merge this story into").inputValue()).toBe("ferry strike");
  });
});

for (const viewport of windows) {
  test(`axe finds nothing on the way through an edit at ${viewport.width} pixels, nor in the trail`, async () => {
    await withPage({ viewport, bypassCSP: true }, async (page) => {
      await page.goto(`${story("ferries")}/edit`);
      await expectNoFault(page);
      await page.getByLabel(/^Draft could end Velden ferry strike, mediator/).check();
      await page.getByLabel("Move them to").fill("bridge");
      await turnBy(page.getByRole("button", { name: "Move…" }));
      await expectNoFault(page);
      await page.goto(`${story("ferries")}/edit`);
      await page.getByLabel("Headline by the editor").fill(`Ferries at ${viewport.width}`);
      await turnBy(page.getByRole("button", { name: "Rename…" }));
      await expectNoFault(page);
      await turnBy(page.getByRole("button", { name: "Rename it" }));
      expect(await page.locator(".was").first().innerText()).toMatch(/^headline by the editor; published: /);
    });
    const pages = [story("ferries"), `${server.address}/editing`, `${server.address}/editing/1`];
    expect(await findFaults(browser, pages, viewport)).toEqual([]);
  });
}
