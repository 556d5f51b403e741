import { beforeAll, expect, test } from "vitest";
import { findFaults, windows } from "./test-faults.ts";
import { visitSample } from "./test-visits.ts";

const hard = visitSample("hard");

beforeAll(async () => {
  await hard.server.pool.query(
    `insert into feed (url, title, state, outcome, failures, collected_at, next_due_at)
     select 'https://' || repeat('gull', 12) || n || '.example/' || repeat('feed', 20), '', 'active', 'timed out', 4,
       now(), now() from generate_series(1, 300) n`,
  );
});

function pages(): string[] {
  const { address, edition } = hard.server;
  const stories = [...(edition?.storyIds.values() ?? [])].map((id) => `/stories/${id}`);
  // After the crowd, one of each: the others differ in nothing that breaks.
  const [long, , word, , arabic, , chinese, nothing] = [...(edition?.articleIds.values() ?? [])].slice(-8);
  const articles = [long, word, arabic, chinese, nothing].map((id) => `/articles/${id}`);
  const lists = [
    `/publishers/${edition?.publisherIds.saltmarsh}`,
    "/hashtags/tarndyke",
    "/feeds?state=failing",
    "/search?q=tarn",
  ];
  return ["/", ...stories, ...articles, ...lists, "/status"].map((path) => `${address}${path}`);
}

for (const viewport of windows) {
  test(`endless words, crowds, other scripts and nothing at all break no page of ${viewport.width} pixels`, async () => {
    expect(await findFaults(hard.browser, pages(), viewport)).toEqual([]);
  });
}

test("words of publishers are read in their own direction, and letters of joined scripts are not spaced", async () => {
  const page = await hard.browser.newPage();
  await page.goto(hard.story("right to left"));
  expect(await page.locator("h1").getAttribute("dir")).toBe("rtl");
  expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing")).toMatch(/^(0px|normal)$/);
  expect(await page.locator(".hashtags a:not(:has(bdi)), .publisher:not(bdi, :has(bdi))").count()).toBe(0);
  await page.close();
});

test("in print there is no form and no navigation, and an article says where it was published", async () => {
  const page = await hard.browser.newPage();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [article] = hard.server.edition?.articleIds.values() ?? [];
  for (const path of ["/", `/articles/${article}`, `/stories/${hard.server.edition?.storyIds.get("crowd")}`]) {
    await page.goto(hard.server.address + path);
    for (const hidden of await page.locator("form, nav:not(.neighbours), .colophon details").all())
      expect(await hidden.isVisible(), path).toBe(false);
    const colours = "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color";
    expect(await page.evaluate(colours)).toBe("rgb(255, 255, 255)rgb(0, 0, 0)");
  }
  await page.goto(`${hard.server.address}/articles/${article}`);
  const source = `getComputedStyle(document.querySelector(".article-head a[href^=http]"), "::after").content`;
  expect(await page.evaluate(source)).toContain("https://");
  await page.close();
});
