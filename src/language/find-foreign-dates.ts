import { type DayNumber, dayNumber, isoDay, weekdayOf } from "./calendar.ts";
import { chooseDay } from "./choose-year.ts";
import { foreignWrittenDates } from "./chrono-locales.ts";
import { type DateWords, dateWordsFor } from "./foreign-words.ts";
import type { NamedDate } from "./named-date.ts";
import type { TenseAt } from "./sentence-tense.ts";
import type { WrittenDate } from "./written-date.ts";

/** The words around a date decide its year as a verb beside it does in English. */
const nearTense = { distance: 0, isNear: true };

/**
 * The days that a sentence in German, French, Spanish, Italian, Portuguese or Dutch names. Days with their month, as chrono-node reads
 * them, in the year that is meant; "tomorrow"; and weekdays, where the sentence speaks of what is to come alone or of what was alone:
 * whose verb stands beside them is not read. None in other languages.
 */
export function findForeignDates(sentence: string, language: string, today: DayNumber | undefined): NamedDate[] {
  const words = dateWordsFor(language);
  if (!words) return [];
  const tense = tenseOf(sentence, words);
  const written = foreignWrittenDates(sentence, baseOf(language), today).flatMap((date) => dayOf(date, today, tense));
  if (today === undefined) return written;
  const found = [...written];
  for (const date of [...dayWordsIn(sentence, words, today), ...weekdaysIn(sentence, words, today, tense)])
    if (!found.some((other) => isPartOf(date, other, sentence))) found.push(date);
  return found.toSorted((a, b) => a.start - b.start);
}

/** Also of "Sonntag, dem 6. April": the weekday is that of the date. */
function isPartOf({ start, end }: NamedDate, other: NamedDate, sentence: string): boolean {
  const isBefore =
    end <= other.start && /^,?\s*(?:(?:dem|den|der|le|il|el|o|de)\s+)?$/iu.test(sentence.slice(end, other.start));
  return isBefore || (end > other.start && start < other.end);
}

function baseOf(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}

/** Undefined where a sentence speaks of both, or of neither. */
function tenseOf(sentence: string, { coming, past }: DateWords): TenseAt | undefined {
  const [isComing, isPast] = [coming.test(sentence), past.test(sentence)];
  if (isComing === isPast) return undefined;
  return { tense: isComing ? "coming" : "past", ...nearTense };
}

function dayOf(date: WrittenDate, today: DayNumber | undefined, tense: TenseAt | undefined): NamedDate[] {
  const { day, month, year, weekday, start, end, isInFigures } = date;
  // Day and month alone in figures may be a score or a share.
  if (day === undefined || (isInFigures && year === undefined)) return [];
  if (year !== undefined) {
    const found = dayNumber(year, month, day);
    return found === undefined ? [] : [{ start, end, value: isoDay(found) }];
  }
  const chosen = today === undefined ? undefined : chooseDay({ month, day, weekday }, today, tense);
  return chosen === undefined ? [] : [{ start, end, value: isoDay(chosen) }];
}

function dayWordsIn(sentence: string, { days }: DateWords, today: DayNumber): NamedDate[] {
  return days.flatMap(([pattern, later]) => {
    const match = pattern.exec(sentence);
    return match ? [{ start: match.index, end: match.index + match[0].length, value: isoDay(today + later) }] : [];
  });
}

function weekdaysIn(sentence: string, words: DateWords, today: DayNumber, tense: TenseAt | undefined): NamedDate[] {
  if (!tense) return [];
  return words.weekdays.flatMap((names, weekday) => {
    const match = new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, "iu").exec(sentence);
    if (!match) return [];
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    const value = isoDay(tense.tense === "coming" || ahead === 0 ? today + ahead : today + ahead - 7);
    return [{ start: match.index, end: match.index + match[0].length, value }];
  });
}
