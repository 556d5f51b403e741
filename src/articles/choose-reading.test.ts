import { expect, test } from "vitest";
import type { Block } from "./block.ts";
import { chooseReading } from "./choose-reading.ts";
import type { ArticleToRead, PageAnswer } from "./reading.ts";

const now = new Date("2026-11-21T12:00:00Z");
const long =
  "The harbour council of Aldermouth met on Tuesday and agreed to keep the night ferry until spring. ".repeat(6);

function paragraph(text: string): Block {
  return { type: "paragraph", text, html: text };
}

function articleLike(more: Partial<ArticleToRead> = {}): ArticleToRead {
  return {
    id: 1,
    publisherId: 1,
    publisherName: "Harbour Post",
    link: "https://post.aldermouth.example/1",
    title: "Night ferry stays",
    byline: [],
    kind: "news",
    language: undefined,
    publishedAt: undefined,
    modifiedAt: undefined,
    excerpt: "The ferry stays.",
    image: undefined,
    textFrom: "none",
    state: "collected",
    failures: 0,
    revision: 0,
    digest: undefined,
    ...more,
  };
}

function pageWith(text: string, more: object = {}): PageAnswer & { outcome: "article" } {
  const reading = {
    title: "Night ferry stays",
    byline: [],
    kind: "news" as const,
    hashtags: [],
    related: [],
    excerpt: "",
  };
  return {
    outcome: "article",
    url: "https://post.aldermouth.example/1",
    reading: { ...reading, blocks: [paragraph(text)], ...more },
  };
}

const failed = { outcome: "failed", name: "server error", detail: "HTTP 500", isPassing: true } as const;

function entryWith(text: string) {
  return { title: "Night ferry stays", summary: "", blocks: [paragraph(text)], categories: [] };
}

test("the page's words stand before the feed's", () => {
  const reading = chooseReading(articleLike(), pageWith(long), [entryWith("Short.")], now);
  expect(reading).toMatchObject({ textFrom: "page", outcome: "page", revision: { number: 1 } });
});

test("a page that cannot be read leaves the feed's words, and says why", () => {
  const reading = chooseReading(articleLike(), failed, [entryWith(long)], now);
  expect(reading).toMatchObject({
    textFrom: "feed",
    outcome: "server error",
    detail: "HTTP 500",
    isPassingFailure: true,
  });
  expect(reading.revision?.text).toContain("night ferry");
});

test("a page that gives two lines where the feed gives the whole article was cut by a wall", () => {
  const reading = chooseReading(articleLike(), pageWith("Subscribers read on."), [entryWith(long)], now);
  expect(reading.textFrom).toBe("feed");
});

test("a page that was read before and cannot be read now keeps the words it had", () => {
  const before = articleLike({
    textFrom: "page",
    revision: 2,
    digest: "x",
    kind: "opinion",
    language: "en",
    state: "placed",
  });
  const reading = chooseReading(before, failed, [entryWith(long)], now);
  expect(reading).toMatchObject({ textFrom: "page", kind: "opinion", language: "en", outcome: "server error" });
  expect(reading.revision).toBeUndefined();
});

test("the same words make no new revision, other words the next one", () => {
  const first = chooseReading(articleLike(), pageWith(long), [], now);
  const before = articleLike({ textFrom: "page", revision: 1, digest: first.revision?.digest });
  expect(chooseReading(before, pageWith(long), [], now).revision).toBeUndefined();
  expect(chooseReading(before, pageWith(`${long} It was signed.`), [], now).revision?.number).toBe(2);
});

test("a time that lies ahead is not believed", () => {
  const reading = chooseReading(articleLike(), pageWith(long, { publishedAt: "2199-12-31T00:00:00Z" }), [], now);
  expect(reading.publishedAt).toBeUndefined();
});
