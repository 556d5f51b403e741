import { afterAll, beforeAll, expect, test } from "vitest";
import { turnBy } from "./test-browser.ts";
import { findFaults, windows } from "./test-faults.ts";
import { type SampleServer, serveSample } from "./test-pages.ts";
import { visitSample } from "./test-visits.ts";

const full = visitSample("edition");
let empty: SampleServer;

beforeAll(async () => {
  empty = await serveSample("nothing");
});
afterAll(() => empty.close());

const { story, article } = full;

function everyPage(): string[] {
  const { address, edition } = full.server;
  return [
    `${address}/`,
    `${address}/?from=one-1795000000000000-1`,
    story("ferries"),
    story("long"),
    `${story("ferries")}/ledger`,
    `${story("ferries")}/ledger?direct=1&kind=statement`,
    `${story("ferries")}/ledger?speaker=nobody`,
    `${story("gulls")}/ledger`,
    `${article("Ferry strike:")}?claims=1`,
    `${article("</title>")}?claims=1`,
    story("arabic"),
    `${story("ferries")}/edit`,
    `${story("arabic")}/edit`,
    `${address}/editing`,
    article("Ferry strike:"),
    article("ميناء"),
    article("</title>"),
    ...["Ferry strike:", "ميناء", "</title>"].flatMap((start) => [
      `${article(start)}/revisions`,
      `${article(start)}/comparison`,
      `${article(start)}/comparison?view=sides`,
    ]),
    `${address}/agenda`,
    `${address}/agenda?topic=sport`,
    `${address}/agenda?from=2026-12-01`,
    `${address}/changes`,
    `${address}/changes?day=2026-11-20`,
    `${address}/feeds`,
    `${address}/feeds/1/selectors`,
    `${address}/publishers`,
    `${address}/publishers/${edition?.publisherIds.courier}`,
    `${address}/hashtags/veldenferries`,
    `${address}/entities`,
    `${address}/entities?q=nobody`,
    `${address}/entities/1`,
    `${address}/topics/business`,
    `${address}/topics/life`,
    `${address}/front-order`,
    `${address}/storylines?all=yes`,
    `${address}/storylines/1`,
    `${address}/status`,
    `${address}/search`,
    `${address}/search?q=ferry+strike`,
    `${address}/search?q=after%3Asoon+nobodywrotethis`,
    `${address}/search?q=kind%3Anews+topic%3Abusiness`,
    `${address}/search?q=publisher%3Acurier`,
    `${address}/nowhere`,
    `${empty.address}/`,
    `${empty.address}/agenda`,
    `${empty.address}/feeds`,
    `${empty.address}/publishers`,
    `${empty.address}/status`,
  ];
}

for (const viewport of windows) {
  test(`axe finds nothing in light and dark at ${viewport.width} pixels, and no page is wider than the window`, async () => {
    expect(await findFaults(full.browser, everyPage(), viewport)).toEqual([]);
  });
}

test("nothing of a hostile article runs, and no request leaves for another origin", async () => {
  const context = await full.contextOf(undefined);
  const page = await context.newPage();
  const asked: string[] = [];
  const blocked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => blocked.push(message.text()));
  for (const url of everyPage()) {
    await page.goto(url);
    expect(await page.evaluate("window.hit"), url).toBeUndefined();
    expect(
      await page.locator("script:not([src^='/assets/']), iframe, img, object, embed, main [style]").count(),
      url,
    ).toBe(0);
    expect(await page.locator("a[href^='javascript'], a[href^='data']").count(), url).toBe(0);
  }
  await context.close();
  const origins = new Set(asked.map((url) => new URL(url).origin));
  expect([...origins].sort()).toEqual([empty.address, full.server.address].sort());
  expect(blocked.filter((text) => /Content.Security|Refused/i.test(text))).toEqual([]);
});

test("pages are complete without script: a reader goes from the front page to a publisher's words and back", async () => {
  const context = await full.contextOf(undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await turnBy(page.getByRole("link", { name: /Ministry and ferry crews/ }));
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/^Ministry and ferry crews/);
  await page.getByText("Why here").first().click();
  await turnBy(page.locator(".tellings").getByRole("link", { name: /^What the draft costs/ }));
  expect(await page.getByRole("heading", { level: 2, name: "Bread by freight boat" }).isVisible()).toBe(true);
  await turnBy(page.getByRole("link", { name: "#VeldenFerries" }));
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("#VeldenFerries");
  await turnBy(page.getByRole("link", { name: "Octavo", exact: true }));
  expect(new URL(page.url()).pathname).toBe("/");
  await context.close();
});

test("a feed is paused and resumed with the keyboard alone", async () => {
  const context = await full.contextOf(undefined, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/feeds?q=harbour");
  await turnBy(page.getByRole("button", { name: "Pause Harbour Post" }), "Enter");
  expect(await page.getByRole("status").innerText()).toMatch(/^Paused\./);
  await turnBy(page.getByRole("button", { name: "Resume Harbour Post" }), "Enter");
  expect(await page.getByRole("status").innerText()).toMatch(/^Resumed\./);
  expect(new URL(page.url()).searchParams.get("q")).toBe("harbour");
  await context.close();
});
