import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A phone and a desk. */
export const windows = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

interface Look {
  colorScheme: "light" | "dark";
  viewport: { width: number; height: number };
}

/** What axe finds on the pages, and which of them are wider than the window, in words. */
export async function findFaults(browser: Browser, urls: readonly string[], look: Look): Promise<string[]> {
  // The check needs a script of its own, which the pages' policy would rightly refuse.
  const context = await browser.newContext({ ...look, bypassCSP: true });
  const page = await context.newPage();
  const found: string[] = [];
  for (const url of urls) {
    await page.goto(url);
    await page.evaluate(axe);
    const violations = await page.evaluate<{ id: string; where: string[] }[]>(
      "axe.run().then((r) => r.violations.map((v) => ({ id: v.id, where: v.nodes.map((n) => n.html.slice(0, 160)) })))",
    );
    found.push(...violations.map(({ id, where }) => `${url} ${id}: ${where.slice(0, 3).join(" | ")}`));
    const width = await page.evaluate<number>("document.documentElement.scrollWidth");
    if (width > look.viewport.width) found.push(`${url} is ${width} pixels wide`);
  }
  await context.close();
  return found;
}
