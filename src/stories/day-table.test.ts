import { expect, test } from "vitest";
import type { ArticleFeatures } from "./article-features.ts";
import { createDayTable, leadDayGap, leadDaysHeld, sameLeadDays, sharedDays, writeDays } from "./day-table.ts";
import { dayOfYearOf } from "./event-days.ts";
import { testFeatures } from "./test-features.ts";

const dayMs = 86_400_000;

function features(lead: number[], named: number[], more: { at?: number; seemsOf?: number } = {}): ArticleFeatures {
  const { at, seemsOf } = more;
  return testFeatures({
    ...(at !== undefined && { at }),
    days: { lead, named, ...(seemsOf !== undefined && { seemsOf }) },
  });
}

function compare(one: ArticleFeatures, other: ArticleFeatures): { gap: number; shared: number; held: number } {
  const table = createDayTable(3);
  writeDays(table, 1, features([1], [2]));
  writeDays(table, 2, other);
  writeDays(table, table.guest, one);
  const { guest } = table;
  return { gap: leadDayGap(table, guest, 2), shared: sharedDays(table, guest, 2), held: leadDaysHeld(table, guest, 2) };
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
  const toldOf = (article: ArticleFeatures) => {
    const table = createDayTable(1);
    writeDays(table, 0, article);
    return table.told[0];
  };
  expect(toldOf(features([], [], { at: 10.5 * dayMs }))).toBe(10);
  expect(toldOf(features([], [], { seemsOf: 12 }))).toBe(12);
  expect(toldOf(features([], []))).toBeNaN();
});

test("a slot keeps no more days than it has room for, and none of the article before", () => {
  const table = createDayTable(3);
  const many = Array.from({ length: 40 }, (_, place) => 33 + place);
  writeDays(table, 2, features([1_000], [50]));
  writeDays(table, 1, features(many, many));
  expect(sameLeadDays(table, 1, 1).length).toBeLessThan(many.length);
  expect(sameLeadDays(table, 2, 2)).toEqual([1_000]);
  writeDays(table, 1, features([1_000, 7], []));
  expect(sameLeadDays(table, 1, 2)).toEqual([1_000]);
  expect(sharedDays(table, 1, 2)).toBe(-1);
});
