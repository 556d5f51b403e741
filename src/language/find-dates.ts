import { type DayNumber, dayNumber } from "./calendar.ts";
import { calendarMentions, numericOrder } from "./calendar-mentions.ts";
import { type DateMention, datedSentence } from "./date-mention.ts";
import { feastMentions } from "./feast-mentions.ts";
import { dayWordMentions, relativeMentions } from "./relative-mentions.ts";
import { sentencesOf } from "./sentences.ts";
import { weekdayMentions } from "./weekday-mentions.ts";

/** What every date in words or figures holds; most sentences hold none of it and are read no further. */
const dateWords =
  /day|night|Christmas Eve|New Year|Halloween|July Fourth|Fourth of July|tomorrow|week|month|year|morning|afternoon|evening|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))|\d(?:st|nd|rd|th)\b|\b[12]\d{3}\b|\d[./-]\d/i;
/** A year in figures: a number of four digits is one only after words that a time follows. */
const years =
  /(?<=\b(?:in|since|until|till|by|during|before|after|early|late|mid|around|for|from|of|to|between [12]\d{3} and)[ -])(?<year>1[5-9]\d{2}|20\d{2})(?![\d%’'-]|[.,:/]\d|s\b| (?:crowns|kilos|people|metres|miles|men|women|euros|dollars|pounds)\b)/giu;

/**
 * The days, weeks, months and years that an English news text names, in its order. Without a day of publication only those
 * that need none. What names no date is absent: hours of the day, durations, ages, days that recur, quarters.
 *
 * @param today the day of publication where the article was written.
 */
export function findDates(text: string, today: DayNumber | undefined): DateMention[] {
  const isDayFirst = numericOrder(text);
  const found: DateMention[] = [];
  let lastNamed: DayNumber | undefined;
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (!dateWords.test(line[0])) continue;
    for (const [start, end] of sentencesOf(line[0], "en")) {
      const words = line[0].slice(start, end);
      if (!dateWords.test(words)) continue;
      const mentions = sentenceDates(words, today, isDayFirst, lastNamed);
      for (const mention of mentions) {
        found.push(moved(mention, line.index + start));
        lastNamed = dayOfValue(mention.value) ?? lastNamed;
      }
    }
  }
  return found;
}

function sentenceDates(
  text: string,
  today: DayNumber | undefined,
  isDayFirst: boolean | undefined,
  lastNamed: DayNumber | undefined,
): DateMention[] {
  const sentence = datedSentence(text, today, isDayFirst);
  const named = withoutOverlaps([
    ...calendarMentions(sentence),
    ...feastMentions(sentence),
    ...weekdayMentions(sentence),
    ...dayWordMentions(sentence),
  ]);
  // What "the next day" stands beside is named before it, in this sentence or an earlier one.
  const nearest = named.map(({ value }) => dayOfValue(value)).find((day) => day !== undefined);
  return withoutOverlaps([...named, ...relativeMentions(sentence, nearest ?? lastNamed), ...yearMentions(text)]).sort(
    (a, b) => a.start - b.start,
  );
}

function yearMentions(text: string): DateMention[] {
  return [...text.matchAll(years)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
  }));
}

/** Of mentions that overlap, the first in the list stays. */
function withoutOverlaps(mentions: readonly DateMention[]): DateMention[] {
  const kept: DateMention[] = [];
  for (const mention of mentions)
    if (kept.every(({ start, end }) => mention.end <= start || mention.start >= end)) kept.push(mention);
  return kept;
}

function moved({ start, end, value }: DateMention, by: number): DateMention {
  return { start: start + by, end: end + by, value };
}

function dayOfValue(value: string): DayNumber | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return day === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day));
}
