import { type DayNumber, dayNumber, isoDay, weekdayOf } from "../language/calendar.ts";
import type { Precision } from "./agenda-item.ts";

export interface DateSpan {
  first: DayNumber;
  last: DayNumber;
  precision: Precision;
}

/** The days that a date of `findDates` means: `2031-03-04`, `2031-W10`, `2031-03` or `2031`. */
export function spanOfDate(value: string): DateSpan | undefined {
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) return weekSpan(Number(week[1]), Number(week[2]));
  const [, year, month, day] = (/^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? []).map(Number);
  if (year === undefined) return undefined;
  if (day) return span(dayNumber(year, month ?? 1, day), dayNumber(year, month ?? 1, day), "day");
  if (month) return span(dayNumber(year, month, 1), firstOfNextMonth(year, month) - 1, "month");
  return span(dayNumber(year, 1, 1), dayNumber(year, 12, 31), "year");
}

/** "2026-03-04", or "2026-03-04 to 2026-03-06". */
export function isoSpan({ first, last }: Pick<DateSpan, "first" | "last">): { firstDay: string; lastDay: string } {
  return { firstDay: isoDay(first), lastDay: isoDay(last) };
}

function span(first: DayNumber | undefined, last: DayNumber | undefined, precision: Precision): DateSpan | undefined {
  return first === undefined || last === undefined ? undefined : { first, last, precision };
}

/** The first week of a year holds its fourth of January (ISO 8601). */
function weekSpan(year: number, week: number): DateSpan | undefined {
  const fourth = dayNumber(year, 1, 4);
  if (fourth === undefined) return undefined;
  const monday = fourth - weekdayOf(fourth) + 7 * (week - 1);
  return { first: monday, last: monday + 6, precision: "week" };
}

function firstOfNextMonth(year: number, month: number): DayNumber {
  return (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) ?? 0;
}
