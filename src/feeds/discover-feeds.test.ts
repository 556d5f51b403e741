import { expect, test } from "vitest";
import { discoverFeeds } from "./discover-feeds.ts";

const page = "https://courier.example/town/";

test("declared feeds come first, those of comments after those of articles", () => {
  const found = discoverFeeds(
    `<base href="https://courier.example/"><link rel="alternate" type="application/rss+xml" title="Courier &raquo; Comments Feed" href="comments/feed/">
     <LINK REL=alternate TYPE=application/atom+xml TITLE="Courier" HREF=atom.xml><link rel="stylesheet" href="feed.css">
     <link rel="alternate" type="application/json+oembed" href="/oembed?feed=rss"><link rel="alternate" type="application/json" href="/wp-json/posts/1">`,
    page,
  ).filter((candidate) => candidate.from === "link");
  expect(found).toEqual([
    { url: "https://courier.example/atom.xml", title: "Courier", from: "link" },
    { url: "https://courier.example/comments/feed/", title: "Courier » Comments Feed", from: "link" },
  ]);
});

test("anchors that look like feeds or say so are candidates, others are not", () => {
  const found = discoverFeeds(
    `<a href="/rss.xml"><b>RSS</b> feed</a> <a href="feed://courier.example/x">x</a> <a href="/news">RSS</a> <a href="/feedback">Feedback</a> <a href="/p.html">Our feed of fish</a>`,
    page,
  ).filter((candidate) => candidate.from === "anchor");
  expect(found.map(({ url, title }) => [url, title])).toEqual([
    ["https://courier.example/rss.xml", "RSS feed"],
    ["http://courier.example/x", "x"],
    ["https://courier.example/news", "RSS"],
  ]);
});

test("the usual places beside the page and at the root are guessed last", () => {
  const found = discoverFeeds("", page);
  expect(found.slice(0, 4).map((candidate) => candidate.url)).toEqual([
    "https://courier.example/town/feed",
    "https://courier.example/feed",
    "https://courier.example/town/rss",
    "https://courier.example/rss",
  ]);
});
