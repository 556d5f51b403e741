import { expect, test } from "vitest";
import type { ArticleFeatures } from "./article-features.ts";
import {
  createDayTable,
  daysOfFeatures,
  daysOfSlot,
  leadDayGap,
  leadDaysHeld,
  sharedDays,
  writeDays,
} from "./day-table.ts";
import { dayOfYearOf } from "./event-days.ts";

const dayMs = 86_400_000;

function features(lead: number[], named: number[], more: { at?: number; seemsOf?: number } = {}): ArticleFeatures {
  const { at, seemsOf } = more;
  return {
    version: 2,
    ...(at !== undefined && { at }),
    words: "",
    counts: [],
    titleEnd: 0,
    leadEnd: 0,
    names: [],
    weekdays: 0,
    days: { lead, named, ...(seemsOf !== undefined && { seemsOf }) },
    hasText: true,
  };
}

function compare(one: ArticleFeatures, other: ArticleFeatures): { gap: number; shared: number; held: number } {
  const table = createDayTable(3);
  writeDays(table, 1, daysOfFeatures(features([1], [2])));
  writeDays(table, 2, daysOfFeatures(other));
  const own = daysOfFeatures(one);
  return { gap: leadDayGap(own, table, 2), shared: sharedDays(own, table, 2), held: leadDaysHeld(own, table, 2) };
}

test("the nearest two days of two leads count", () => {
  expect(compare(features([900, 1_000], []), features([1_003, 1_400], [])).gap).toBe(3);
});

test("where one names no day the gap has no end, and shared days are unknown", () => {
  expect(compare(features([], []), features([1_003], [40]))).toEqual({
    gap: Number.POSITIVE_INFINITY,
    shared: -1,
    held: 0,
  });
});

test("days of the year that both name are counted, and those of the other's lead", () => {
  const day = 22_000;
  const named = dayOfYearOf(day);
  expect(compare(features([day], [named, 77]), features([], [77, named]))).toMatchObject({ shared: 2, held: 1 });
  expect(compare(features([day], [named]), features([day], [named]))).toMatchObject({ gap: 0, shared: 1, held: 2 });
  expect(compare(features([day], [77]), features([], [78]))).toMatchObject({ shared: 0, held: 0 });
});

test("an article is told on the day of its publication, or on the day that it seems to be of", () => {
  expect(daysOfFeatures(features([], [], { at: 10.5 * dayMs })).told).toBe(10);
  expect(daysOfFeatures(features([], [], { seemsOf: 12 })).told).toBe(12);
  expect(daysOfFeatures(features([], [])).told).toBeNaN();
});

test("a slot gives back what was written, and no more than there is room for", () => {
  const table = createDayTable(2);
  const many = Array.from({ length: 40 }, (_, place) => 33 + place);
  const days = daysOfFeatures(features(many, many, { at: 5 * dayMs }));
  writeDays(table, 1, days);
  expect(daysOfSlot(table, 1)).toEqual(days);
  expect(daysOfSlot(table, 1).lead.length).toBeLessThan(many.length);
});
