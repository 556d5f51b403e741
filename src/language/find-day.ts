import { gregorianOfJalali, namedMonth, yearOfBuddha, yearOfEra } from "./eastern-dates.ts";
import { type Day, exists } from "./read-day.ts";

export interface FoundDay {
  day: Day;
  start: number;
  end: number;
  /** Written year-month-day with hyphens, where a T may part it from the clock. */
  isIso: boolean;
}

type Read = (match: RegExpExecArray, language: string) => Day | undefined;

const word = "[\\p{L}][\\p{L}\\p{M}’'.]*";
/** Two month names for one month ("آذار/مارس"), and those of two words. */
const month = `(?<month>(?:كانون|تشرين) \\p{L}+|${word})(?:[/ ]\\(?\\p{L}+\\)?(?= \\d{4}))?`;
const forms: readonly [RegExp, Read][] = [
  [/(?<![\d])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/u, numbered],
  [
    /(?<era>令和|平成|昭和|民國|民国) ?(?<year>\d{1,3}|元) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/u,
    ({ groups }) => dayOf(yearOfEra(groups?.era ?? "", groups?.year ?? ""), groups?.month, groups?.day),
  ],
  [/(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]/u, numbered],
  [/(?<!\d)(?<year>\d{4})(?<stroke>[./]) ?(?<month>\d{1,2})\k<stroke> ?(?<day>\d{1,2})(?!\d)/u, numbered],
  [/(?<!\d)(?<first>\d{1,2})(?<stroke>[./-]) ?(?<second>\d{1,2})\k<stroke> ?(?<year>\d{4})(?!\d)/u, strokes],
  [
    new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|-го|-й|a)?[ -]?(?:(?:de|of|d[’']) ?)?${month}[, -]+(?:(?:de|del|พ\\.ศ\\.|ค\\.ศ\\.) ?)?(?<year>\\d{4})(?!\\d)`,
      "u",
    ),
    named,
  ],
  [new RegExp(`${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`, "u"), named],
  [new RegExp(`(?<!\\d)(?<year>\\d{4})(?:\\.|\\. gada| m\\.|,)? ${month} (?<day>\\d{1,2})(?!\\d)`, "u"), named],
  [/(?<!\d)(?<year>\d{4})\. gada (?<day>\d{1,2})\. (?<month>\p{L}+)/u, named],
];

/** The first day that is written in a line, in the form that reads it with the greatest certainty. */
export function findDay(line: string, language: string | undefined): FoundDay | undefined {
  let first: FoundDay | undefined;
  for (const [index, [form, read]] of forms.entries()) {
    const match = form.exec(line);
    const day = match && read(match, language ?? "");
    if (!match || !day || (first && first.start <= match.index)) continue;
    first = { day, start: match.index, end: match.index + match[0].length, isIso: index === 0 };
  }
  return first;
}

function numbered({ groups }: RegExpExecArray): Day | undefined {
  const [year, month, day] = [Number(groups?.year), Number(groups?.month), Number(groups?.day)];
  return solarDay(year, month, day) ?? dayOf(yearOfBuddha(year), groups?.month, groups?.day);
}

/** "13/12/1409" and "1409/12/13": no publisher of today prints a Gregorian year like these. */
function solarDay(year: number, month: number, day: number): Day | undefined {
  return year >= 1350 && year < 1500 ? gregorianOfJalali(year, month, day) : undefined;
}

/** The day comes first nearly everywhere; in English it depends on the country, so there only a certain one counts. */
function strokes({ groups }: RegExpExecArray, language: string): Day | undefined {
  const [first, second, year] = [Number(groups?.first), Number(groups?.second), Number(groups?.year)];
  const isAmerican = /^(?:en-(?:us|ph)|fil|tl)(?:-|$)/i.test(language);
  const isDoubtful = language === "" || /^en(?:-(?:ca|za))?$/i.test(language);
  const isEqual = first === second || groups?.stroke === ".";
  if (isDoubtful && !isEqual && first <= 12 && second <= 12) return undefined;
  const isMonthFirst = !isEqual && (isAmerican || second > 12) && first <= 12;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return solarDay(year, month, day) ?? dayOf(yearOfBuddha(year), String(month), String(day));
}

function named({ groups }: RegExpExecArray): Day | undefined {
  const found = namedMonth(groups?.month ?? "");
  if (!found) return undefined;
  const year = Number(groups?.year);
  if (found.calendar === "jalali") return gregorianOfJalali(year, found.month, Number(groups?.day));
  return dayOf(yearOfBuddha(year), String(found.month), groups?.day);
}

function dayOf(year: number | undefined, month: string | undefined, day: string | undefined): Day | undefined {
  if (year === undefined) return undefined;
  const found = { year, month: Number(month), day: Number(day) };
  return exists(found) ? found : undefined;
}
