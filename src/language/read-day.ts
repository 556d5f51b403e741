import { monthNumber } from "./month-names.ts";

export interface Day {
  year: number;
  month: number;
  day: number;
}

const earliestYear = 1800;
const latestYear = 2199;

const weekday = /^\p{L}[\p{L}\p{M}-]*\.?,? +(?=[\p{L}\d])/u;

/** The day that a text begins with and what is left beside it (a zone, perhaps). */
export function readDay(text: string): { day: Day; rest: string } | undefined {
  const asian = /^(\d{4})[년年] ?(\d{1,2})[월月] ?(\d{1,2})[일日]\s*(?:\(?\p{L}+\)?)?(.*)$/u.exec(text);
  if (asian) return dayOf(asian[1], Number(asian[2]), asian[3], asian[4]);
  const bare = text.replace(/^(?:\p{L}[\p{L}\p{M}]* )?\p{L}[\p{L}\p{M}]*\.?, ?/u, "");
  const numeric = readNumericDay(bare) ?? readNumericDay(bare.replace(weekday, ""));
  if (numeric) return numeric;
  for (const candidate of [bare, bare.replace(weekday, "")]) {
    const day = readNamedDay(candidate);
    if (day) return day;
  }
  return undefined;
}

function readNamedDay(text: string): { day: Day; rest: string } | undefined {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?: de)?[ \-/.]*(\p{L}[\p{L}\p{M}]+)\.?(?: de| del)?[,\-/. ]*(\d{2,4})(?!\d)(?: г\.?)?(.*)$/u.exec(
      text,
    );
  if (dayFirst) return dayOf(dayFirst[3], monthNumber(dayFirst[2] ?? ""), dayFirst[1], dayFirst[4]);
  const monthFirst =
    /^(\p{L}[\p{L}\p{M}]+)\.?[ \-/]*(\d{1,2})(?:st|nd|rd|th)?[,\-/ ]+(\d{4}|\d{2}(?= |$))(?!\d)(.*)$/u.exec(text);
  if (monthFirst) return dayOf(monthFirst[3], monthNumber(monthFirst[1] ?? ""), monthFirst[2], monthFirst[4]);
  const yearFirst = /^(\d{4})[ \-/.]+(\p{L}[\p{L}\p{M}]+)\.?[ \-/.]+(\d{1,2})\.?(?!\d)T?(.*)$/u.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], monthNumber(yearFirst[2] ?? ""), yearFirst[3], yearFirst[4]);
  return undefined;
}

function readNumericDay(text: string): { day: Day; rest: string } | undefined {
  const yearFirst = /^(\d{4})([-/.] ?)(\d{1,2})\2(\d{1,2})\.?(?!\d)(.*)$/.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], Number(yearFirst[3]), yearFirst[4], yearFirst[5]);
  // With two digits only one order is sure: no month is beyond 12, and nobody puts the day between year and month.
  const american = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2})(?!\d)(.*)$/.exec(text);
  if (american && Number(american[3]) > 12) return dayOf(american[4], Number(american[1]), american[3], american[5]);
  const yearLast = /^(\d{1,2})([-/.] ?)(\d{1,2})\2(\d{4})(?!\d)(.*)$/.exec(text);
  if (!yearLast) return undefined;
  const [first, second] = [Number(yearLast[1]), Number(yearLast[3])];
  // With dots the day always comes first; with strokes and hyphens it depends on the country, so only the certain ones count.
  const isDayFirst = yearLast[2]?.startsWith(".") || first > 12 || first === second;
  if (!isDayFirst && second <= 12) return undefined;
  return isDayFirst
    ? dayOf(yearLast[4], second, yearLast[1], yearLast[5])
    : dayOf(yearLast[4], first, yearLast[3], yearLast[5]);
}

function dayOf(
  yearText: string | undefined,
  month: number | undefined,
  dayText: string | undefined,
  rest: string | undefined,
): { day: Day; rest: string } | undefined {
  if (!yearText || !month) return undefined;
  const day = { year: fullYear(yearText), month, day: Number(dayText) };
  return exists(day) ? { day, rest: rest ?? "" } : undefined;
}

/** RFC 2822 §4.3: 00 to 49 is this century, 50 to 99 the last; three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

export function exists({ year, month, day }: Day): boolean {
  if (year < earliestYear || year > latestYear || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
