import { type DayNumber, dayNumber } from "./calendar.ts";
import { findCalendarDates } from "./find-calendar-dates.ts";
import { findFeasts } from "./find-feasts.ts";
import { findDayWords, findRelativeDates } from "./find-relative-dates.ts";
import { findWeekdays } from "./find-weekdays.ts";
import { datedSentence, type NamedDate } from "./named-date.ts";
import { numericOrder } from "./numeric-dates.ts";
import { sentencesOf } from "./sentences.ts";

/** What every date in words or figures holds; most sentences hold none of it and are read no further. */
const dateWords =
  /day|night|Christmas Eve|New Year|Halloween|Juneteenth|July Fourth|Fourth of July|tomorrow|week|month|year|morning|afternoon|evening|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))|\d(?:st|nd|rd|th)\b|\b[12]\d{3}\b|\d[./-]\d/i;
/** A year in figures: a number of four digits is one only after words that a time follows. */
const years =
  /(?<=\b(?:in|since|until|till|by|during|through|throughout|into|before|after|early|late|mid|around|for|from|of|to|between [12]\d{3} and)[ -])(?<year>1[5-9]\d{2}|20\d{2})(?![\d%’'-]|[.,:/]\d|s\b| (?:crowns|kilos|people|metres|miles|men|women|euros|dollars|pounds|hours|minutes|days|points|votes|jobs|homes|houses|cases|deaths|troops|soldiers|workers|cars|tonnes|tons)\b)/giu;

/**
 * The days, weeks, months and years that an English news text names, in its order. Without a day of publication only those
 * that need none. What names no date is absent: hours of the day, durations, ages, days that recur, quarters.
 *
 * @param today the day of publication where the article was written.
 */
export function findDates(text: string, today: DayNumber | undefined): NamedDate[] {
  const isDayFirst = numericOrder(text);
  const found: NamedDate[] = [];
  let lastNamed: DayNumber | undefined;
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (!dateWords.test(line[0])) continue;
    for (const [start, end] of sentencesOf(line[0], "en")) {
      const words = line[0].slice(start, end);
      if (!dateWords.test(words)) continue;
      const dates = sentenceDates(words, today, isDayFirst, lastNamed);
      for (const date of dates) {
        found.push(moved(date, line.index + start));
        lastNamed = dayOfValue(date.value) ?? lastNamed;
      }
    }
  }
  return found;
}

function sentenceDates(
  text: string,
  today: DayNumber | undefined,
  isDayFirst: boolean | undefined,
  lastNamed: DayNumber | undefined,
): NamedDate[] {
  const sentence = datedSentence(text, today, isDayFirst);
  const named = inOrder(
    withoutOverlaps([
      ...findCalendarDates(sentence),
      ...findFeasts(sentence),
      ...findWeekdays(sentence),
      ...findDayWords(sentence),
    ]),
  );
  const anchorAt = (place: number) =>
    named.filter(({ start }) => start < place).reduce((last, { value }) => dayOfValue(value) ?? last, lastNamed);
  return inOrder(withoutOverlaps([...named, ...findRelativeDates(sentence, anchorAt), ...findYears(text)]));
}

function findYears(text: string): NamedDate[] {
  return [...text.matchAll(years)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
  }));
}

/** Of dates that overlap, the first in the list stays. */
function withoutOverlaps(dates: readonly NamedDate[]): NamedDate[] {
  const kept: NamedDate[] = [];
  for (const date of dates) if (kept.every(({ start, end }) => date.end <= start || date.start >= end)) kept.push(date);
  return kept;
}

function inOrder(dates: readonly NamedDate[]): NamedDate[] {
  return dates.toSorted((a, b) => a.start - b.start);
}

function moved({ start, end, value }: NamedDate, by: number): NamedDate {
  return { start: start + by, end: end + by, value };
}

function dayOfValue(value: string): DayNumber | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return day === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day));
}
