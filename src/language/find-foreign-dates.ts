import { type DayNumber, dayNumber, isoDay } from "./calendar.ts";
import { chooseDay } from "./choose-year.ts";
import { foreignWrittenDates } from "./chrono-locales.ts";
import { findForeignDistances, findForeignPeriods } from "./find-foreign-periods.ts";
import { findForeignWeekdays } from "./find-foreign-weekdays.ts";
import { type DateForms, dateFormsFor } from "./foreign-forms.ts";
import { foreignTenseAt } from "./foreign-tense.ts";
import { type DateWords, dateWordsFor } from "./foreign-words.ts";
import { baseLanguage } from "./language-tag.ts";
import type { NamedDate } from "./named-date.ts";
import { sentencesOf } from "./sentences.ts";
import type { WrittenDate } from "./written-date.ts";

/**
 * The days that a sentence in German, French, Spanish, Italian, Portuguese or Dutch names. Days with their month, as chrono-node reads
 * them, in the year that is meant; "tomorrow", "in ten days"; and weekdays, by the verbs of their clause. None in other languages.
 *
 * @param isStrict leaves out weekdays of which nothing tells whether they are gone or to come.
 */
export function findForeignDates(
  sentence: string,
  language: string,
  today: DayNumber | undefined,
  isStrict = true,
): NamedDate[] {
  const [words, forms] = [dateWordsFor(language), dateFormsFor(language)];
  if (!words || !forms) return [];
  const written = foreignWrittenDates(sentence, baseLanguage(language), today).flatMap((date) =>
    dayOf(date, today, sentence, words),
  );
  const ranges = rangesIn(sentence, forms, today, words);
  const found = [...shortDays(sentence, language, today, words), ...ranges, ...written];
  if (today === undefined) return inOrder(withoutOverlaps(found, sentence));
  const others = [
    ...findForeignDistances(sentence, forms, today).filter(({ value }) => value.length === 10),
    ...dayWordsIn(sentence, words, today),
    ...findForeignWeekdays(sentence, words, forms, today, isStrict),
  ];
  return inOrder(withoutOverlaps([...found, ...others], sentence));
}

/**
 * The days, weeks, months and years that a text in one of these languages names, in its order.
 *
 * @returns undefined for a language that has no rules.
 */
export function findDatesOf(text: string, language: string, today: DayNumber | undefined): NamedDate[] | undefined {
  const [words, forms] = [dateWordsFor(language), dateFormsFor(language)];
  if (!words || !forms) return undefined;
  const found: NamedDate[] = [];
  for (const line of text.matchAll(/[^\n]+/g))
    for (const [start, end] of sentencesOf(line[0], baseLanguage(language))) {
      const sentence = line[0].slice(start, end);
      const dates = [
        ...findForeignDates(sentence, language, today, false),
        ...(today === undefined ? [] : findForeignDistances(sentence, forms, today)),
        ...findForeignPeriods(sentence, words, forms, today),
      ];
      const offset = line.index + start;
      for (const date of inOrder(withoutOverlaps(dates, sentence)))
        found.push({ start: date.start + offset, end: date.end + offset, value: date.value });
    }
  return found;
}

/** Of dates that overlap, the first in the list stays; so does "6. April" of "Sonntag, dem 6. April". */
function withoutOverlaps(dates: readonly NamedDate[], sentence: string): NamedDate[] {
  const kept: NamedDate[] = [];
  for (const date of dates) if (!kept.some((other) => isPartOf(date, other, sentence))) kept.push(date);
  return kept;
}

function isPartOf({ start, end }: NamedDate, other: NamedDate, sentence: string): boolean {
  const isBefore =
    end <= other.start &&
    /^(?:,?\s*(?:(?:dem|den|der|le|il|el|o|de|dia)\s+)?|,?\s*\()$/iu.test(sentence.slice(end, other.start));
  return (isBefore && other.value.length === 10) || (end > other.start && start < other.end);
}

function inOrder(dates: readonly NamedDate[]): NamedDate[] {
  return dates.toSorted((a, b) => a.start - b.start);
}

function dayOf(date: WrittenDate, today: DayNumber | undefined, sentence: string, words: DateWords): NamedDate[] {
  const { day, month, year, weekday, start, end, isInFigures } = date;
  // Day and month alone in figures may be a score or a share.
  if (day === undefined || (isInFigures && year === undefined)) return [];
  if (year !== undefined) {
    const found = dayNumber(year, month, day);
    return found === undefined ? [] : [{ start, end, value: isoDay(found) }];
  }
  const tense = foreignTenseAt(sentence, words, start, end);
  const chosen = today === undefined ? undefined : chooseDay({ month, day, weekday }, today, tense);
  return chosen === undefined ? [] : [{ start, end, value: isoDay(chosen) }];
}

/** "del 3 al 5 de mayo 2031": both days, of which chrono-node reads hours in some languages. */
function rangesIn(sentence: string, forms: DateForms, today: DayNumber | undefined, words: DateWords): NamedDate[] {
  const names = forms.months.split(",");
  const form = new RegExp(
    `(?<![\\d.,])(?<first>\\d{1,2})(?:er|[.º°])? ?(?:-|–|bis(?: zum)?|au|al|a|à|tot|en|et|y|e|und) ?(?<second>\\d{1,2})[.º°]? (?:de )?(?:${names.map((name, at) => `(?<m${at + 1}>${name})`).join("|")})(?!\\p{L})(?:${forms.between} (?<year>[12]\\d{3}))?`,
    "giu",
  );
  return [...sentence.matchAll(form)].flatMap((match) => {
    const month = names.findIndex((_, at) => match.groups?.[`m${at + 1}`] !== undefined) + 1;
    const { first = "", second = "", year } = match.groups ?? {};
    const end = match.index + match[0].length;
    const tense = foreignTenseAt(sentence, words, match.index, end);
    const parting = match.index + match[0].indexOf(second, first.length);
    return [
      { start: match.index, end: match.index + first.length, day: Number(first) },
      { start: parting, end, day: Number(second) },
    ].flatMap(({ day, ...place }) => {
      const date = { day, month, weekday: undefined };
      const chosen = year
        ? dayNumber(Number(year), month, day)
        : today === undefined
          ? undefined
          : chooseDay(date, today, tense);
      return chosen === undefined ? [] : [{ ...place, value: isoDay(chosen) }];
    });
  });
}

/** "bis zum 15.4.": day and month in figures, which German writes with a dot behind each and a preposition before. */
function shortDays(sentence: string, language: string, today: DayNumber | undefined, words: DateWords): NamedDate[] {
  if (today === undefined || baseLanguage(language) !== "de") return [];
  return [...sentence.matchAll(/(?<=\b(?:am|vom|zum|bis|dem|den) )(\d{1,2})\. ?(\d{1,2})\.(?!\d)/gu)].flatMap(
    (match) => {
      const place = { start: match.index, end: match.index + match[0].length };
      const [day, month] = [Number(match[1]), Number(match[2])];
      const tense = foreignTenseAt(sentence, words, place.start, place.end);
      const chosen = month > 12 ? undefined : chooseDay({ month, day, weekday: undefined }, today, tense);
      return chosen === undefined ? [] : [{ ...place, value: isoDay(chosen) }];
    },
  );
}

function dayWordsIn(sentence: string, { days }: DateWords, today: DayNumber): NamedDate[] {
  return days.flatMap(([pattern, later]) => {
    const match = pattern.exec(sentence);
    return match ? [{ start: match.index, end: match.index + match[0].length, value: isoDay(today + later) }] : [];
  });
}
