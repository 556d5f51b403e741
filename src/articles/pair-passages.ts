import { wordsOfText } from "../language/tokens.ts";
import type { Passage } from "./comparable-words.ts";

/** A passage before and after, either alone where it was taken out or put in; `isAlike` when they share words enough. */
export type Pair = [before: Passage | undefined, after: Passage | undefined, isAlike: boolean];

/** Shares of words in common (Dice), chosen by hand: half rewritten is still the same paragraph. */
const alike = 0.4;
/** Two single passages between the same neighbours are one paragraph written anew; its words are compared from here on. */
const comparableFrom = 0.25;
/** Beyond so many comparisons passages are taken in their order: nobody follows a text that was written anew. */
const mostComparisons = 20_000;

/**
 * Which passages of a gap are the same one written anew, in order, so that the sum of their likeness is greatest
 * (a global alignment after Needleman and Wunsch, 1970).
 */
export function pairPassages(before: readonly Passage[], after: readonly Passage[], language?: string): Pair[] {
  const [first, second] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && first && second)
    return [[first, second, likeness(bag(first, language), bag(second, language)) >= comparableFrom]];
  if (before.length === 0 || after.length === 0 || before.length * after.length > mostComparisons)
    return [
      ...before.map((each): Pair => [each, undefined, false]),
      ...after.map((each): Pair => [undefined, each, false]),
    ];
  return walk(before, after, score(before, after, language));
}

/** scores[i][j]: the greatest sum over the passages from i and from j on; likes[i][j]: how alike the two are. */
function score(before: readonly Passage[], after: readonly Passage[], language: string | undefined) {
  const [left, right] = [before.map((each) => bag(each, language)), after.map((each) => bag(each, language))];
  const likes = left.map((one) => right.map((other) => likeness(one, other)));
  const scores = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const at = (i: number, j: number) => scores[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const like = likes[i]?.[j] ?? 0;
      const paired = like >= alike ? like + at(i + 1, j + 1) : 0;
      const row = scores[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired);
    }
  return {
    at,
    isPair: (i: number, j: number) =>
      (likes[i]?.[j] ?? 0) >= alike && at(i, j) === (likes[i]?.[j] ?? 0) + at(i + 1, j + 1),
  };
}

function walk(before: readonly Passage[], after: readonly Passage[], scores: ReturnType<typeof score>): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && scores.isPair(i, j)) pairs.push([before[i++], after[j++], true]);
    else if (i < before.length && (j >= after.length || scores.at(i, j) === scores.at(i + 1, j)))
      pairs.push([before[i++], undefined, false]);
    else pairs.push([undefined, after[j++], false]);
  }
  return pairs;
}

function bag({ text }: Passage, language: string | undefined): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of wordsOfText(text, language)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [common, total] = [0, 0];
  for (const [word, times] of one) {
    common += Math.min(times, other.get(word) ?? 0);
    total += times;
  }
  for (const times of other.values()) total += times;
  return total === 0 ? 0 : (2 * common) / total;
}
