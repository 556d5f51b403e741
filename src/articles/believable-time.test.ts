import { expect, test } from "vitest";
import { believable } from "./believable-time.ts";
import { prepareEntry } from "./prepare-entry.ts";

const now = Date.UTC(2031, 4, 6);

test.each([
  ["2031-05-06T20:00:00Z", true],
  ["2087-05-06T20:00:00Z", false],
  ["1994-06-01T00:00:00Z", true],
  ["1969-12-31T23:59:59Z", false],
  ["no time", false],
])("%s can be a time of publication: %s", (time, can) => {
  expect(believable(time, now)).toBe(can);
});

test("a time that cannot be is kept as the publisher's claim and is not the article's", () => {
  const entry = { title: "Late", categories: [], enclosures: [], publishedAt: "2087-05-06T20:00:00Z" };
  const identified = { guid: "1", digest: "d", address: "quay.example/1", entry };
  const prepared = prepareEntry(identified, "https://quay.example/feed", now);
  expect(prepared).toMatchObject({ claimedAt: entry.publishedAt });
  expect(prepared).not.toHaveProperty("publishedAt");
});
