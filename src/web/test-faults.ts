import axe from "axe-core";
import type { Browser, Cookie, Page } from "playwright-core";

/** A phone and a desk. */
export const windows = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** What axe has to look at again when nothing but the colours changes. */
const ofColour = { runOnly: ["color-contrast", "link-in-text-block"] };

/** What axe finds on the page as it stands, in light and in dark, and whether it is wider than the window, in words. */
export async function faultsOf(page: Page): Promise<string[]> {
  const url = page.url();
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate(axe.source);
  const found = (await violations(page, {})).map((fault) => `${url} ${fault}`);
  await page.emulateMedia({ colorScheme: "dark" });
  found.push(...(await violations(page, ofColour)).map((fault) => `${url} in dark ${fault}`));
  const excess = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  if (excess > 0) found.push(`${url} is ${excess} pixels too wide`);
  return found;
}

/** The same on each of the pages. */
export async function findFaults(
  browser: Browser,
  urls: readonly string[],
  viewport: (typeof windows)[number],
  cookies: readonly Cookie[] = [],
): Promise<string[]> {
  // The check needs a script of its own, which the pages' policy would rightly refuse; and colours must not be on their way.
  const context = await browser.newContext({ viewport, bypassCSP: true, reducedMotion: "reduce" });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const found: string[] = [];
  for (const url of urls) {
    await page.goto(url);
    found.push(...(await faultsOf(page)));
  }
  await context.close();
  return found;
}

async function violations(page: Page, options: object): Promise<string[]> {
  const found = await page.evaluate<{ id: string; where: string[] }[]>(
    `axe.run(${JSON.stringify(options)}).then((r) =>
      r.violations.map((v) => ({ id: v.id, where: v.nodes.map((n) => n.html.slice(0, 160)) })))`,
  );
  return found.map(({ id, where }) => `${id}: ${where.slice(0, 3).join(" | ")}`);
}
