import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { turnBy } from "./test-browser.ts";
import { visitSample } from "./test-visits.ts";

const full = visitSample("edition");

/** A page that listens already, so that what is announced next is told to it and not only remembered for it. */
async function open(path: string): Promise<Page> {
  const context = await full.contextOf(undefined, { viewport: { width: 1200, height: 700 } });
  const page = await context.newPage();
  const listens = page.waitForResponse((response) => response.url().includes("/live?"));
  await page.goto(path);
  await listens;
  return page;
}

function storyId(): number {
  return full.server.edition?.storyIds.get("ferries") ?? 0;
}

test("a story's page says that an article came, and neither focus nor scroll nor layout moves", async () => {
  const page = await open(`/stories/${storyId()}`);
  const link = page.getByRole("link", { name: "What the draft costs" }).last();
  await link.focus();
  const where = () =>
    page.evaluate<string>(
      "JSON.stringify([scrollY, document.activeElement.getBoundingClientRect(), document.documentElement.scrollHeight])",
    );
  const before = await where();
  await full.server.announce({ storyId: storyId(), articlesBefore: 9, articles: 10 });
  const said = page.locator(".fresh[data-live]");
  await said.getByRole("link").waitFor();
  expect(await said.innerText()).toBe("1 new article — show");
  expect(await where()).toBe(before);
  await full.server.announce({ storyId: storyId(), articlesBefore: 10, articles: 12 });
  await page.getByText("3 new articles — show").waitFor();
  expect(await where()).toBe(before);
  await turnBy(said.getByRole("link"));
  expect(new URL(page.url()).pathname).toBe(`/stories/${storyId()}`);
  await page.context().close();
});

test("the front page counts new stories, and shows them when it is asked to", async () => {
  const page = await open("/");
  await full.server.announce({ storyId: 990, articlesBefore: 0, articles: 1 });
  await full.server.announce({ storyId: 991, articlesBefore: 0, articles: 1 });
  await page.getByRole("link", { name: "2 new stories — show" }).waitFor();
  await page.context().close();
});

test("the status page replaces its figures, until it is told to stop", async () => {
  const page = await open("/status");
  const figure = page.locator("[data-figure=head] > :nth-child(2)");
  const before = await figure.innerText();
  await full.server.pool.query(
    `insert into article (publisher_id, title, first_seen_at)
     select publisher_id, 'Late news from Tessen', first_seen_at from article order by first_seen_at desc limit 1`,
  );
  await full.server.announce({ storyId: 992, articlesBefore: 0, articles: 1 });
  await expect.poll(() => figure.innerText(), { timeout: 20_000 }).not.toBe(before);
  await page.getByRole("button", { name: "Stop updating" }).click();
  await page.getByRole("button", { name: "Update again" }).waitFor();
  await page.context().close();
});

test("nothing is refused by the pages' own policy while they listen", async () => {
  const said: string[] = [];
  const context = await full.contextOf(undefined);
  const page = await context.newPage();
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  for (const path of ["/", `/stories/${storyId()}`, "/status"]) {
    const listens = page.waitForResponse((response) => response.url().includes("/live?"));
    await page.goto(path);
    expect((await listens).status()).toBe(200);
  }
  await context.close();
  expect(said).toEqual([]);
});
