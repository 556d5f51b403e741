import { type DayNumber, dayOfTime } from "../language/calendar.ts";
import { findDates } from "../language/find-dates.ts";
import { findForeignDates } from "../language/find-foreign-dates.ts";
import { sentencesOf } from "../language/sentences.ts";
import { isEnglish } from "./told-article.ts";

/** A day that a text looks back to, as far as it says: "on 3 March", "in January", "two months after the fire". */
export interface PastDay {
  /** Days since 1970-01-01; both are part of it. */
  from: DayNumber;
  to: DayNumber;
  /** The sentence that says so, as published. */
  sentence: string;
}

const pastSettings = {
  /** Nearer days are those of the story itself. */
  fewestDays: 5,
  /** Nobody looks for older stories. */
  mostDays: 800,
  mostPast: 6,
  /** UTF-16 code units: what is longer is cut at a word. */
  mostLetters: 240,
  /** A longer time is named roughly. */
  preciseDays: 2,
};

/**
 * What may name a day of a week ago or more, by the first letters of months, in figures, as a feast or from today: reading a text for dates is dear, and
 * most lines hold none of it.
 */
const lookingBack =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d[/.-]\d|\b(?:last|ago|after|since|earlier|later|before)\b|Day\b|Christmas|Easter|Halloween|New Year/u;
/** In other languages months have other names. */
const digits = /\d|[^\x20-\x7e]/u;

/** The days before its publication that a text names, those named precisely first. @param day of its publication. */
export function findPastDays(text: string, language: string | null, day: DayNumber): PastDay[] {
  const { fewestDays, mostDays, mostPast } = pastSettings;
  const known = new Set<string>();
  return text
    .split(/\n+/u)
    .flatMap((line) => [...daysIn(line, language, day)].map((found) => ({ ...found, line })))
    .filter(({ from, to }) => to <= day - fewestDays && from >= day - mostDays)
    .sort((a, b) => Number(isPrecise(b)) - Number(isPrecise(a)))
    .filter(({ from, to }) => !known.has(`${from} ${to}`) && known.add(`${from} ${to}`))
    .slice(0, mostPast)
    .map(({ start, from, to, line }) => ({ from, to, sentence: sentenceAt(line, start, language) }));
}

interface NamedRange {
  start: number;
  from: DayNumber;
  to: DayNumber;
}

function daysIn(line: string, language: string | null, day: DayNumber): NamedRange[] {
  if (!(isEnglish(language) ? lookingBack : digits).test(line)) return [];
  const dates = isEnglish(language) ? findDates(line, day) : foreignDates(line, language ?? "", day);
  const named = dates.flatMap(({ start, value }) => {
    const range = rangeOf(value);
    return range ? [{ start, ...range }] : [];
  });
  return [...named, ...(isEnglish(language) ? agesIn(line, day) : [])].sort((a, b) => a.start - b.start);
}

function foreignDates(line: string, language: string, day: DayNumber): { start: number; value: string }[] {
  return sentencesOf(line, language).flatMap(([first, last]) =>
    findForeignDates(line.slice(first, last), language, day).map(({ start, value }) => ({
      start: start + first,
      value,
    })),
  );
}

function sentenceAt(line: string, at: number, language: string | null): string {
  const [begin, end] = sentencesOf(line, language ?? undefined).find(([first, last]) => first <= at && at < last) ?? [
    0,
    line.length,
  ];
  return cut(line.slice(begin, end).replace(/\s+/gu, " "));
}

/** Named to the day, or nearly. */
export function isPrecise({ from, to }: Pick<PastDay, "from" | "to">): boolean {
  return to - from <= pastSettings.preciseDays;
}

function rangeOf(value: string): { from: DayNumber; to: DayNumber } | undefined {
  const day = dayOfTime(value);
  if (day !== undefined) return { from: day, to: day };
  const [, year, month, week] = /^(\d{4})-(?:(\d{2})$|W(\d{2})$)/u.exec(value) ?? [];
  if (month !== undefined) {
    const [from, next] = [Number(month) - 1, Number(month)].map((place) => Date.UTC(Number(year), place, 1) / dayMs);
    return from === undefined || next === undefined ? undefined : { from, to: next - 1 };
  }
  if (week === undefined) return undefined;
  // The fourth of January is in the first week.
  const fourth = Date.UTC(Number(year), 0, 4) / dayMs;
  const monday = fourth - ((fourth + 3) % 7) + (Number(week) - 1) * 7;
  return { from: monday, to: monday + 6 };
}

const dayMs = 86_400_000;
const numbers = new Map(
  "a one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, place) => [word, Math.max(1, place)]),
);
const unitDays = new Map([
  ["day", 1],
  ["week", 7],
  ["month", 30.4],
  ["year", 365.25],
]);
const age =
  /\b(\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (day|week|month|year)s? (?:ago|after|since|earlier|before|later)\b/giu;
/** A time that is told in months may be two weeks off. */
const slack = 0.5;

function* agesIn(text: string, day: DayNumber): Generator<NamedRange> {
  for (const { index, 1: count = "", 2: unit = "" } of text.matchAll(age)) {
    const days = unitDays.get(unit.toLowerCase()) ?? 1;
    const back = (numbers.get(count.toLowerCase()) ?? Number(count)) * days;
    const off = days * slack;
    yield { start: index, from: Math.floor(day - back - off), to: Math.ceil(day - back + off) };
  }
}

function cut(sentence: string): string {
  const { mostLetters } = pastSettings;
  if (sentence.length <= mostLetters) return sentence;
  return `${sentence.slice(0, mostLetters).replace(/\s+\S*$/u, "")} …`;
}
