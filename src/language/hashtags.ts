import type { Name } from "./names.ts";
import { stopwordsOf } from "./stopwords.ts";
import { foldedName, tokensOf } from "./tokens.ts";

export interface Hashtag {
  /** Lower case, without the sign; the same for every spelling. */
  key: string;
  /** As it is printed after the sign: `NuclearTalks`. */
  name: string;
  givenBy: "publisher" | "octavo";
}

export interface HashtagSource {
  title: string;
  text: string;
  names: readonly Name[];
  publisherTags: readonly string[];
  publisherName?: string | undefined;
  language: string | undefined;
}

const limits = { hashtags: 5, words: 4, length: 30, leadLength: 1500, termTimes: 2 };
/** Tags that file an article instead of saying what it is about. */
const filing = new Set(
  "news world politics business opinion sport sports video videos photos top stories front page homepage latest breaking breaking news general news uncategorized other misc featured editors picks premium subscribers only long reads local national international media health science technology tech culture entertainment lifestyle home blog article articles"
    .split(" ")
    .concat([
      "top stories",
      "front page",
      "breaking news",
      "general news",
      "world news",
      "us news",
      "uk news",
      "long reads",
      "premium content",
    ]),
);

/**
 * At most five hashtags: the publisher's own tags that the article's words bear out, then the names of its headline,
 * then pairs of words that headline and text share, then the names most mentioned.
 */
export function hashtagsOf(source: HashtagSource): Hashtag[] {
  const found = new Map<string, Hashtag>();
  const add = (words: string, givenBy: Hashtag["givenBy"]) => {
    const tag = hashtagFrom(words, givenBy);
    const isKnown = tag ? [...found.keys()].some((key) => key.includes(tag.key) || tag.key.includes(key)) : true;
    if (tag && !isKnown && found.size < limits.hashtags) found.set(tag.key, tag);
  };
  for (const tag of tellingTags(source)) add(tag, "publisher");
  const { names } = source;
  for (const name of names.filter((name) => name.isInTitle && name.times > 1 && name.type !== "other"))
    add(name.name, "octavo");
  for (const term of sharedTerms(source)) add(term, "octavo");
  for (const name of names.filter((name) => name.times > 2 && name.type !== "other")) add(name.name, "octavo");
  return [...found.values()];
}

/** `nuclear talks` → `NuclearTalks`; undefined for what is too long to read or no word at all. */
export function hashtagFrom(words: string, givenBy: Hashtag["givenBy"]): Hashtag | undefined {
  const parts =
    words
      .normalize("NFKC")
      .replace(/['’]s\b/gu, "")
      .replace(/['’.]/gu, "")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (parts.length === 0 || parts.length > limits.words) return undefined;
  const name = parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join("");
  if (name.length < 2 || name.length > limits.length || !/\p{L}/u.test(name)) return undefined;
  return { key: name.toLowerCase(), name, givenBy };
}

function tellingTags({ publisherTags, publisherName, title, text, language }: HashtagSource): string[] {
  const words = new Set(
    tokensOf(`${title} ${text.slice(0, limits.leadLength)}`, language).map((token) => foldedName(token.word)),
  );
  const own = publisherName ? foldedName(publisherName) : undefined;
  return publisherTags
    .filter((tag) => {
      const key = foldedName(tag);
      const parts = tokensOf(tag, language).map((token) => foldedName(token.word));
      if (filing.has(key) || key === own || parts.length === 0 || stopwordsOf(language).has(key)) return false;
      return parts.filter((part) => words.has(part)).length >= parts.length / 2;
    })
    .slice(0, limits.hashtags - 1);
}

/** Neighbouring words of the headline that the text repeats side by side. */
function sharedTerms({ title, text, names, language }: HashtagSource): string[] {
  const common = stopwordsOf(language);
  const inNames = new Set(names.flatMap((name) => foldedName(name.name).split(" ")));
  const tokens = tokensOf(title, language);
  const body = ` ${tokensOf(text, language)
    .map((token) => token.word)
    .join(" ")} `;
  const terms: { term: string; times: number }[] = [];
  for (const [index, first] of tokens.entries()) {
    const second = tokens[index + 1];
    if (!second || title.slice(first.end, second.start).trim() !== "") continue;
    const isTelling = [first, second].every(({ word }) => word.length > 2 && !common.has(word) && !/^\d/.test(word));
    if (!isTelling || (inNames.has(first.word) && inNames.has(second.word))) continue;
    const times = body.split(` ${first.word} ${second.word} `).length - 1;
    if (times >= limits.termTimes) terms.push({ term: `${first.word} ${second.word}`, times });
  }
  return terms.sort((a, b) => b.times - a.times).map(({ term }) => term);
}
