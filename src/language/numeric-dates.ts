import { type DayNumber, dayNumber, isoDay, yearOf } from "./calendar.ts";
import type { DatedSentence, NamedDate } from "./named-date.ts";

/** Figures alone name a day only with their year, and only where one order of day and month is possible or shown. */
export function readNumericDate(
  { start, end }: { start: number; end: number },
  { text, today, isDayFirst }: DatedSentence,
): NamedDate[] {
  const written = text.slice(start, end);
  if (/[\d./-]$/u.test(text.slice(0, start)) || /^[./-]?\d/u.test(text.slice(end))) return [];
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(written);
  const numbers = /^(\d{1,2})(?:[-/.](\d{1,2})[-/.](\d{4})|\/(\d{1,2})\/(\d{2}))$/u.exec(written);
  const [first, second] = [Number(numbers?.[1]), Number(numbers?.[2] ?? numbers?.[4])];
  const year = numbers?.[3] ? Number(numbers[3]) : fullYear(Number(numbers?.[5]), today);
  const day = iso
    ? dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : numbers && year !== undefined && orderedDay(first, second, year, isDayFirst);
  return typeof day === "number" ? [{ start, end, value: isoDay(day) }] : [];
}

/** A year of two figures: the one nearest to the publication. */
function fullYear(short: number, today: DayNumber | undefined): number | undefined {
  if (today === undefined) return undefined;
  const century = 100;
  return short + century * Math.round((yearOf(today) - short) / century);
}

function orderedDay(
  first: number,
  second: number,
  year: number,
  isDayFirst: boolean | undefined,
): DayNumber | undefined {
  if (first === second || first > 12) return dayNumber(year, second, first);
  if (second > 12) return dayNumber(year, first, second);
  if (isDayFirst === undefined) return undefined;
  return isDayFirst ? dayNumber(year, second, first) : dayNumber(year, first, second);
}

/** Whether numeric dates of a text write the day first, as far as one of them shows it. */
export function numericOrder(text: string): boolean | undefined {
  for (const [, first, second] of text.matchAll(/(?<![\d./-])(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/gu)) {
    if (Number(first) > 12 && Number(second) <= 12) return true;
    if (Number(second) > 12 && Number(first) <= 12) return false;
  }
  return undefined;
}
