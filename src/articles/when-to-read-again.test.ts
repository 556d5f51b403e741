import { expect, test } from "vitest";
import { type ReadOnce, secondsUntilNextReading } from "./when-to-read-again.ts";

const now = new Date("2026-11-21T12:00:00Z");
const hour = 3600;
const day = 24 * hour;

function waitOf(ageSeconds: number, more: Partial<ReadOnce> = {}): number | undefined {
  return secondsUntilNextReading({
    kind: "news",
    datedAt: new Date(now.getTime() - ageSeconds * 1000),
    changedAt: undefined,
    gaveText: true,
    failures: 0,
    now,
    random: 0.5,
    ...more,
  });
}

test("the older an article, the longer the wait, up to four days", () => {
  expect([0, hour, day, 7 * day, 20 * day].map((age) => waitOf(age))).toEqual([
    20 * 60,
    30 * 60,
    12 * hour,
    3.5 * day,
    4 * day,
  ]);
});

test("after thirty days an article is left alone, unless it changed since", () => {
  expect(waitOf(31 * day)).toBeUndefined();
  expect(waitOf(31 * day, { changedAt: new Date(now.getTime() - 4 * day * 1000) })).toBe(2 * day);
});

test("an article that never changes is read about twenty times", () => {
  let [age, readings] = [0, 0];
  for (let wait = waitOf(0); wait !== undefined; wait = waitOf(age)) {
    age += wait;
    readings += 1;
  }
  expect(readings).toBeGreaterThan(15);
  expect(readings).toBeLessThan(25);
});

test("a live report, and an article that has just changed, are read sooner", () => {
  expect(waitOf(3 * hour, { kind: "live" })).toBe(18 * 60);
  expect(waitOf(5 * hour, { changedAt: new Date(now.getTime() - hour * 1000) })).toBe(30 * 60);
});

test("a page that changes at every look is not read for ever, and the less often the older it is", () => {
  const justChanged = { changedAt: now };
  expect(waitOf(10 * day, justChanged)).toBe(12 * hour);
  expect(waitOf(91 * day, justChanged)).toBeUndefined();
});

test("a page that gives nothing or fails is asked less often", () => {
  expect(waitOf(hour, { gaveText: false })).toBe(2 * hour);
  expect(waitOf(hour, { failures: 2 })).toBe(2 * hour);
});

test("readings are spread, and an article dated ahead counts as new", () => {
  expect(waitOf(day, { random: 0 })).toBeLessThan(waitOf(day, { random: 0.99 }) ?? 0);
  expect(waitOf(-hour)).toBe(20 * 60);
});
