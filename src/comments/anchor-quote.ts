import { alignWords } from "../language/align-words.ts";
import { sentencesOf } from "../language/sentences.ts";
import { type Token, tokensOf } from "../language/tokens.ts";
import type { Anchor } from "./comment.ts";

export type Anchored = { anchor: Exclude<Anchor, "gone">; start: number; end: number } | { anchor: "gone" };

/**
 * How like the words of a passage must be to those quoted (twice the common words by the sum of both): from this on most
 * readers would call it the same sentence. Chosen on the cases of the test.
 */
const leastLikeness = 0.65;
/** Fewer words in common may be chance. */
const fewestCommon = 4;

/** Finds quoted words in a later text: exactly, else where most of them stand in their order. @param start where they stood. */
export function anchorQuote(
  { words, start }: { words: string; start: number },
  text: string,
  language?: string,
): Anchored {
  const exact = nearestPlace(text, words, start);
  if (exact !== undefined) return { anchor: "exact", start: exact, end: exact + words.length };
  const quoted = tokensOf(words, language).map(({ word }) => word);
  const spans = sentencesOf(text, language);
  const tokens = tokensOf(text, language);
  const length = Math.max(1, sentencesOf(words, language).length);
  let best: { likeness: number; start: number; end: number } | undefined;
  let first = 0;
  for (const [place, [from]] of spans.entries()) {
    const to = spans[Math.min(spans.length - 1, place + length - 1)]?.[1] ?? from;
    while (first < tokens.length && (tokens[first] as Token).start < from) first += 1;
    let last = first;
    while (last < tokens.length && (tokens[last] as Token).end <= to) last += 1;
    const found = compare(quoted, tokens.slice(first, last));
    if (found && (!best || found.likeness > best.likeness)) best = found;
  }
  return best && best.likeness >= leastLikeness
    ? { anchor: "near", start: best.start, end: best.end }
    : { anchor: "gone" };
}

/** The place of words that stand several times: the one nearest to where they stood. */
function nearestPlace(text: string, words: string, start: number): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best === undefined || Math.abs(at - start) < Math.abs(best - start)) best = at;
  return best;
}

function compare(quoted: readonly string[], tokens: readonly Token[]) {
  const words = tokens.map(({ word }) => word);
  const known = new Set(quoted);
  // Most sentences share little: they need not be aligned.
  if (words.filter((word) => known.has(word)).length < quoted.length / 2) return undefined;
  const places = [...alignWords(words, quoted)].filter((place) => place >= 0);
  const [first, last] = [tokens[places[0] ?? -1], tokens[places.at(-1) ?? -1]];
  if (!first || !last || places.length < Math.min(fewestCommon, quoted.length)) return undefined;
  const spanned = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1;
  return { likeness: (2 * places.length) / (quoted.length + spanned), start: first.start, end: last.end };
}
