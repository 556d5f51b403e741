import { expect, test } from "vitest";
import { chooseStarters, starterTopics } from "./starter-feeds.ts";

const feeds = starterTopics.flatMap((topic) => topic.feeds);

test("every starter feed has a secure address as a browser would write it, and a name", () => {
  for (const { name, url } of feeds) {
    expect(new URL(url).href).toBe(url);
    expect(url).toMatch(/^https:/);
    expect(name.trim()).not.toBe("");
  }
});

test("no starter feed and no topic stands there twice", () => {
  expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length);
  expect(new Set(feeds.map(({ name }) => name)).size).toBe(feeds.length);
  expect(new Set(starterTopics.map(({ topic }) => topic)).size).toBe(starterTopics.length);
});

test("a topic has three feeds, so that several publishers can tell one event", () => {
  expect(starterTopics.map((topic) => topic.feeds.length)).toEqual(starterTopics.map(() => 3));
});

test("starters are chosen by topic or one at a time, and only from the list", () => {
  expect(chooseStarters({ topic: "Science" })[0]?.feeds).toHaveLength(3);
  expect(chooseStarters({ url: feeds[4]?.url ?? "" })).toEqual([{ topic: "Europe", feeds: [feeds[4]] }]);
  expect(chooseStarters({ url: "https://gull.example/feed" })).toEqual([]);
});
