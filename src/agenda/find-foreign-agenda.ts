import type { DayNumber } from "../language/calendar.ts";
import { findForeignDates } from "../language/find-foreign-dates.ts";
import { type DateWords, dateWordsFor } from "../language/foreign-words.ts";
import type { NamedDate } from "../language/named-date.ts";
import type { AgendaItem, Certainty } from "./agenda-item.ts";
import { type DateSpan, isoSpan, spanOfDate } from "./date-span.ts";
import { labelOf, tellingWords } from "./event-label.ts";

/** A sentence of an article, with its place in the text. */
export interface PlacedSentence {
  sentence: string;
  start: number;
  end: number;
}

interface DatedPlace extends DateSpan {
  start: number;
  end: number;
}

const furthestDays = 400;

/**
 * The dated events to come that a sentence in another language than English announces: one that names a day to come and has a verb or
 * participle of what is to come. Rather few than wrong: no conditions, questions or what recurs, no clock, and nothing for the
 * day of publication itself.
 */
export function foreignItems(
  { sentence, start, end }: PlacedSentence,
  language: string,
  today: DayNumber,
): AgendaItem[] {
  const words = dateWordsFor(language);
  if (!words || words.unsure.test(sentence) || /\?["”»’']?$/u.test(sentence.trim())) return [];
  const announcing = words.coming.exec(sentence);
  if (!announcing) return [];
  const announcement = { start: announcing.index, end: announcing.index + announcing[0].length };
  return joined(findForeignDates(sentence, language, today), sentence)
    .filter(({ first }) => first > today && first - today < furthestDays)
    .filter((place) => !isSpokenOf(sentence, place, language))
    .map((place) => {
      const label = labelOf(sentence, announcement, place, language);
      return {
        ...isoSpan(place),
        precision: place.precision,
        ...{ clock: undefined, startsAt: undefined, movedFrom: undefined },
        ...{ start, end, sentence, label },
        certainty: certaintyOf(sentence, words),
        state: words.cancelled.test(sentence) ? "cancelled" : words.moved.test(sentence) ? "moved" : "planned",
        words: tellingWords(label, language),
      };
    });
}

function certaintyOf(sentence: string, { possible, expected }: DateWords): Certainty {
  if (possible.test(sentence)) return "possible";
  return expected.test(sentence) ? "expected" : "set";
}

/** "nach der Abstimmung am 12. März": what comes after it is announced, not the day. */
const after: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:nach (?:dem|der)|seit(?: dem)?)(?: \p{L}+)? (?:am )?$/iu,
  fr: /(?<!\p{L})(?:après|depuis)(?: le)?(?: \p{L}+)?(?: du)? $/iu,
  es: /(?<!\p{L})(?:después del|desde el)(?: \p{L}+ del)? $/iu,
  it: /(?<!\p{L})dopo (?:il|l[’'])(?: ?\p{L}+ del)? $/iu,
  pt: /(?<!\p{L})(?:depois de|desde)(?: \p{L}+ de)? $/iu,
  nl: /(?<!\p{L})(?:na|sinds)(?: (?:de|het) \p{L}+ van)? $/iu,
};

function isSpokenOf(sentence: string, { start }: DatedPlace, language: string): boolean {
  return after[language.slice(0, 2).toLowerCase()]?.test(sentence.slice(0, start)) ?? false;
}

/** The two ends of a range are one event. */
function joined(dates: readonly NamedDate[], sentence: string): DatedPlace[] {
  const places: DatedPlace[] = [];
  for (const { start, end, value } of dates) {
    const span = spanOfDate(value);
    if (!span) continue;
    const last = places.at(-1);
    const between = last && sentence.slice(last.end, start);
    if (
      last &&
      span.first > last.last &&
      /^\s*(?:[-–—]|\.? ?(?:bis(?: zum)?|au|al|a|até|tot(?: en met)?))\s*$/iu.test(between ?? "")
    )
      Object.assign(last, { end, last: span.last });
    // "Sonntag, dem 4. April": one day named twice.
    else if (!last || last.first !== span.first) places.push({ start, end, ...span });
  }
  return places;
}
