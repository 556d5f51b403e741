import { expect, test } from "vitest";
import { parseFeed } from "../feeds/parse-feed.ts";
import { type AtomFeed, writeAtom } from "./atom-feed.ts";
import { cameFrom, readCookie, writeCookie } from "./reading-settings.ts";

const feed: AtomFeed = {
  title: "Octavo: <Gull> & Sons",
  path: "/publishers/1",
  feedPath: "/publishers/1/feed.atom",
  entries: [
    {
      path: "/articles/7",
      title: 'Fish & chips ]]> </title> "raw"\u0007 \ud800',
      excerpt: "ميناء <b>",
      language: "ar",
      at: new Date("2026-11-20T10:00:00Z"),
      authors: ["Gull"],
      hashtags: ["Fish"],
    },
    {
      path: "/articles/6",
      title: "",
      excerpt: "",
      language: '"><x>',
      at: new Date(0),
      authors: ["Gull"],
      hashtags: [],
    },
  ],
};

test("our own reader reads our feeds, hostile words and all", () => {
  const written = writeAtom(feed, "http://127.0.0.1:8080");
  expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800]/);
  expect(written).not.toContain("<x>");
  const parsed = parseFeed(Buffer.from(written), "application/atom+xml", "http://127.0.0.1:8080/feed.atom");
  expect(JSON.stringify(parsed)).toContain("Fish & chips");
  expect(JSON.stringify(parsed)).toContain("http://127.0.0.1:8080/articles/7");
});

test("a feed is as new as its newest entry, so an unchanged one stays the same", () => {
  expect(writeAtom(feed, "http://127.0.0.1:8080")).toContain("<updated>2026-11-20T10:00:00.000Z</updated>\n<author>");
  expect(writeAtom({ ...feed, entries: [] }, "http://127.0.0.1:8080")).toContain("<updated>1970-01-01");
});

test("reading settings survive the cookie, and what somebody made up is the ordinary", () => {
  const chosen = { size: "largest", width: "narrow", keys: "off", pictures: "hidden", memory: "off" } as const;
  expect(readCookie(writeCookie(chosen))).toEqual(chosen);
  const rest = { keys: "on", pictures: "shown", memory: "on" };
  expect(readCookie("large.wide")).toEqual({ size: "large", width: "wide", ...rest });
  for (const odd of [undefined, "", "huge.wide.wide", "x.y", "__proto__"]) expect(readCookie(odd).size).toBe("normal");
});

test("the way back from a form stays here", () => {
  expect(cameFrom("http://here:1/a?b=1#c", "here:1")).toBe("/a?b=1");
  for (const referer of [undefined, "", "nonsense", "http://there:1/a", "http://here:1//there/a"])
    expect(cameFrom(referer, "here:1")).toBe("/");
});
