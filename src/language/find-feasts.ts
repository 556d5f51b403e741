import { type DayNumber, dayNumber, isoDay, yearOf } from "./calendar.ts";
import { nearestDay } from "./choose-year.ts";
import { easterSunday, nthWeekday } from "./moving-feasts.ts";
import type { DatedSentence, NamedDate } from "./named-date.ts";

type DayOfYear = (year: number) => DayNumber | undefined;

const fixed =
  (month: number, day: number): DayOfYear =>
  (year) =>
    dayNumber(year, month, day);
const afterEaster =
  (days: number): DayOfYear =>
  (year) =>
    easterSunday(year) + days;
const thanksgiving: DayOfYear = (year) => nthWeekday(year, 11, 3, 4);

/** Feasts with one day wherever English is written; those that differ by country (Mother's Day, Independence Day) are left out. */
const feasts: readonly [name: string, day: DayOfYear][] = [
  ["New Year['’]s Day", fixed(1, 1)],
  ["Groundhog Day", fixed(2, 2)],
  ["Valentine['’]s Day", fixed(2, 14)],
  ["International Women['’]s Day", fixed(3, 8)],
  ["St\\.? Patrick['’]s Day", fixed(3, 17)],
  ["April Fools?['’]s? Day", fixed(4, 1)],
  ["Earth Day", fixed(4, 22)],
  ["May Day", fixed(5, 1)],
  ["Juneteenth", fixed(6, 19)],
  ["(?:July (?:Fourth|4th)|(?:the )?Fourth of July)", fixed(7, 4)],
  ["Bastille Day", fixed(7, 14)],
  ["Halloween", fixed(10, 31)],
  ["All Saints['’] Day", fixed(11, 1)],
  ["(?:Armistice|Veterans) Day", fixed(11, 11)],
  ["World AIDS Day", fixed(12, 1)],
  ["Christmas Eve", fixed(12, 24)],
  ["Christmas Day", fixed(12, 25)],
  ["(?:Boxing|St\\.? Stephen['’]s) Day", fixed(12, 26)],
  ["New Year['’]s Eve", fixed(12, 31)],
  ["Ash Wednesday", afterEaster(-46)],
  ["Palm Sunday", afterEaster(-7)],
  ["Maundy Thursday", afterEaster(-3)],
  ["Good Friday", afterEaster(-2)],
  ["Easter Sunday", afterEaster(0)],
  ["Easter Monday", afterEaster(1)],
  ["Whit Sunday", afterEaster(49)],
  ["Martin Luther King (?:Jr\\.? )?Day", (year) => nthWeekday(year, 1, 0, 3)],
  ["Presidents['’]? Day", (year) => nthWeekday(year, 2, 0, 3)],
  ["Memorial Day", (year) => nthWeekday(year, 5, 0, -1)],
  ["Labor Day", (year) => nthWeekday(year, 9, 0, 1)],
  ["Thanksgiving Day", thanksgiving],
  ["Black Friday", (year) => nthWeekday(year, 11, 3, 4) + 1],
  ["Cyber Monday", (year) => nthWeekday(year, 11, 3, 4) + 4],
];
/** As a day, not as what belongs to it: "Halloween costumes". */
const asDay = "(?<=(?:^|\\b(?:[Oo]n|since|by|until|till|before|after|from|for|this|last|next) ))";
const form = new RegExp(
  `${asDay}(?:${feasts.map(([name], at) => `(?<f${at}>${name})`).join("|")})(?=$|[.,;:)’']| (?:\\p{Ll}{1,4}|\\d{4})\\b)(?:,? (?<year>\\d{4}))?`,
  "gu",
);

/** "on Christmas Day", "since Easter Monday": the nearest one, unless the tense says otherwise. */
export function findFeasts({ text, today, tenseOf }: DatedSentence): NamedDate[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const dayOf = feasts.find((_, at) => match.groups?.[`f${at}`] !== undefined)?.[1];
    if (!dayOf) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const year = match.groups?.year;
    const day = year ? dayOf(Number(year)) : chosenDay(dayOf, today, tenseOf(start, end));
    return day === undefined ? [] : [{ start, end, value: isoDay(day) }];
  });
}

function chosenDay(
  dayOf: DayOfYear,
  today: DayNumber | undefined,
  tense: ReturnType<DatedSentence["tenseOf"]>,
): DayNumber | undefined {
  if (today === undefined) return undefined;
  const days = [-1, 0, 1].map((later) => dayOf(yearOf(today) + later)).filter((day) => day !== undefined);
  return nearestDay(days, today, tense);
}
