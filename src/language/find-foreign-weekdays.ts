import { type DayNumber, isoDay, weekdayOf } from "./calendar.ts";
import type { DateForms } from "./foreign-forms.ts";
import { foreignTenseAt, isLimit } from "./foreign-tense.ts";
import type { DateWords } from "./foreign-words.ts";
import type { NamedDate } from "./named-date.ts";

/**
 * Days that a sentence in one of the languages of `dateFormsFor` names by their weekday. What "next" or "last" beside it says counts first,
 * then a limit ("until Friday"), then the verbs; where nothing tells, news means the day just gone, unless `isStrict`: then none is named.
 */
export function findForeignWeekdays(
  sentence: string,
  words: DateWords,
  forms: DateForms,
  today: DayNumber,
  isStrict: boolean,
): NamedDate[] {
  return words.weekdays.flatMap((names, weekday) =>
    [...sentence.matchAll(weekdayForm(names, forms))].flatMap((match) => {
      const { each, next, last } = match.groups ?? {};
      if (each) return [];
      const [start, end] = [match.index, match.index + match[0].length];
      const isAhead = Boolean(next ?? match.groups?.next2) || isLimit(sentence.slice(0, start), forms);
      const isBack = Boolean(last ?? match.groups?.last2);
      const tense = isAhead ? "coming" : isBack ? "past" : foreignTenseAt(sentence, words, start, end)?.tense;
      if (!tense && isStrict) return [];
      const ahead = (weekday - weekdayOf(today) + 7) % 7;
      const isOther = isBack || Boolean(next ?? match.groups?.next2);
      const step = tense === "coming" ? ahead || (isOther ? 7 : 0) : ahead === 0 ? (isOther ? -7 : 0) : ahead - 7;
      return [{ start, end, value: isoDay(today + step) }];
    }),
  );
}

const kept = new Map<string, RegExp>();

function weekdayForm(names: string, forms: DateForms): RegExp {
  const key = `${forms.next} ${names}`;
  const found = kept.get(key);
  if (found) return found;
  const after = `(?:\\s(?:(?<next2>${forms.next})|(?<last2>${forms.last}))(?!\\p{L}))?`;
  const form = new RegExp(
    `(?<![\\p{L}-])(?:(?:(?<each>${forms.each})|(?<next>${forms.next})|(?<last>${forms.last})) )?(?:${names})${forms.partOfDay}(?![\\p{L}-])${forms.feast ? `(?!${forms.feast}(?!\\p{L}))` : ""}${after}`,
    "giu",
  );
  kept.set(key, form);
  return form;
}
