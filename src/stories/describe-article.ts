import type { ArticleFeatures } from "./article-features.ts";
import { findNames } from "./find-names.ts";
import { placementSettings } from "./placement-settings.ts";
import { isNumber, splitWords, type Word } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";

export interface ArticleToDescribe {
  title: string;
  text?: string;
  publisher?: string;
  url?: string;
  /** ISO 8601; a day without hours will do. */
  publishedAt?: string;
  language?: string;
}

/** Reduces an article to what the placer compares. Pure: the same article always gives the same features. */
export function describeArticle(article: ArticleToDescribe): ArticleFeatures {
  const { mostTitleCharacters, mostCharacters, mostWords, leadWords, fewestTextWords } = placementSettings.description;
  const title = article.title.slice(0, mostTitleCharacters).normalize("NFC");
  const text = (article.text ?? "").slice(0, mostCharacters).normalize("NFC");
  const counts = new Map<string, number>();
  const titleWords = [...splitWords(title)];
  countWords(titleWords, counts, mostWords);
  const titleEnd = counts.size;
  const textWords = [...splitWords(text)];
  countWords(textWords.slice(0, leadWords), counts, mostWords);
  const leadEnd = counts.size;
  countWords(textWords.slice(leadWords), counts, mostWords);
  const at = article.publishedAt === undefined ? Number.NaN : Date.parse(article.publishedAt);
  return {
    version: 1,
    ...(Number.isNaN(at) ? {} : { at }),
    words: [...counts.keys()].join(" "),
    counts: [...counts.values()],
    titleEnd,
    leadEnd,
    names: namesOf(title, titleWords, text, textWords),
    hasText: textWords.length >= fewestTextWords,
  };
}

function countWords(words: readonly Word[], counts: Map<string, number>, mostWords: number): void {
  for (const { key } of words) {
    const count = counts.get(key);
    if (count !== undefined) counts.set(key, Math.min(count + 1, 99));
    else if (counts.size < mostWords && isTelling(key)) counts.set(key, 1);
  }
}

/** Single letters and digits say little and are everywhere. */
function isTelling(key: string): boolean {
  if (isStopWord(key)) return false;
  return key.length > 1 || (key.charCodeAt(0) > 0x2e80 && !isNumber(key));
}

/** A headline In Title Case names nothing: every word is capitalised. */
function namesOf(title: string, titleWords: readonly Word[], text: string, textWords: readonly Word[]): string[] {
  const lowerCased = titleWords.filter((word) => /^\p{Ll}/u.test(word.written) && word.written.length > 3);
  const fromTitle = lowerCased.length >= 2 ? findNames(title, titleWords) : [];
  return [...new Set([...fromTitle, ...findNames(text, textWords)])].slice(0, placementSettings.description.mostNames);
}
