import type { ArticleFeatures } from "./article-features.ts";
import { findEventDays } from "./event-days.ts";
import { findNames } from "./find-names.ts";
import { placementSettings } from "./placement-settings.ts";
import { isNumber, splitWords, type Word } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";
import { weekdayBits, weekdaysNamed } from "./weekdays.ts";

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
  const titleWords = splitWords(title);
  const textWords = splitWords(text);
  const telling = new Map<string, number>();
  countWords(titleWords, telling, mostWords);
  const titleEnd = telling.size;
  countWords(textWords.slice(0, leadWords), telling, mostWords);
  const leadEnd = telling.size;
  countWords(textWords.slice(leadWords), telling, Number.POSITIVE_INFINITY);
  const chosen = chooseWords([...telling], leadEnd, mostWords);
  const at = article.publishedAt === undefined ? Number.NaN : Date.parse(article.publishedAt);
  const [lead, rest] = [textWords.slice(0, 2 * leadWords), textWords.slice(2 * leadWords)];
  const weekdays = weekdaysNamed([...titleWords, ...lead]);
  return {
    version: 2,
    ...(Number.isNaN(at) ? {} : { at }),
    ...(article.publisher && { publisher: article.publisher }),
    words: chosen.map(([word]) => word).join(" "),
    counts: chosen.map(([, count]) => count),
    titleEnd,
    leadEnd,
    names: namesOf(title, titleWords, text, textWords),
    weekdays: weekdayBits(weekdays),
    days: findEventDays({ title: titleWords, lead, rest, weekdays, at, language: article.language }),
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

/** Title and lead, then what the body says twice, then what it says once, each in the order of first use. */
function chooseWords(words: [string, number][], leadEnd: number, most: number): [string, number][] {
  if (words.length <= most) return words;
  const body = words.slice(leadEnd);
  const repeated = body.filter(([, count]) => count > 1);
  const once = body.filter(([, count]) => count === 1);
  return [...words.slice(0, leadEnd), ...repeated, ...once].slice(0, most);
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
