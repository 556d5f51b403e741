import { expect, test } from "vitest";
import type { FeedEntry } from "../feeds/feed-document.ts";
import { identifyEntries } from "./known-entry.ts";

const feedUrl = "https://post.aldermouth.example/feed";

function entry(more: Partial<FeedEntry>): FeedEntry {
  return { title: "Night ferry stays", categories: [], enclosures: [], ...more };
}

test("tracking parameters do not make another article", () => {
  const [plain] = identifyEntries([entry({ link: "https://post.aldermouth.example/1" })], feedUrl);
  const [tracked] = identifyEntries([entry({ link: "http://www.post.aldermouth.example/1?utm_source=rss" })], feedUrl);
  expect(plain?.address).toBe(tracked?.address);
  expect(tracked?.link).not.toContain("utm_source");
});

test("of two entries for one address the newer stands", () => {
  const link = "https://post.aldermouth.example/1";
  const older = entry({ id: "a", link, title: "First", publishedAt: "2026-11-20T08:00:00Z" });
  const newer = entry({ id: "b", link, title: "Second", publishedAt: "2026-11-21T08:00:00Z" });
  expect(identifyEntries([older, newer], feedUrl).map((each) => each.entry.title)).toEqual(["Second"]);
});

test("entries come newest first, those without a time where they stood", () => {
  const times = ["2026-11-19T08:00:00Z", "2026-11-21T08:00:00Z"];
  const entries = times.map((publishedAt, place) => entry({ id: String(place), title: publishedAt, publishedAt }));
  expect(identifyEntries(entries, feedUrl).map((each) => each.entry.title)).toEqual(times.toReversed());
});

test("an entry that links nowhere on the web is an article of its feed alone", () => {
  const [first] = identifyEntries([entry({ id: "a", link: "javascript:alert(1)" })], feedUrl);
  const [second] = identifyEntries([entry({ id: "a" })], "https://other.example/feed");
  expect(first?.link).toBeUndefined();
  expect(first?.address).toMatch(/^entry:/);
  expect(first?.address).not.toBe(second?.address);
});

test("an entry with nothing but words is kept; one with nothing at all is not", () => {
  expect(identifyEntries([entry({ title: "", summary: "<p>Fog on the lake.</p>" })], feedUrl)).toHaveLength(1);
  expect(identifyEntries([entry({ title: "" })], feedUrl)).toHaveLength(0);
});

test("the digest changes with the words and not with the time", () => {
  const digest = (more: Partial<FeedEntry>) => identifyEntries([entry({ id: "a", ...more })], feedUrl)[0]?.digest;
  expect(digest({ updatedAt: "2026-11-21T08:00:00Z" })).toBe(digest({}));
  expect(digest({ title: "Night ferry goes" })).not.toBe(digest({}));
});
