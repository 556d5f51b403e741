import { isoDay } from "./calendar.ts";
import { chooseDay } from "./choose-year.ts";
import type { DatedSentence, NamedDate } from "./named-date.ts";

/** Feasts with a day of the calendar; those that move (Easter, Thanksgiving) are left out. */
const feasts: readonly [name: string, month: number, day: number][] = [
  ["New Year['’]s Day", 1, 1],
  ["Valentine['’]s Day", 2, 14],
  ["May Day", 5, 1],
  ["(?:July (?:Fourth|4th)|(?:the )?Fourth of July)", 7, 4],
  ["Bastille Day", 7, 14],
  ["Halloween", 10, 31],
  ["Armistice Day", 11, 11],
  ["Christmas Eve", 12, 24],
  ["Christmas Day", 12, 25],
  ["Boxing Day", 12, 26],
  ["New Year['’]s Eve", 12, 31],
];
/** As a day, not as what belongs to it: "Halloween costumes". */
const asDay = "(?<=(?:^|\\b(?:on|since|by|until|till|before|after|from|for|this|last|next) ))";
const form = new RegExp(
  `${asDay}(?:${feasts.map(([name], at) => `(?<f${at}>${name})`).join("|")})(?=$|[.,;:)’']| (?:\\p{Ll}{1,4}|\\d{4})\\b)(?:,? (?<year>\\d{4}))?`,
  "gu",
);

/** "on Christmas Day", "since New Year's Eve": the nearest one, unless the tense says otherwise. */
export function findFeasts({ text, today, tenseOf }: DatedSentence): NamedDate[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const [, month, day] = feasts.find((_, at) => match.groups?.[`f${at}`] !== undefined) ?? [];
    if (month === undefined || day === undefined) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const year = match.groups?.year;
    const twoDigits = (number: number) => String(number).padStart(2, "0");
    if (year) return [{ start, end, value: `${year}-${twoDigits(month)}-${twoDigits(day)}` }];
    if (today === undefined) return [];
    const chosen = chooseDay({ month, day, weekday: undefined }, today, tenseOf(start, end));
    return chosen === undefined ? [] : [{ start, end, value: isoDay(chosen) }];
  });
}
