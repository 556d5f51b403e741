import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseFeed } from "./parse-feed.ts";
import { guessSitemaps } from "./read-sitemap.ts";

const url = "https://fen.example/sitemap.xml";
const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/a</loc><news:news><news:title>Dyke mended</news:title></news:news></url></urlset>`;

function parse(bytes: Uint8Array) {
  return parseFeed(bytes, "application/xml", url);
}

test("a packed news sitemap reads like a plain one; one that is cut short is no feed and no error", () => {
  const packed = gzipSync(news);
  expect(parse(packed)).toMatchObject({
    outcome: "feed",
    document: { format: "sitemap", entries: [{ link: "https://fen.example/a", title: "Dyke mended" }] },
  });
  expect(parse(packed.subarray(0, 40))).toEqual({ outcome: "not a feed", looksLike: "binary" });
});

test("a sitemap without news is no feed, a list of sitemaps names those of news first", () => {
  const parsed = (text: string) => parse(new TextEncoder().encode(text));
  expect(parsed("<urlset><url><loc>https://fen.example/about</loc></url></urlset>")).toEqual({
    outcome: "not a feed",
    looksLike: "unknown",
  });
  const index = ["pages.xml", "news.xml.gz"].map((name) => `<sitemap><loc>/${name}</loc></sitemap>`).join("");
  expect(parsed(`<sitemapindex>${index}</sitemapindex>`)).toEqual({
    outcome: "sitemap index",
    sitemaps: ["https://fen.example/news.xml.gz", "https://fen.example/pages.xml"],
  });
});

test("what robots.txt names comes before the usual places, news first", () => {
  const robots = "User-agent: *\nSitemap: https://fen.example/all.xml\n  sitemap:/google-news.xml\n";
  expect(guessSitemaps(robots, "https://fen.example/town/").slice(0, 3)).toEqual([
    "https://fen.example/google-news.xml",
    "https://fen.example/all.xml",
    "https://fen.example/news-sitemap.xml",
  ]);
});
