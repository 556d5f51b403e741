import { type DayNumber, dayNumber, isoDay, isoMonth, isoWeek, weekdayOf, yearOf } from "./calendar.ts";
import type { DatedSentence, NamedDate } from "./named-date.ts";

type Unit = "day" | "week" | "weekend" | "month" | "year";

const partOfDay = "(?: (?:morning|afternoon|evening|night|noon))?";
const offsets: readonly [RegExp, number][] = [
  [/^(?:the )?day before yesterday/i, -2],
  [/^(?:the )?day after tomorrow/i, 2],
  [/^(?:yesterday|last (?:night|evening))/i, -1],
  [/^tomorrow/i, 1],
  [/^(?:today|tonight|this|(?:earlier|later) today)/i, 0],
];
const named = new RegExp(
  `(?<![\\p{L}\\d.-])(?:(?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday${partOfDay}|tomorrow${partOfDay}|last (?:night|evening)|(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening))(?![\\p{L}-])`,
  "giu",
);
/** Within a sentence nobody writes these large: "USA Today", "on This Morning". */
const titled = /^(?:T(?:oday|ODAY|onight)|This (?:Morning|Afternoon|Evening))$/u;
/** "the youth of today", "today's world": an age, no day. */
const anAge = {
  before: /\b(?:of|than|(?:days?|weeks?|months?|years?) from) $/iu,
  after: /^['’]s (?:world|youth|society|standards|generation|technology)\b/iu,
};

const numbers = "an?,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve".split(",");
const amount = `(?<amount>${numbers.join("|")}|\\d{1,3})`;
const ago = new RegExp(
  `(?<![\\p{L}\\d.,-])${amount} (?<unit>day|week|month|year)s? (?<side>ago|earlier|later|hence|from (?:now|today))\\b(?! than\\b)`,
  "giu",
);
const ahead = new RegExp(
  `(?<=\\b[Ii]n )${amount} (?<unit>day|week|month|year)(?:s?(?!['’\\p{L}-])|(?:s['’]|['’]s) time\\b)(?! (?:of|when|that)\\b)`,
  "gu",
);
const period =
  /(?<![\p{L}-]|\b[Tt]he )(?:(?:earlier|later|early|late) )?(?<which>this|last|next) (?<unit>week|weekend|month|year)(?![\p{L}-])|(?<![\p{L}])(?<end>the end of the (?:month|year))(?!\p{L})/giu;
const beside =
  /\b(?:the (?<side>next|following|previous|same) day(?! or )|that (?:same )?day|the day (?<just>before|after)(?=[.,;]|$))/giu;
const besideWeekday =
  /(?<=\b(?<side>following|previous|preceding) )(?<name>Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*day\b/giu;
const ordinal =
  /(?<=\b(?:on|for|by|until|till|from|since|before|after|to) )the (?<day>\d{1,2})(?:st|nd|rd|th)\b(?: of (?<month>this|last|next) month\b|(?=\s*(?:[.,;)]|$)))/giu;

const mayHoldOne = /day\b|\b(?:day|week|month|year)|\d(?:st|nd|rd|th)\b/i;

/** The day that was named last before a place in the sentence, there or in an earlier one. */
type AnchorAt = (place: number) => DayNumber | undefined;

/** Dates that are named by their distance from the publication, or from a day that the text has named just before. */
export function findRelativeDates(sentence: DatedSentence, anchorAt: AnchorAt): NamedDate[] {
  const { today } = sentence;
  if (today === undefined) return [];
  if (!mayHoldOne.test(sentence.text)) return [];
  return [
    ...distances(sentence, today, anchorAt),
    ...waits(sentence, today),
    // "the 12th of this month" before "this month".
    ...ordinals(sentence, today),
    ...periods(sentence, today),
    ...besides(sentence, anchorAt),
    ...besideWeekdays(sentence, anchorAt),
  ];
}

/** "today", "last night", "the day after tomorrow". */
export function findDayWords({ text, today }: DatedSentence): NamedDate[] {
  if (today === undefined) return [];
  return (
    [...text.matchAll(named)]
      .filter((match) => !anAge.before.test(text.slice(0, match.index)) && !anAge.after.test(rest(text, match)))
      // The name of a paper or a programme.
      .filter((match) => !(titled.test(match[0]) && /[\p{Lu}\p{Ll}’']["”]? ["“‘']?$/u.test(text.slice(0, match.index))))
      .map((match) => {
        const offset = offsets.find(([form]) => form.test(match[0]))?.[1] ?? 0;
        return dated(match, isoDay(today + offset));
      })
  );
}

/** "two days ago" counts from the publication, "two days later" from the day named before. */
function distances({ text }: DatedSentence, today: DayNumber, anchorAt: AnchorAt): NamedDate[] {
  return [...text.matchAll(ago)].flatMap((match) => {
    const side = match.groups?.side?.toLowerCase() ?? "";
    // Seven days back where the day itself has that name.
    const isBack = side === "ago" || side === "earlier";
    const lastNamed = anchorAt(match.index);
    const from = side === "earlier" ? (lastNamed ?? today) : side === "later" ? lastNamed : today;
    if (from === undefined) return [];
    return [dated(match, shifted(from, amountOf(match) * (isBack ? -1 : 1), unitOf(match), side === "from today"))];
  });
}

/** "in three days": from now on, unless it tells how long something took. */
function waits(sentence: DatedSentence, today: DayNumber): NamedDate[] {
  return [...sentence.text.matchAll(ahead)]
    .filter((match) => sentence.tenseOf(match.index, match.index + match[0].length)?.tense === "coming")
    .map((match) => dated(match, shifted(today, amountOf(match), unitOf(match), false)));
}

function periods({ text }: DatedSentence, today: DayNumber): NamedDate[] {
  return [...text.matchAll(period)].map((match) => {
    const { which = "this", end } = match.groups ?? {};
    const unit = end ? (/year/i.test(end) ? "year" : "month") : unitOf(match);
    const step = which.toLowerCase() === "next" ? 1 : which.toLowerCase() === "last" ? -1 : 0;
    return dated(match, shifted(today, step, unit, false));
  });
}

/** "the next day": only beside a day that was named. */
function besides({ text }: DatedSentence, anchorAt: AnchorAt): NamedDate[] {
  const steps: Readonly<Record<string, number>> = { next: 1, following: 1, after: 1, previous: -1, before: -1 };
  return [...text.matchAll(beside)].flatMap((match) => {
    const lastNamed = anchorAt(match.index);
    const step = steps[(match.groups?.side ?? match.groups?.just ?? "").toLowerCase()] ?? 0;
    return lastNamed === undefined ? [] : [dated(match, isoDay(lastNamed + step))];
  });
}

/** "the following Monday". */
function besideWeekdays({ text }: DatedSentence, anchorAt: AnchorAt): NamedDate[] {
  const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  return [...text.matchAll(besideWeekday)].flatMap((match) => {
    const lastNamed = anchorAt(match.index);
    if (lastNamed === undefined) return [];
    const ahead = (names.indexOf((match.groups?.name ?? "").toLowerCase()) - weekdayOf(lastNamed) + 7) % 7 || 7;
    // Seven days back where the day itself has that name.
    const isBack = !/following/i.test(match.groups?.side ?? "");
    return [dated(match, isoDay(lastNamed + (isBack ? ahead - 7 || -7 : ahead)))];
  });
}

/** "the 12th": of this month, or of the one beside it that the tense points to. */
function ordinals(sentence: DatedSentence, today: DayNumber): NamedDate[] {
  return [...sentence.text.matchAll(ordinal)].flatMap((match) => {
    const wanted = Number(match.groups?.day);
    const step = { last: -1, this: 0, next: 1 }[match.groups?.month?.toLowerCase() ?? ""];
    if (step !== undefined) return datedIfThere(match, isoMonth(today, step), wanted);
    const tense = sentence.tenseOf(match.index, match.index + match[0].length)?.tense;
    const direction = tense === "coming" ? 1 : -1;
    const longestGap = 62;
    for (let step = 0; step <= longestGap; step += 1) {
      const value = isoDay(today + step * direction);
      if (Number(value.slice(8)) === wanted) return [dated(match, value)];
    }
    return [];
  });
}

function shifted(from: DayNumber, by: number, unit: Unit, isExact: boolean): string {
  switch (unit) {
    case "day":
      return isoDay(from + by);
    case "week":
      return isExact ? isoDay(from + 7 * by) : isoWeek(from + 7 * by);
    case "weekend":
      // On a Monday, last weekend ended the day before; on a Friday, this weekend is to come.
      return isoWeek(from - weekdayOf(from) + 7 * by);
    case "month":
      return isoMonth(from, by);
    case "year":
      return String(yearOf(from) + by);
  }
}

/** No date where the month has no such day. */
function datedIfThere(match: RegExpExecArray, month: string, day: number): NamedDate[] {
  const found = dayNumber(Number(month.slice(0, 4)), Number(month.slice(5)), day);
  return found === undefined ? [] : [dated(match, isoDay(found))];
}

function amountOf(match: RegExpExecArray): number {
  const written = (match.groups?.amount ?? "").toLowerCase();
  if (written === "a" || written === "an") return 1;
  const at = numbers.indexOf(written);
  return at > 0 ? at : Number(written);
}

function unitOf(match: RegExpExecArray): Unit {
  return (match.groups?.unit ?? "day").toLowerCase() as Unit;
}

function dated(match: RegExpExecArray, value: string): NamedDate {
  return { start: match.index, end: match.index + match[0].length, value };
}

function rest(text: string, match: RegExpExecArray): string {
  return text.slice(match.index + match[0].length);
}
