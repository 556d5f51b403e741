import * as de from "chrono-node/de";
import * as es from "chrono-node/es";
import * as fr from "chrono-node/fr";
import * as it from "chrono-node/it";
import * as nl from "chrono-node/nl";
import * as pt from "chrono-node/pt";
import { type DayNumber, isoDay } from "./calendar.ts";
import type { WrittenDate } from "./written-date.ts";

const locales: Readonly<Record<string, Pick<typeof de, "parse">>> = { de, es, fr, it, nl, pt };
type Components = ReturnType<typeof de.parse>[number]["start"];

/**
 * The dates of a sentence that chrono-node recognises by day and month; a range gives its two ends, both with the place of the whole.
 * What year or which weekday is meant is not asked of chrono.
 */
export function foreignWrittenDates(text: string, language: string, today: DayNumber | undefined): WrittenDate[] {
  const noon = new Date(`${isoDay(today ?? 0)}T12:00:00Z`);
  const found = locales[language]?.parse(text, { instant: noon, timezone: 0 }) ?? [];
  return found.flatMap(({ index, text: words, start, end }) => {
    // "Hier", "mañana": days that are spoken of in words have rules of their own.
    if (!/\d/.test(words)) return [];
    const lead = article.exec(words)?.[0].length ?? 0;
    const last = words.trimEnd().length;
    const isInFigures = !/\p{L}{3}/u.test(words);
    const parting = end && between.exec(words);
    if (!end || !parting) return dateOf(start, { start: index + lead, end: index + last }, isInFigures);
    return [
      ...dateOf(start, { start: index + lead, end: index + parting.index }, isInFigures),
      ...dateOf(end, { start: index + parting.index + parting[0].length, end: index + last }, isInFigures),
    ];
  });
}

/** No part of the date: "am 12. März", "le 12 mars". */
const article = /^(?:(?:am|vom|den|dem|der|le|du|il|dal|el|del|o|em|no|na|de|op|van) )+/iu;
const between = /\s*(?:[-–—]|(?<= )(?:bis|und|au|et|al|a|y|e|tot|en)(?= ))\s*/u;

function dateOf(parts: Components, place: { start: number; end: number }, isInFigures: boolean): WrittenDate[] {
  const known = (part: "day" | "month" | "year" | "weekday") =>
    parts.isCertain(part) ? (parts.get(part) ?? undefined) : undefined;
  const [day, month, year, weekday] = [known("day"), known("month"), known("year"), known("weekday")];
  if (day === undefined || month === undefined) return [];
  // chrono counts from Sunday.
  const fromMonday = weekday === undefined ? undefined : (weekday + 6) % 7;
  return [{ ...place, day, month, year, weekday: fromMonday, isInFigures }];
}
