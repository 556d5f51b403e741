import { type DayNumber, dayNumber, isoMonth, monthOf, weekdayOf, yearOf } from "./calendar.ts";
import type { TenseAt } from "./sentence-tense.ts";

/** A date this near is meant, whatever the sentence speaks of, unless its own verb stands beside the date. */
const nearDays = 45;
/** A day this little past is meant by "was due on March 3" too: a year on would be said. */
const justPastDays = 14;
/** From its sign to the date, a preposition and an adverb at most: "opened early on January 4". */
const besideCharacters = 16;

/** The day that a month and a day mean in news of `today`: the nearest one, unless the tense or the weekday says otherwise. */
export function chooseDay(
  written: { month: number; day: number; weekday: number | undefined },
  today: DayNumber,
  tense: TenseAt | undefined,
): DayNumber | undefined {
  const { month, day, weekday } = written;
  // Four years back and on, for the 29th of February.
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((later) => dayNumber(yearOf(today) + later, month, day))
    .filter((found) => found !== undefined)
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  const onWeekday = weekday === undefined ? undefined : days.find((found) => weekdayOf(found) === weekday);
  return onWeekday ?? nearestDay(days, today, tense);
}

/** Of the days that a name stands for, one a year: the nearest to `today`, unless the tense says otherwise. */
export function nearestDay(
  candidates: readonly DayNumber[],
  today: DayNumber,
  tense: TenseAt | undefined,
): DayNumber | undefined {
  const days = candidates.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today));
  const nearest = days[0];
  if (nearest === undefined || !tense) return nearest;
  // Far ahead, in a sentence of what has been: "made it final, filing the papers on April 20".
  const isFarAhead = tense.tense === "past" && nearest - today > nearDays && Number.isFinite(tense.distance);
  if (!tense.isNear && !isFarAhead) return nearest;
  const isComing = tense.tense === "coming";
  if (nearest === today || nearest > today === isComing) return nearest;
  if (isComing && today - nearest <= justPastDays) return nearest;
  if (!isComing && Math.abs(nearest - today) <= nearDays && tense.distance > besideCharacters) return nearest;
  return days.find((found) => found > today === isComing) ?? nearest;
}

/** The month that a month's name means in news of `today`: this one, or the one before or to come by the tense. */
export function chooseMonth(
  month: number,
  today: DayNumber,
  tense: TenseAt | undefined,
  which: "last" | "next" | "this" | undefined,
): string {
  const ahead = (month - monthOf(today) + 12) % 12;
  const back = ahead === 0 ? 0 : ahead - 12;
  switch (which) {
    case "last":
      return isoMonth(today, back === 0 ? -12 : back);
    case "next":
      return isoMonth(today, ahead === 0 ? 12 : ahead);
    case "this":
      return isoMonth(today, month - monthOf(today));
    default:
      return isoMonth(today, tense?.tense === "coming" ? ahead : back);
  }
}
