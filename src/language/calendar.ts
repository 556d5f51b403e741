/** A day of the Gregorian calendar as the number of days since 1970-01-01. */
export type DayNumber = number;

const dayMs = 86_400_000;
const daysOfWeek = 7;
const monthsOfYear = 12;

/** @param month 1 to 12. @returns undefined where the month has no such day. */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isThere = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere ? date.getTime() / dayMs : undefined;
}

/**
 * The day that an ISO time names where it was written: `2031-03-05T23:40:00-05:00` is the fifth of March.
 * @returns undefined for what is no ISO day or time.
 */
export function dayOfTime(time: string): DayNumber | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(time.trim()) ?? [];
  return year === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day));
}

/** 0 is Monday, as in ISO 8601. */
export function weekdayOf(day: DayNumber): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % daysOfWeek) + daysOfWeek) % daysOfWeek;
}

export function yearOf(day: DayNumber): number {
  return new Date(day * dayMs).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: DayNumber): number {
  return new Date(day * dayMs).getUTCMonth() + 1;
}

/** `2031-03-04` */
export function isoDay(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The week of a day by ISO 8601, which begins on a Monday and belongs to the year of its Thursday: `2031-W10`. */
export function isoWeek(day: DayNumber): string {
  const thursday = day - weekdayOf(day) + 3;
  const year = yearOf(thursday);
  const firstDay = dayNumber(year, 1, 1) ?? thursday;
  return `${year}-W${twoDigits(Math.floor((thursday - firstDay) / daysOfWeek) + 1)}`;
}

/** The month so many months after that of a day: `2031-03`. */
export function isoMonth(day: DayNumber, later = 0): string {
  const months = yearOf(day) * monthsOfYear + monthOf(day) - 1 + later;
  return `${Math.floor(months / monthsOfYear)}-${twoDigits((months % monthsOfYear) + 1)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
