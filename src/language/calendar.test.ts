import { expect, test } from "vitest";
import { dayNumber, dayOfTime, isoDay, isoMonth, isoWeek, weekdayOf } from "./calendar.ts";

const day = (iso: string) => dayOfTime(iso) ?? Number.NaN;

test("a time names the day of its own zone", () => {
  expect(isoDay(day("2031-03-05T23:40:00-05:00"))).toBe("2031-03-05");
  expect(dayOfTime("5 March 2031")).toBeUndefined();
  expect(dayOfTime("2031-02-30")).toBeUndefined();
});

test("days before 1970 and of the first century are days too", () => {
  expect(isoDay(dayNumber(1912, 4, 15) ?? 0)).toBe("1912-04-15");
  expect(isoDay(dayNumber(79, 8, 24) ?? 0)).toBe("0079-08-24");
  expect(weekdayOf(day("1912-04-15"))).toBe(0);
});

test("weeks are those of ISO 8601, whose year is that of their Thursday", () => {
  expect(isoWeek(day("2031-03-05"))).toBe("2031-W10");
  expect(isoWeek(day("2031-12-29"))).toBe("2032-W01");
  expect(isoWeek(day("2027-01-03"))).toBe("2026-W53");
});

test("months are counted across years", () => {
  expect(isoMonth(day("2031-12-28"), 1)).toBe("2032-01");
  expect(isoMonth(day("2031-01-31"), -1)).toBe("2030-12");
  expect(isoMonth(day("2031-01-31"), -25)).toBe("2028-12");
});
