import type { DayNumber } from "./calendar.ts";
import { type TenseAt, tenseAt, tenseSigns } from "./sentence-tense.ts";

/** Words of a text that name a day, week, month or year; offsets in UTF-16 code units. */
export interface NamedDate {
  start: number;
  end: number;
  /** ISO 8601: `2031-03-04`, `2031-W10`, `2031-03` or `2031`. */
  value: string;
}

/** A sentence with what its dates are read by. */
export interface DatedSentence {
  text: string;
  /** The day of publication where the article was written. */
  today: DayNumber | undefined;
  /** In numeric dates of this text the day stands first; undefined where nothing shows it. */
  isDayFirst: boolean | undefined;
  tenseOf(start: number, end: number): TenseAt | undefined;
}

export function datedSentence(
  text: string,
  today: DayNumber | undefined,
  isDayFirst: boolean | undefined,
): DatedSentence {
  let signs: ReturnType<typeof tenseSigns> | undefined;
  return {
    text,
    today,
    isDayFirst,
    tenseOf(start, end) {
      signs ??= tenseSigns(text);
      return tenseAt(text, signs, start, end);
    },
  };
}
