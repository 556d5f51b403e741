import { type DayNumber, dayNumber, monthOf, weekdayOf, yearOf } from "../language/calendar.ts";
import { monthNames } from "../language/month-names.ts";
import { placementSettings } from "./placement-settings.ts";
import { isPlainDigit, type Word } from "./split-words.ts";

/** Which days an article names: two reports of one event name the same one, and look-alike events each their own. */
export interface EventDays {
  /**
   * Days that title and lead name, in the order of their first use. A day of the week is the last one by the day of
   * publication; a day without a year is the one nearest to it.
   */
  lead: DayNumber[];
  /** Days of the year that are named anywhere, as `dayOfYear` gives them. */
  named: number[];
  /** Of an article without a time: the day that it seems to be of, by the latest date with a year or the latest year. */
  seemsOf?: DayNumber;
}

const dayMs = 86_400_000;
/** Years that news tells of; other numbers of four digits are counts. */
const years = { first: 1980, last: 2059 };

/** A day without its year as one number. @param month 1 to 12 */
export function dayOfYear(month: number, day: number): number {
  return 32 * month + day;
}

export function dayOfYearOf(day: DayNumber): number {
  return dayOfYear(monthOf(day), new Date(day * dayMs).getUTCDate());
}

/** An article in words. */
export interface ArticleInWords {
  title: readonly Word[];
  /** Of its text what counts as its front, and what follows. */
  lead: readonly Word[];
  rest: readonly Word[];
  /** What title and lead name, as `weekdaysNamed` gives them. */
  weekdays: readonly number[];
  /** When it was published, in ms; NaN when nobody knows. */
  at: number;
  language: string | undefined;
}

/** The days that an article names by weekday or by month and day, in the language's own names of months. */
export function findEventDays({ title, lead, rest, weekdays, at, language }: ArticleInWords): EventDays {
  const { mostLeadDays, mostNamedDays } = placementSettings.description;
  const published = Number.isNaN(at) ? undefined : Math.floor(at / dayMs);
  const front = [...findDates(title, language), ...findDates(lead, language)];
  const whole = [...front, ...findDates(rest, language)];
  const days = front.flatMap((date) => resolve(date, published) ?? []);
  if (published !== undefined) days.push(...weekdays.map((weekday) => lastBefore(published, weekday)));
  const seemsOf = published === undefined ? latestDay(whole, [title, lead, rest]) : undefined;
  return {
    lead: [...new Set(days)].slice(0, mostLeadDays),
    named: [...new Set(whole.map(({ month, day }) => dayOfYear(month, day)))].slice(0, mostNamedDays),
    ...(seemsOf !== undefined && { seemsOf }),
  };
}

interface WrittenDate {
  /** 1 to 12. */
  month: number;
  day: number;
  year?: number;
}

/** "May 3", "3 May", "3 de mayo", with or without a year behind it; "May 3,2031" too. */
function findDates(words: readonly Word[], language: string | undefined): WrittenDate[] {
  const months = monthsOf(language);
  const writtenAt = (place: number) => (place >= 0 && place < words.length ? words[place]?.written : undefined);
  const monthAt = (place: number) => months.get(writtenAt(place) ?? "");
  const dates: WrittenDate[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const written = words[place]?.written ?? "";
    // Spares nearly all words the dearer test.
    if (!isPlainDigit(written.charCodeAt(0))) continue;
    const [, digits, joined] = dayForm.exec(written) ?? [];
    const day = Number(digits);
    if (!(day >= 1 && day <= 31)) continue;
    const isParted = writtenAt(place + 1)?.length === 2;
    const before = monthAt(place - 1);
    const behind = monthAt(place + 1) ?? (isParted ? monthAt(place + 2) : undefined);
    const month = before ?? behind;
    if (month === undefined) continue;
    const next = before !== undefined ? place + 1 : monthAt(place + 1) !== undefined ? place + 2 : place + 3;
    const year = yearWritten(joined) ?? yearWritten(writtenAt(next)) ?? yearWritten(writtenAt(next + 1));
    dates.push({ month, day, ...(year !== undefined && { year }) });
  }
  return dates;
}

/** A number of one or two digits, as an ordinal too, and a year that follows a comma without a space. */
const dayForm = /^(\d{1,2})(?:st|nd|rd|th|er)?(?:,(\d{4}))?$/u;

function yearWritten(written: string | undefined): number | undefined {
  const year = written?.length === 4 && /^\d{4}$/u.test(written) ? Number(written) : 0;
  return year >= years.first && year <= years.last ? year : undefined;
}

function resolve({ month, day, year }: WrittenDate, published: DayNumber | undefined): DayNumber | undefined {
  if (year !== undefined) return dayNumber(year, month, day);
  if (published === undefined) return undefined;
  const around = [-1, 0, 1].flatMap((later) => dayNumber(yearOf(published) + later, month, day) ?? []);
  return around.sort((a, b) => Math.abs(a - published) - Math.abs(b - published))[0];
}

function lastBefore(published: DayNumber, weekday: number): DayNumber {
  return published - ((weekdayOf(published) - weekday + 7) % 7);
}

/** The middle of the latest year named, where that is later than every date. */
function latestDay(dates: readonly WrittenDate[], parts: readonly (readonly Word[])[]): DayNumber | undefined {
  const days = dates.flatMap((date) => (date.year === undefined ? [] : (resolve(date, undefined) ?? [])));
  const latest = days.length > 0 ? Math.max(...days) : undefined;
  let year = 0;
  for (const words of parts) for (const { written } of words) year = Math.max(year, yearWritten(written) ?? 0);
  if (year === 0) return latest;
  return latest !== undefined && yearOf(latest) >= year ? latest : dayNumber(year, 7, 1);
}

const monthsByLanguage = new Map<string, ReadonlyMap<string, number>>();

/** The names of months as the language writes them; English where it is not known. */
function monthsOf(language: string | undefined): ReadonlyMap<string, number> {
  const [given = ""] = (language ?? "en").toLowerCase().split("-");
  const known = monthsByLanguage.get(given);
  if (known) return known;
  const isKnown = /^[a-z]{2,3}$/u.test(given) && Intl.DateTimeFormat.supportedLocalesOf([given]).length > 0;
  const names = monthNames(isKnown ? [given] : ["en"], withoutDot);
  const british = given === "en" || !isKnown ? monthNames(["en-GB"], withoutDot) : [];
  const written = [...names, ...british];
  const all = new Map([...written, ...written.map(([name, month]) => [name.toUpperCase(), month] as const)]);
  monthsByLanguage.set(given, all);
  return all;
}

function withoutDot(name: string): string {
  return name.replace(/\.$/u, "");
}
