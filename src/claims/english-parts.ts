import { guessLanguage } from "../language/guess-language.ts";
import type { Span } from "../language/sentences.ts";

/** Lines are read together until they have so many characters: fewer do not tell a language. */
const shortestPart = 300;

/** The parts of a text that are in English, where they are half of it or more: a text may begin with a list of names, or in another language. */
export function englishPartsOf(text: string): Span[] {
  const parts = partsOf(text).filter(([start, end]) => guessLanguage(text.slice(start, end)) === "en");
  const length = parts.reduce((sum, [start, end]) => sum + end - start, 0);
  return length * 2 >= text.length ? parts : [];
}

function partsOf(text: string): Span[] {
  const parts: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const last = parts.at(-1);
    if (last && last[1] - last[0] < shortestPart) last[1] = index + line.length;
    else parts.push([index, index + line.length]);
  }
  return parts;
}
