import type { ArticleFeatures } from "./article-features.ts";
import { wordKey } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";

/** The words that an article's names are made of, as keys. "Ann Roe" and "Mrs Roe" meet in one of them. */
export function nameWordsOf(features: ArticleFeatures): Set<string> {
  return new Set(features.names.flatMap(wordsOfName));
}

export function wordsOfName(name: string): string[] {
  const keys = name.split(/[ -]/).map(wordKey);
  return keys.filter((key) => key.length > 1 && !isStopWord(key));
}
