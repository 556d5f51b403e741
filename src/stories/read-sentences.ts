import type { Span } from "../language/sentences.ts";
import { type Counts, count, type KeptSentence, keepSentences, unpackSentences } from "./kept-sentence.ts";
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
  /** Whether it can stand alone. */
  isQuotable: boolean;
  /** Of the first sentences of an article whose language is compared. */
  counts: Counts | undefined;
}

/** Of what is kept of an article, or of its words where nothing is. */
export function readSentences(article: ToldArticle & { kept?: string | null }): ReadSentence[] {
  const kept = article.kept ? unpackSentences(article.kept) : keepSentences(article);
  return kept.map((sentence, place) => readSentence(article, sentence, place));
}

function readSentence(article: ToldArticle, kept: KeptSentence, place: number): ReadSentence {
  const { span, keys, isQuotable } = kept;
  const words = article.text.slice(...span);
  const counts = kept.counts && count(words, article.language, article.datedAt, kept.counts);
  return { article, span, words, keys, keySet: new Set(keys), place, isQuotable, counts };
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
