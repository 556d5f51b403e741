import { expect, test } from "vitest";
import { fillHours, firstHour } from "../articles/article-hours.ts";
import { onScale, timeTicks, topOfScale } from "./plot-scale.ts";

const now = new Date("2026-11-21T13:05:00Z");

test("a scale ends at a round number that holds the largest value", () => {
  expect([0, 1, 2, 3, 7, 10, 11, 13, 49, 61, 730].map(topOfScale)).toEqual([1, 1, 2, 4, 8, 10, 12, 16, 60, 80, 800]);
});

test("a value keeps its share of the length and never leaves it", () => {
  expect(onScale(1, 3, 100)).toBe(33.3);
  expect(onScale(5, 3, 100)).toBe(100);
  expect(onScale(-1, 3, 100)).toBe(0);
});

test("every hour has its count, and those without articles count nothing", () => {
  const hours = fillHours([{ at: new Date("2026-11-21T11:00:00Z"), articles: 7 }], now, 4);
  expect(hours.map(({ articles }) => articles)).toEqual([0, 7, 0, 0]);
  expect(hours[0]?.at).toEqual(firstHour(now, 4));
  expect(hours.at(-1)?.at).toEqual(new Date("2026-11-21T13:00:00Z"));
});

test("ticks are round and few, whether a story lasts an hour or a year", () => {
  for (const hours of [0.5, 3, 20, 60, 24 * 20, 24 * 400]) {
    const first = new Date(now.getTime() - hours * 3_600_000);
    const ticks = timeTicks(first, now, 6);
    expect(ticks.length, `${hours}`).toBeLessThanOrEqual(7);
    expect(ticks.length, `${hours}`).toBeGreaterThan(0);
    for (const { at } of ticks) expect([at >= first, at <= now, at.getMinutes() % 15]).toEqual([true, true, 0]);
  }
});
