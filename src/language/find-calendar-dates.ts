import { type DayNumber, dayNumber, isoDay, yearOf } from "./calendar.ts";
import { chooseDay, chooseMonth } from "./choose-year.ts";
import { writtenDates } from "./chrono-dates.ts";
import type { DatedSentence, NamedDate } from "./named-date.ts";
import { readNumericDate } from "./numeric-dates.ts";
import type { WrittenDate } from "./written-date.ts";

const monthName = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[\\p{L}]*";
const mayHoldDate = new RegExp(`\\b${monthName}\\b|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?:\\b|T)`, "iu");
const yearBeside = /^,? (?:of )?(?<which>last|next|this) year\b/iu;
const monthLead =
  /(?:\b(?:in|into|since|until|till|by|from|to|through|between|and|during|before|after|of|around|for|late|early|mid|last|next|this)[ -]|\()$/iu;
const whichMonth = /\b(?<which>last|next|this) $/iu;
/** The other days of a list, in figures before or after a date: "23 and 24 February", "April 3, 5 and 7". */
const daysBefore = /(?<![\d.,:/-])(?:\d{1,2}(?:st|nd|rd|th)?(?:, | and | or | to | & |, and )(?:the )?)+$/u;
const daysAfter =
  /^(?:, \d{1,2}(?:st|nd|rd|th)?)*,? (?:and|&) \d{1,2}(?:st|nd|rd|th)?(?=[.,;)]|$| \p{Ll}{2,4}\b)(?! (?:of|per|men|were|was)\b)/u;

/** Dates that are named by their place in the calendar: "March 4", "14-16 May 2031", "31/3/2031", "in October". */
export function findCalendarDates(sentence: DatedSentence): NamedDate[] {
  if (!mayHoldDate.test(sentence.text)) return [];
  const written = writtenDates(sentence.text, sentence.today).flatMap((date) => datesOf(date, sentence));
  return [...isoInstants(sentence.text), ...written];
}

/** "2031-03-07T14:00Z": the day of an instant as programs write it. */
function isoInstants(text: string): NamedDate[] {
  return [...text.matchAll(/(?<![\d-])(?<day>\d{4}-\d{2}-\d{2})T\d{2}:\d{2}/gu)].flatMap((match) => {
    const [year = 0, month = 0, day = 0] = (match.groups?.day ?? "").split("-").map(Number);
    const found = dayNumber(year, month, day);
    return found === undefined ? [] : [{ start: match.index, end: match.index + 10, value: isoDay(found) }];
  });
}

function datesOf(date: WrittenDate, sentence: DatedSentence): NamedDate[] {
  if (date.isInFigures) return readNumericDate(date, sentence);
  // "March 4,500", "May 1990s", "May 12 of them"
  if (
    /^(?:\d|,\d{3}|['’]?s\b| (?:Street|Road|Avenue|Square|Lane|Place|Drive|Boulevard)\b| of (?:them|us|those|these|the (?!year|month))\b)/u.test(
      sentence.text.slice(date.end),
    )
  )
    return [];
  // A model's name: "the March-5 rocket".
  if (/^\p{L}+-\d/u.test(sentence.text.slice(date.start, date.end))) return [];
  if (date.day === undefined) return monthDates(date, sentence);
  return dayDates({ ...date, day: date.day }, sentence);
}

function dayDates(date: WrittenDate & { day: number }, sentence: DatedSentence): NamedDate[] {
  const { text, today } = sentence;
  const beside = date.year === undefined && today !== undefined ? yearBeside.exec(text.slice(date.end)) : null;
  const step = { last: -1, this: 0, next: 1 }[beside?.groups?.which?.toLowerCase() ?? ""];
  const year = step === undefined ? date.year : yearOf(today ?? 0) + step;
  const end = date.end + (beside?.[0].length ?? 0);
  const tense = sentence.tenseOf(date.start, date.end);
  const dayOf = (day: number, weekday: number | undefined): DayNumber | undefined => {
    if (year !== undefined) return dayNumber(year, date.month, day);
    return today === undefined ? undefined : chooseDay({ month: date.month, day, weekday }, today, tense);
  };
  const listed = listedDays(date, text).map(({ day, ...span }) => ({ ...span, day: dayOf(day, undefined) }));
  return [...listed, { start: date.start, end, day: dayOf(date.day, date.weekday) }].flatMap(({ day, ...span }) =>
    day === undefined ? [] : [{ ...span, value: isoDay(day) }],
  );
}

function listedDays(date: WrittenDate, text: string): { start: number; end: number; day: number }[] {
  const isDayFirst = /^\d/u.test(text.slice(date.start, date.end));
  const list = isDayFirst ? daysBefore.exec(text.slice(0, date.start)) : daysAfter.exec(text.slice(date.end));
  if (!list) return [];
  const from = isDayFirst ? list.index : date.end;
  return [...list[0].matchAll(/\d{1,2}(?:st|nd|rd|th)?/gu)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    day: Number.parseInt(match[0], 10),
  }));
}

/** A month's name alone is often another name ("April Lindgren"): it needs a preposition, or its year. */
function monthDates({ start, end, month, year }: WrittenDate, sentence: DatedSentence): NamedDate[] {
  const { text, today } = sentence;
  if (year !== undefined) return [{ start, end, value: `${year}-${String(month).padStart(2, "0")}` }];
  const lead = text.slice(0, start);
  if (today === undefined || !monthLead.test(lead) || /^ \p{Lu}/u.test(text.slice(end))) return [];
  const beside = yearBeside.exec(text.slice(end));
  if (beside) {
    const step = { last: -1, this: 0, next: 1 }[beside.groups?.which?.toLowerCase() ?? ""] ?? 0;
    const value = `${yearOf(today) + step}-${String(month).padStart(2, "0")}`;
    return [{ start, end: end + beside[0].length, value }];
  }
  const which = whichMonth.exec(lead)?.groups?.which?.toLowerCase() as "last" | "next" | "this" | undefined;
  return [{ start, end, value: chooseMonth(month, today, sentence.tenseOf(start, end), which) }];
}
