import { dayOfTime } from "../language/calendar.ts";
import { findDates } from "../language/find-dates.ts";

const calendarWord =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|(?:march|may)(?= \d)|(?<=\d(?:st|nd|rd|th)?(?: of)? )(?:march|may)|april|june|july|august|september|october|november|december)\b|\b(?:today|tomorrow|yesterday|tonight|next (?:week|month|year)|last (?:week|month|year|night))\b|\b(?:1[5-9]|20)\d{2}\b/giu;

export interface CitedDate {
  words: string;
  publishedAt: Date;
}

/**
 * Whether a sentence names a day, month or year that is not in what is cited, neither in the same words nor as the same day
 * by the cited article's own.
 */
export function changesDate(sentence: string, cited: readonly CitedDate[]): boolean {
  const named = [...sentence.matchAll(calendarWord)].map(([word]) => word.toLowerCase());
  if (named.length === 0) return false;
  const days = cited.map(({ publishedAt }) => dayOfTime(publishedAt.toISOString()));
  const known = new Set(cited.flatMap(({ words }, at) => findDates(words, days[at]).map(({ value }) => value)));
  const all = cited.map(({ words }) => words.toLowerCase());
  const hasWords = (words: string) => all.some((text) => text.includes(words));
  const read = days.map((day) => findDates(sentence, day));
  const isSame = (place: number) =>
    read.some((dates) => dates.some(({ start, end, value }) => start <= place && end > place && known.has(value)));
  for (const match of sentence.matchAll(calendarWord)) {
    if (isSame(match.index)) continue;
    if (!hasWords(match[0].toLowerCase())) return true;
    // "16 June" is not "6 June", although both are of June.
    const day = /(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?$/u.exec(sentence.slice(0, match.index))?.[1];
    const after = /^ (\d{1,2})(?!\d)/u.exec(sentence.slice(match.index + match[0].length))?.[1];
    const number = day ?? after;
    if (number && !all.some((text) => hasDay(text, match[0].toLowerCase(), number))) return true;
  }
  return false;
}

function hasDay(text: string, month: string, day: string): boolean {
  return new RegExp(`(?<!\\d)${day}(?:st|nd|rd|th)?(?: of)? ${month}|${month} ${day}(?!\\d)`, "u").test(text);
}
