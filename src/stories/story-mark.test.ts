import { expect, test } from "vitest";
import { markOf } from "./story-mark.ts";

const now = new Date("2031-03-04T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const old = { firstAt: hoursAgo(30), developedAt: null, changedAt: null };

test("a story is new for six hours", () => {
  expect(markOf({ ...old, firstAt: hoursAgo(5.9) }, now)).toBe("new");
  expect(markOf({ ...old, firstAt: hoursAgo(6) }, now)).toBeUndefined();
});

test("two further origins within three hours make it develop, new or not", () => {
  expect(markOf({ ...old, developedAt: hoursAgo(2.9) }, now)).toBe("developing");
  expect(markOf({ ...old, firstAt: hoursAgo(4), developedAt: hoursAgo(1) }, now)).toBe("developing");
  expect(markOf({ ...old, developedAt: hoursAgo(3) }, now)).toBeUndefined();
});

test("changed words make an older story updated for twelve hours", () => {
  expect(markOf({ ...old, changedAt: hoursAgo(11) }, now)).toBe("updated");
  expect(markOf({ ...old, changedAt: hoursAgo(13) }, now)).toBeUndefined();
});
