import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixtureImage } from "../articles/test-images.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { openBrowser } from "./test-browser.ts";
import { sampleDesk } from "./test-desk.ts";
import { builtAssets, serveApp } from "./test-pages.ts";
import { bindTogether, printPayloads, readPayloads } from "./test-payloads.ts";
import { picturedDesk } from "./test-pictures.ts";
import { findStrange } from "./test-strange.ts";
import { createWebApp } from "./web-app.tsx";

const payloads = readPayloads().map(({ payload }) => payload);
const tabs = 2;
/** Stored texts that one page shows when it is loaded: few enough to see whose fault it is. */
const articlesInOne = 12;

let database: TestDatabase;
let articles: Map<number, string>;
let browser: Browser;
let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  database = await createTestDatabase();
  [articles, browser] = await Promise.all([printPayloads(database, payloads), openBrowser()]);
  const desk = sampleDesk(database.database);
  // More of a page is shown where every picture comes.
  const app = createWebApp({
    ...desk,
    assetsFolder: builtAssets,
    images: picturedDesk(database.database, fixtureImage("gradient.png")),
  });
  ({ address, close: stop } = await serveApp(app));
});
afterAll(async () => {
  await browser.close();
  await stop();
  await database.close();
});

/** What our own pages ask for, each at our own address. */
const ownPath =
  /^\/(?:assets\/[\w./-]+|image\/[\w-]{22}\/[\w-]+|articles\/\d+|live|publishers\/\d+|publishers|hashtags\/[^?]+|feeds|search)$/;

interface Watched {
  page: Page;
  /** What should not have happened, with the payload on whose page it did. */
  wrong: string[];
  at: string;
}

/** A tab without our Content-Security-Policy: what is stored and printed must be harmless by itself. */
async function watch(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const watched: Watched = { page, wrong: [], at: "" };
  const note = (what: string) => watched.wrong.push(`${what} of ${watched.at}`);
  await page.exposeFunction("hit", () => note("script ran"));
  await page.addInitScript("for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => hit()");
  page.on("dialog", () => note("dialog"));
  page.on("popup", () => note("window"));
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    const isOwn = url.origin === address && ownPath.test(url.pathname);
    if (!isOwn) note(`request for ${url}`);
    const isNeedless = /\.(?:woff2|js)$|^\/live$/.test(url.pathname);
    return isOwn && !isNeedless ? route.continue() : route.abort();
  });
  return watched;
}

async function visit(watched: Watched, path: string, payload: string): Promise<void> {
  watched.at = `${path}: ${payload}`;
  await watched.page.goto(`${address}${path}`, { waitUntil: "load" });
  const strange = await watched.page.evaluate<string[]>(`(${findStrange})(document)`);
  if (strange.length > 0) watched.wrong.push(`${strange.join(", ")} of ${watched.at}`);
}

async function visitAll(paths: readonly (readonly [path: string, payload: string])[]): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true });
  const queue = [...paths];
  const found = await Promise.all(
    Array.from({ length: tabs }, async () => {
      const watched = await watch(context);
      for (let next = queue.shift(); next; next = queue.shift()) await visit(watched, ...next);
      return watched.wrong;
    }),
  );
  await context.close();
  return found.flat();
}

test("the table holds 200 payloads or more, and each became two articles that were read", async () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
  expect(articles.size).toBe(payloads.length * 2);
  const { rows } = await database.pool.query("select text_from, count(*)::int as n from article group by 1 order by 1");
  const from = Object.fromEntries(rows.map((row) => [row.text_from, row.n]));
  expect(from.feed).toBeGreaterThanOrEqual(payloads.length);
  expect(from.page).toBeGreaterThan(payloads.length * 0.9);
});

test("no article's page has an element, attribute, link or name of a payload's", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/feeds`);
  const strange = await page.evaluate<[number, string[]][]>(`(async () => {
    const found = [];
    for (const id of ${JSON.stringify([...articles.keys()])}) {
      const html = await (await fetch("/articles/" + id)).text();
      const wrong = (${findStrange})(new DOMParser().parseFromString(html, "text/html"));
      if (wrong.length > 0) found.push([id, wrong]);
    }
    return found;
  })()`);
  await page.close();
  expect(strange.map(([id, wrong]) => `${wrong.join(", ")} of ${articles.get(id)}`)).toEqual([]);
});

test("nothing of any payload runs, or asks for anything but pictures of ours", async () => {
  const batches = await bindTogether(database, [...articles.keys()], articlesInOne);
  expect(await visitAll(batches.map((id, place) => [`/articles/${id}`, `batch ${place}`]))).toEqual([]);
});

test("nor on the pages that list them", async () => {
  const { rows } = await database.pool.query("select id from publisher");
  const tags = await database.pool.query("select key from hashtag order by id limit 30");
  const hashtags = tags.rows.map((row) => [`/hashtags/${encodeURIComponent(row.key)}`, row.key] as const);
  const lists = ["/publishers", "/feeds", `/publishers/${rows[0]?.id}`].map((path) => [path, "all"] as const);
  expect(await visitAll([...lists, ...hashtags])).toEqual([]);
});
