import { afterAll, beforeAll, expect, test } from "vitest";
import { createApi } from "../api/api-app.ts";
import { findSelectors } from "../articles/article-selectors.store.ts";
import { extractPage } from "../articles/extract-page.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/test-database.ts";
import { sampleDesk } from "./test-desk.ts";
import { printSampleEdition } from "./test-edition.ts";
import { createWebApp } from "./web-app.tsx";
import type { WebDesk } from "./web-desk.ts";

let server: TestDatabase;
let feedId: number;
let newest: number;
const fetched: string[] = [];
const reread: number[] = [];

beforeAll(async () => {
  server = await createTestDatabase();
  const { publisherIds } = await printSampleEdition(server);
  const feed = await server.pool.query("select id from feed where publisher_id = $1", [publisherIds.courier]);
  feedId = feed.rows[0].id;
  const articles = await server.pool.query(
    "select article.id from entry join article on article.id = article_id where feed_id = $1 order by dated_at desc",
    [feedId],
  );
  newest = articles.rows[0].id;
});
afterAll(() => server.close());

const sentence = "Members of the council vote on Monday, and no boat sails before the count is made public. ";
const page = `<html lang="en"><body><article><h1>Vote</h1><p>${sentence.repeat(4)}</p><p class="local">${sentence.toUpperCase()}</p></article></body></html>`;

/** A desk whose only page is the one above. */
function desk(): WebDesk {
  const sample = sampleDesk(server.database);
  return {
    ...sample,
    articles: {
      database: server.database,
      hostPauseMs: 0,
      read: async (_transaction, readings) => {
        reread.push(...readings.map(({ id }) => id));
      },
    },
    feeds: {
      ...sample.feeds,
      fetcher: {
        fetch: async ({ url }) => {
          fetched.push(url);
          const body = new TextEncoder().encode(page);
          return { outcome: "answer", url, status: 200, headers: { "content-type": "text/html" }, body, redirects: [] };
        },
        close: async () => undefined,
      },
      threads: {
        run: async (_name, input) => {
          const { bytes, url, selectors } = input as { bytes: Uint8Array; url: string; selectors: never };
          return { outcome: "done", result: extractPage(new TextDecoder().decode(bytes), url, { selectors }) as never };
        },
        close: async () => undefined,
      },
    },
  };
}

async function ask(path: string, init: RequestInit = {}) {
  const own = desk();
  const headers = { host: "127.0.0.1:8080", ...init.headers };
  const answer = await createWebApp(own, createApi(own, "0")).request(path, { ...init, headers });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") };
}

const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });
const json = (method: string, body: unknown) => ({
  method,
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});

test("a preview reads one page twice, fetched once, and keeps nothing", async () => {
  const { status, text } = await ask(
    `/feeds/${feedId}/selectors/preview`,
    form({ exclude: ".local\n", include: "", article: String(newest) }),
  );
  expect(status).toBe(200);
  const [before = "", after = ""] = text.slice(text.indexOf("Without selectors")).split("With these");
  expect(before).toContain(sentence.toUpperCase().trim());
  expect(after).toContain(sentence.trim());
  expect(after).not.toContain(sentence.toUpperCase().trim());
  expect(text).toContain(">.local</textarea>");
  expect(fetched).toHaveLength(1);
  expect((await ask(`/feeds/${feedId}/selectors`)).text).not.toContain(".local</textarea>");
  expect(reread).toEqual([]);
});

test("what is kept holds for the feed's articles, and its newest are read again", async () => {
  const kept = await ask(
    `/feeds/${feedId}/selectors`,
    form({ exclude: ".local\r\n\r\n aside p ", include: "article" }),
  );
  expect([kept.status, kept.location]).toEqual([303, `/feeds/${feedId}/selectors?did=kept`]);
  expect(reread).toContain(newest);
  expect(await findSelectors(server.database, newest)).toEqual({
    include: ["article"],
    exclude: [".local", "aside p"],
  });
  expect((await ask(`/feeds/${feedId}/selectors?did=kept`)).text).toContain("Kept. The newest articles");
  const other = await server.pool.query("select article_id from entry where feed_id <> $1 limit 1", [feedId]);
  expect(await findSelectors(server.database, other.rows[0].article_id)).toEqual({ include: [], exclude: [] });
});

test("a selector that is none is named, and what was typed stays", async () => {
  for (const path of ["", "/preview"]) {
    const { status, text } = await ask(`/feeds/${feedId}/selectors${path}`, form({ exclude: "p[", include: "" }));
    expect(status).toBe(422);
    expect(text).toContain("“p[” is not a CSS selector that can be used");
    expect(text).toContain(">p[</textarea>");
  }
});

test("a feed that is not there, and an article of another feed, are not found", async () => {
  expect((await ask("/feeds/999999/selectors")).status).toBe(404);
  expect((await ask("/feeds/999999/selectors", form({ exclude: "p" }))).status).toBe(404);
  expect((await ask(`/feeds/${feedId}/selectors/preview`, form({ article: "999999" }))).status).toBe(404);
});

test("the API does the same", async () => {
  const path = `/api/feeds/${feedId}/selectors`;
  const selectors = { include: [], exclude: [".local"] };
  expect((await ask(path, json("PUT", selectors))).status).toBe(200);
  expect(JSON.parse((await ask(path)).text)).toEqual(selectors);
  const tried = JSON.parse((await ask(`${path}/preview`, json("POST", selectors))).text);
  expect([tried.article.id, tried.before.blocks.length - tried.after.blocks.length]).toEqual([newest, 1]);
  const wrong = await ask(path, json("PUT", { include: ["p >"], exclude: [] }));
  expect([wrong.status, JSON.parse(wrong.text).detail]).toEqual([
    422,
    expect.stringContaining("“p >” is not a CSS selector"),
  ]);
});
