import { Chrono, configuration, type Parser } from "chrono-node/en";
import { type DayNumber, isoDay } from "./calendar.ts";
import type { WrittenDate } from "./written-date.ts";

type Components = ReturnType<Chrono["parse"]>[number]["start"];

const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
/** In capitals, "MAY" and "MARCH" are words too, save before a figure. */
const monthName = new RegExp(
  `\\b${months}\\p{Ll}*\\b|\\b(?!MAR|MAY)${months.toUpperCase()}\\p{Lu}*\\b|\\b(?:MARCH|MAY) \\d`,
  "u",
);
/** "Feb. 28-March 1", which chrono takes for the 28th of March. */
const hyphenBetween = new RegExp(`(?<=\\b${months}\\p{Ll}*\\.? \\d{1,2})[-–](?=${months})`, "gu");
/** One of each form that is wanted of chrono; hours and distances ("in two months") are not. */
const wanted = ["March 4", "4 March 2031", "March 2031", "2031 March", "2031-03-04", "31/3/2031", "Tuesday"];
const { parsers, refiners } = configuration.createCasualConfiguration();
/** chrono with those of its parsers alone that find one of these forms: in news, the others take most of its time. */
const chrono = new Chrono({ parsers: parsers.filter(finds), refiners });

function finds(parser: Parser): boolean {
  const alone = new Chrono({ parsers: [parser], refiners: [] });
  return wanted.some((form) =>
    alone.parse(form).some(({ start }) => start.isCertain("month") || start.isCertain("weekday")),
  );
}

/**
 * The dates that chrono-node recognises by a month in their words or figures; a range gives its two ends. Which year is
 * meant where none is written is not asked of chrono, nor what "Thursday" or "two days ago" means.
 */
export function writtenDates(text: string, today: DayNumber | undefined): WrittenDate[] {
  const noon = new Date(`${isoDay(today ?? 0)}T12:00:00Z`);
  return chrono.parse(text.replace(hyphenBetween, "|"), { instant: noon, timezone: 0 }).flatMap((result) => {
    const lead = /^(?:(?:on|at|in|the)\s+)*(?:(?:end|start|beginning) of\s+)?/iu.exec(result.text)?.[0] ?? "";
    const [start, end] = [result.index + lead.length, result.index + result.text.length];
    // chrono takes "may" and "march" for months too.
    const isInFigures = !/\p{L}{3}/u.test(result.text);
    if (!isInFigures && !monthName.test(result.text)) return [];
    // A distance in words ("in two months") is certain of its month as well.
    if (result.tags().has("result/relativeDate")) return [];
    if (!result.end) return dateOf(result.start, text, start, end, isInFigures);
    const parting = /\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bthrough\b)\s*/iu.exec(result.text);
    if (!parting) return dateOf(result.start, text, start, end, isInFigures);
    const [leftEnd, rightStart] = [result.index + parting.index, result.index + parting.index + parting[0].length];
    return [
      ...dateOf(result.start, text, start, leftEnd, isInFigures),
      ...dateOf(result.end, text, rightStart, end, isInFigures),
    ];
  });
}

function dateOf(parts: Components, text: string, start: number, end: number, isInFigures: boolean): WrittenDate[] {
  const month = known(parts, "month");
  if (month === undefined) return [];
  const slice = text.slice(start, end).trimEnd();
  const weekday = known(parts, "weekday");
  const date = {
    start,
    end: start + slice.length,
    // chrono takes "the end of September" for its last day.
    day: /\b(?:end|start|beginning) of\s*$/iu.test(text.slice(0, start)) ? undefined : known(parts, "day"),
    month,
    year: known(parts, "year"),
    // chrono counts from Sunday.
    weekday: weekday === undefined ? undefined : (weekday + 6) % 7,
    isInFigures,
  };
  return [date];
}

function known(parts: Components, part: "day" | "month" | "year" | "weekday"): number | undefined {
  return parts.isCertain(part) ? (parts.get(part) ?? undefined) : undefined;
}
