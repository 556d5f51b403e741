import { type DayNumber, isoDay, weekdayOf } from "./calendar.ts";
import type { DatedSentence, NamedDate } from "./named-date.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const full = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const long = `(?:${full}|${full.toUpperCase()})`;
/** Short forms are words and names besides ("sat", "Sun"): only after "on", or before a comma within brackets. */
const short = "(?<=\\bon )(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b(?!\\.?['’ -]?\\p{Lu})";
const count = "(?<count>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|1|2|3|4)";
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };
const form = new RegExp(
  [
    "(?<![\\p{L}\\d@.])",
    `(?:${count} weeks? (?<side>on|from|ago|last)(?: on)? |(?<ahead>next|last|this) week,? on |(?<which>[Tt]his past|[Tt]his coming|[Pp]ast|[Cc]oming|[Ll]ast|[Nn]ext|[Tt]his) )?`,
    `(?<name>${long}|${short})(?!\\p{L})(?!\\.\\p{L})`,
    "(?: (?:early |late |mid-?)?(?:morning|afternoon|evening|night|midday|noon)\\b)?",
    // An empty branch, not "?": a group that matched nothing would lose what it looked ahead for.
    `(?:(?=(?:,? (?:and|or|to) ${long})?,? (?:of )?(?<shared>next|last|this) week)(?:,? (?:of )?(?:next|last|this) week)?\\b| (?<later>week)\\b(?! (?:of|after|before)\\b)|)`,
  ].join(""),
  "gu",
);
/** "the following Monday" counts from a day that the text names; find-relative-dates.ts reads it. */
const besideAnother = /\b(?:following|previous|preceding) $/iu;
/** Days that recur, and days of a calendar of their own: "Good Friday", "every Monday". */
const notOne =
  /(?:\b(?:every|each|most|alternate|any|per|Good|Black|Holy|Ash|Palm|Easter|Super|Bloody|Shrove|Whit|Cyber|Fat)) $/u;
const ofOneDay = /^ (?!(?:in|on|at|of|to|by|for|with|when|that|and|or|after|before|as|so|is|was)\b)\p{Ll}/u;
const partOfName = /^ (?:(?:Night|Morning|Afternoon|Evening)\b|school\b)/u;
/** "Thurs. March 6": the weekday is part of that date. */
const ofDate =
  /^\.?,? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\b/u;

/** Days that are named by their weekday alone, which in news is the one just gone, the day itself, or the one to come. */
export function findWeekdays(sentence: DatedSentence): NamedDate[] {
  const { text, today } = sentence;
  if (today === undefined) return [];
  const found: NamedDate[] = [];
  for (const match of text.matchAll(form)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (notOne.test(before) || besideAnother.test(before) || partOfName.test(after) || ofDate.test(after)) continue;
    // "on a Friday in May"; "a Friday statement" is of one day.
    if (/\ba $/u.test(before) && !ofOneDay.test(after)) continue;
    // A programme: “News Hour Sunday”.
    if (/["“][^"”]*\p{Lu}\p{L}* $/u.test(before) && /^,?["”]/u.test(after) && !/["“]$/u.test(before)) continue;
    if (isWorkingWeek(before, match[0], after)) continue;
    // "the Sunday Courier"
    if (/\b[Tt]he $/u.test(before) && /^ \p{Lu}/u.test(after)) continue;
    found.push({ start, end, value: isoDay(meantDay(match, sentence, today)) });
  }
  return found;
}

/** "Monday through Friday" without "from": every week. */
function isWorkingWeek(before: string, name: string, after: string): boolean {
  if (/\bfrom (?:Monday (?:through|to) )?$/u.test(before)) return false;
  return name === "Monday"
    ? /^(?: (?:through|to) |[-–])Friday\b/u.test(after)
    : name === "Friday" && /\bMonday(?: (?:through|to) |[-–])$/u.test(before);
}

function meantDay(match: RegExpExecArray, sentence: DatedSentence, today: DayNumber): DayNumber {
  const { name = "", which, side, count: weeks = "", shared, ahead, later } = match.groups ?? {};
  const weekday = weekdays.indexOf(name.slice(0, 1) + name.slice(1, 3).toLowerCase());
  const inThisWeek = today - weekdayOf(today) + weekday;
  const upcoming = today + ((weekday - weekdayOf(today) + 7) % 7);
  const recent = upcoming === today ? today : upcoming - 7;
  const inWeek = shared ?? ahead;
  if (inWeek) return inThisWeek + (inWeek === "next" ? 7 : inWeek === "last" ? -7 : 0);
  const farther = 7 * (counts[weeks.toLowerCase()] ?? Number(weeks));
  if (side === "ago" || side === "last") return recent - farther;
  if (side) return upcoming + farther;
  if (later) return upcoming + 7;
  const end = match.index + match[0].length;
  const isPast = sentence.tenseOf(match.index, end)?.tense !== "coming";
  return chosenDay(which?.toLowerCase(), { today, inThisWeek, upcoming, recent }, isPast);
}

function chosenDay(
  which: string | undefined,
  days: Record<"today" | "inThisWeek" | "upcoming" | "recent", DayNumber>,
  isPast: boolean,
): DayNumber {
  const { today, inThisWeek, upcoming, recent } = days;
  const gone = recent === today ? today - 7 : recent;
  switch (which) {
    // What was yesterday nobody calls last Tuesday.
    case "last":
      return gone === today - 1 ? gone - 7 : gone;
    case "past":
    case "this past":
      return gone;
    case "next":
      return inThisWeek + 7;
    case "coming":
    case "this coming":
      return upcoming === today ? today + 7 : upcoming;
    case "this":
      return isPast && inThisWeek <= today ? inThisWeek : upcoming;
    default:
      return isPast ? recent : upcoming;
  }
}
