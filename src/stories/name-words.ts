import type { ArticleFeatures } from "./article-features.ts";
import { wordKey } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";

/** The words that an article's names are made of, as keys. "Ann Roe" and "Mrs Roe" meet in one of them. */
export function nameWordsOf(features: ArticleFeatures): string[] {
  const words = new Set<string>();
  for (const name of features.names) {
    for (const part of name.split(" ")) {
      const key = wordKey(part);
      if (key.length > 1 && !isStopWord(key)) words.add(key);
    }
  }
  return [...words];
}
