import { splitWords } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";

/** The content words of a text in one form each, in their order. */
export function keysOf(words: string): string[] {
  return splitWords(words)
    .map(({ key }) => key)
    .filter((key) => !isStopWord(key));
}
