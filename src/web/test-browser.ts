import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";

/**
 * The browser that `OCTAVO_TEST_BROWSER` names. `OCTAVO_TEST_SLOW_MS` delays every document by that long: a test that reads a
 * page before it has come, which a quick machine hides, fails then.
 */
export async function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: process.env.OCTAVO_TEST_BROWSER ?? "/usr/bin/chromium",
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const slownessMs = Number(process.env.OCTAVO_TEST_SLOW_MS ?? 0);
  if (slownessMs > 0) browser.on("context", (context) => void delayDocuments(context, slownessMs));
  return browser;
}

async function delayDocuments(context: BrowserContext, slownessMs: number): Promise<void> {
  await context.route("**/*", async (route) => {
    if (route.request().resourceType() === "document") await sleep(slownessMs);
    await route.fallback();
  });
}

/**
 * Does what leads to another page, and comes back when that page is loaded with its scripts.
 *
 * Neither a click nor a key waits for the page it leads to: what is read, or gone to, right after it may still be the page
 * before, and a form may never arrive. So the wait begins before the act. Not for links within a page, which load nothing.
 */
export async function turnPage(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), act()]);
}

/** Clicks on a link or a button, or presses a key on it, and comes back when the page it leads to is loaded. */
export function turnBy(leading: Locator, key?: string): Promise<void> {
  return turnPage(leading.page(), () => (key === undefined ? leading.click() : leading.press(key)));
}
