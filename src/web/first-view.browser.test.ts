import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { windows } from "./test-faults.ts";
import { visitSample } from "./test-visits.ts";

const picture = new Uint8Array(readFileSync(new URL("../../demo/pictures/strait-lamps.webp", import.meta.url)));
const hard = visitSample("hard", picture);
let paths: string[];

beforeAll(async () => {
  await hard.server.pool.query("update article set image_url = 'https://courier.example/' || id || '.webp'");
  const crowd = hard.server.edition?.storyIds.get("crowd");
  const [article] = hard.server.edition?.articleIds.values() ?? [];
  paths = ["/", `/stories/${crowd}`, `/articles/${article}`];
});

interface Weight {
  fonts: number[];
  pictures: number[];
  rest: number[];
}

/** Bytes of bodies as they came over the wire, compressed where they were. */
async function weigh(context: BrowserContext, path: string): Promise<Weight> {
  const page = await context.newPage();
  const weight: Weight = { fonts: [], pictures: [], rest: [] };
  const weighing: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const type = request.resourceType();
    const kind = type === "font" ? "fonts" : type === "image" ? "pictures" : "rest";
    weighing.push(request.sizes().then(({ responseBodySize }) => void weight[kind].push(responseBodySize)));
  });
  await page.goto(hard.server.address + path, { waitUntil: "networkidle" });
  await Promise.all(weighing);
  await page.close();
  return weight;
}

const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);

test("a first view is under 100 KB on the wire without fonts and pictures; the fonts are under 130 KB, once", async () => {
  for (const path of paths) {
    const context = await hard.browser.newContext();
    const { fonts, rest } = await weigh(context, path);
    // The page, its style sheet and a script at the least: nothing was left unweighed.
    expect(rest.filter((size) => size > 0).length, path).toBeGreaterThanOrEqual(3);
    expect(sum(rest), path).toBeLessThan(100_000);
    expect(sum(fonts), path).toBeLessThan(130_000);
    expect(fonts.length, path).toBeLessThanOrEqual(4);
    await context.close();
  }
});

const observe = `
  window.shifts = 0;
  new PerformanceObserver((list) => { for (const shift of list.getEntries()) window.shifts += shift.value })
    .observe({ type: "layout-shift", buffered: true });`;

async function shiftsOn(page: Page, path: string): Promise<unknown> {
  await page.goto(hard.server.address + path, { waitUntil: "load" });
  // Those below the first screen come when they are reached.
  await page.evaluate(`(async () => {
    for (const image of document.images) {
      image.scrollIntoView({ behavior: "instant" });
      await image.decode();
    }
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
  })()`);
  expect(await page.locator("main img").count(), path).toBeGreaterThan(0);
  return page.evaluate("window.shifts");
}

test("front, story and article with pictures do not move while they load, and say nothing to the console", async () => {
  for (const viewport of windows) {
    const context = await hard.browser.newContext({ viewport });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    await page.addInitScript(observe);
    // A picture is of unknown size when it is first shown, and of a known one from then on.
    for (const path of [...paths, ...paths]) expect(await shiftsOn(page, path), path).toBe(0);
    expect(said).toEqual([]);
    await context.close();
  }
});
