import { type Span, sentencesOf } from "../language/sentences.ts";
import { splitWords } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";
import type { ToldArticle } from "./told-article.ts";

/** A sentence of an article with what it is compared by. */
export interface ReadSentence {
  article: ToldArticle;
  span: Span;
  words: string;
  /** Content words in one form each, in their order. */
  keys: readonly string[];
  keySet: ReadonlySet<string>;
  /** Which sentence of its article it is, from 0. */
  place: number;
}

/** News says what it has to say early; what follows is rarely quoted and costs as much. */
const mostSentences = 60;

export function readSentences(article: ToldArticle): ReadSentence[] {
  return sentencesOf(article.text, article.language ?? undefined)
    .slice(0, mostSentences)
    .map((span, place) => {
      const words = article.text.slice(...span);
      const keys = keysOf(words);
      return { article, span, words, keys, keySet: new Set(keys), place };
    });
}

export function keysOf(words: string): string[] {
  return [...splitWords(words)].map(({ key }) => key).filter((key) => !isStopWord(key));
}

/** Content words and pairs of neighbours among them, each once: what one text can say that another says too. */
export function termsOf(keys: readonly string[]): Set<string> {
  const terms = new Set(keys);
  for (let at = 1; at < keys.length; at += 1) terms.add(`${keys[at - 1]} ${keys[at]}`);
  return terms;
}

/** How much of the content words of one sentence stand in the other, 0 to 1. */
export function shareIn(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const key of own) if (other.has(key)) both += 1;
  return own.size === 0 ? 0 : both / own.size;
}
