import { dayOfTime } from "../language/calendar.ts";
import { findDates } from "../language/find-dates.ts";
import { findForeignDates } from "../language/find-foreign-dates.ts";
import { type Figure, nearOf } from "./find-figures.ts";
import { isEnglish } from "./told-article.ts";

/** What may name a day; the rest need not be read for dates. */
const dayWords =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu;

/** What days are counted as: of one thing to come there is one. */
export const dayToCome = "the day";

/**
 * The days after its publication that a sentence names, as figures: what is announced for one day by one outlet and
 * for another by the next; none of a sentence that names several. Days that have been are left out, for most of them say when somebody spoke.
 */
export function findDaysToCome(sentence: string, language: string | null, published: Date): Figure[] {
  if (isEnglish(language) && !dayWords.test(sentence)) return [];
  const today = dayOfTime(published.toISOString());
  const dates = isEnglish(language) ? findDates(sentence, today) : findForeignDates(sentence, language ?? "", today);
  if (dates.length !== 1) return [];
  return dates.flatMap(({ start, end, value }): Figure[] => {
    const day = dayOfTime(value);
    // "Friday's match" says which match is meant.
    if (/^['’]s\b/u.test(sentence.slice(end))) return [];
    if (day === undefined || today === undefined || day <= today) return [];
    const near = nearOf(sentence, start, end);
    return [
      {
        about: dayToCome,
        isFate: false,
        bound: "exact",
        value: day,
        step: 1,
        start,
        end,
        near,
        slack: 0,
        place: undefined,
      },
    ];
  });
}
