import { tokensOf } from "../language/tokens.ts";

/** Shorter runs are found in any two texts of one event. */
const leastWords = 6;
/** Of a longer text its beginning is compared, and of a run that recurs its first places: no page makes this slow. */
const mostCompared = 5_000;
const mostPlaces = 8;
/** Enough to see that it is the same text. */
const mostWords = 30;

/**
 * The longest passage of one text that stands in the other word for word, whatever the marks between; its beginning where
 * it is long.
 *
 * @returns start and end in the first text, in UTF-16 code units; undefined where no six words in a row are the same.
 */
export function commonPassage(
  text: string,
  other: string,
  language?: string,
): [start: number, end: number] | undefined {
  const tokens = tokensOf(text, language).slice(0, mostCompared);
  const words = tokens.map(({ word }) => word);
  const others = tokensOf(other, language)
    .slice(0, mostCompared)
    .map(({ word }) => word);
  const places = Map.groupBy(others.keys(), (place) => runAt(others, place));
  let best = { at: 0, length: 0 };
  for (let at = 0; at + leastWords <= words.length; at += 1) {
    for (const place of (places.get(runAt(words, at)) ?? []).slice(0, mostPlaces)) {
      const length = commonLength(words, at, others, place);
      if (length > best.length) best = { at, length };
    }
    // A later beginning within the best run ends where it does.
    if (at === best.at && best.length > 0) at += best.length - leastWords;
  }
  const first = tokens[best.at];
  const last = tokens[best.at + Math.min(best.length, mostWords) - 1];
  return best.length >= leastWords && first && last ? [first.start, last.end] : undefined;
}

function runAt(words: readonly string[], at: number): string {
  return words.slice(at, at + leastWords).join(" ");
}

function commonLength(words: readonly string[], at: number, others: readonly string[], place: number): number {
  let length = 0;
  while (at + length < words.length && words[at + length] === others[place + length]) length += 1;
  return length;
}
