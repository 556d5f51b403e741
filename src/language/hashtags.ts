import { genericWords } from "./generic-words.ts";
import type { Name } from "./names.ts";
import { stopwordsOf } from "./stopwords.ts";
import { foldedName, type Token, tokensOf } from "./tokens.ts";
import { isCarrier } from "./well-known-names.ts";

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
 * At most five hashtags, those that say most first: the publisher's own that the article's words bear out, the names of its
 * headline, and phrases that headline and text share, each before whatever is one word; then the names most mentioned.
 */
export function hashtagsOf(source: HashtagSource): Hashtag[] {
  const { names } = source;
  // One word that is neither a body nor a place may be anybody's surname.
  const telling = names.filter(
    ({ name, type, isInTitle }) =>
      (type === "organisation" || type === "place" || name.includes(" ")) && !isCarrier(name, isInTitle),
  );
  const candidates = [
    ...tellingTags(source).map((words) => ({ words, givenBy: "publisher" as const })),
    ...telling.filter((name) => name.isInTitle && name.times > 1).map((name) => ours(tagName(name))),
    ...sharedTerms(source).map(ours),
    ...telling.filter((name) => name.times > 2).map((name) => ours(tagName(name))),
  ];
  const found = new Map<string, Hashtag>();
  const parts = candidates.map((candidate) => ({ ...candidate, isPhrase: wordsOf(candidate.words).length > 1 }));
  for (const { words, givenBy } of parts.sort((one, other) => Number(other.isPhrase) - Number(one.isPhrase))) {
    const tag = hashtagFrom(words, givenBy);
    const stem = tag && hashtagStem(tag.name);
    const isKnown = !stem || [...found.keys()].some((known) => known.includes(stem) || stem.includes(known));
    if (!isKnown && found.size < limits.hashtags) found.set(stem, tag);
  }
  return [...found.values()];
}

/**
 * Publishers write one person with an initial and without, and each form would be a hashtag of its own. Whoever writes it writes
 * "III" as well, which nobody else does; "Jr" is the son, and stays, as does the second of two popes.
 */
function tagName({ name, type }: Name): string {
  if (type !== "person") return name;
  const words = name.split(" ");
  const bare = words.filter((word, at) => at === 0 || at === words.length - 1 || !/^\p{Lu}\.?$/u.test(word));
  const isFormal = bare.length < words.length && /^(?:II|III|IV)$/.test(bare.at(-1) ?? "");
  return (isFormal ? bare.slice(0, -1) : bare).join(" ");
}

function ours(words: string) {
  return { words, givenBy: "octavo" as const };
}

/**
 * What two spellings of one hashtag have in common: `TeachersStrike` and `TeacherStrike`, `GrainDeal` and `GrainDeals`. The
 * database has the same rule, `hashtag_stem`.
 */
export function hashtagStem(name: string): string {
  return name
    .replaceAll(/ies(?![a-z])/g, "y")
    .replaceAll(/([a-rt-z])s(?![a-z])/g, "$1")
    .toLowerCase();
}

/** `nuclear talks` → `NuclearTalks`; undefined for what is too long to read or no word at all. */
export function hashtagFrom(words: string, givenBy: Hashtag["givenBy"]): Hashtag | undefined {
  const parts = wordsOf(words);
  if (parts.length === 0 || parts.length > limits.words) return undefined;
  const name = parts.map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join("");
  if (name.length < 2 || name.length > limits.length || !/\p{L}/u.test(name)) return undefined;
  return { key: name.toLowerCase(), name, givenBy };
}

function wordsOf(words: string): string[] {
  return (
    words
      .normalize("NFKC")
      .replace(/['’]s\b/gu, "")
      .replace(/['’.]/gu, "")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** "Ada" and "Marsh" are parts of a name that many bear. */
function partsOfPeople(names: readonly Name[]): Set<string> {
  return new Set(
    names
      .filter(({ name, type }) => type === "person" && name.includes(" "))
      .flatMap(({ name }) => foldedName(name).split(" ")),
  );
}

function isGeneric(word: string): boolean {
  return genericWords.has(word) || genericWords.has(word.replace(/s$/, "")) || /^\d+$/.test(word);
}

function tellingTags({ publisherTags, publisherName, title, text, names, language }: HashtagSource): string[] {
  const inPeople = partsOfPeople(names);
  const tokens = tokensOf(`${title} ${text.slice(0, limits.leadLength)}`, language);
  const words = new Set(tokens.map((token) => foldedName(token.word)));
  const said = ` ${tokens.map((token) => foldedName(token.word)).join(" ")} `;
  const own = publisherName ? foldedName(publisherName) : undefined;
  return publisherTags
    .filter((tag) => {
      const key = foldedName(tag);
      const parts = tokensOf(tag, language).map((token) => foldedName(token.word));
      if (filing.has(key) || key === own || parts.length === 0 || stopwordsOf(language).has(key)) return false;
      const isPhrase = parts.length > 1 && said.includes(` ${parts.join(" ")} `);
      if ((parts.every((part) => isGeneric(part)) && !isPhrase) || (parts.length === 1 && inPeople.has(key)))
        return false;
      return parts.filter((part) => words.has(part)).length >= parts.length / 2;
    })
    .slice(0, limits.hashtags - 1);
}

/**
 * Neighbouring words of the headline that the text repeats side by side, two or three of them, also in the singular; those
 * of general use say something only beside another word.
 */
function sharedTerms({ title, text, names, language }: HashtagSource): string[] {
  const common = stopwordsOf(language);
  const inNames = new Set(names.flatMap((name) => foldedName(name.name).split(" ")));
  const tokens = tokensOf(title, language);
  const body = ` ${singular(
    tokensOf(text, language)
      .map((token) => token.word)
      .join(" "),
  )} `;
  const terms: { term: string; times: number; length: number }[] = [];
  for (const index of tokens.keys())
    for (const length of [3, 2]) {
      const run = tokens.slice(index, index + length);
      if (run.length < length || !isJoined(run, title)) continue;
      const isTelling = run.every(({ word }) => word.length > 2 && !common.has(word) && !/^\d/.test(word));
      if (!isTelling || run.every(({ word }) => inNames.has(word)) || !saysSomething(run.map(({ word }) => word)))
        continue;
      const term = run.map(({ word }) => word).join(" ");
      const times = body.split(` ${singular(term)} `).length - 1;
      if (times >= limits.termTimes) terms.push({ term, times, length });
    }
  return terms.sort((a, b) => b.times - a.times || b.length - a.length).map(({ term }) => term);
}

function isJoined(run: readonly Token[], title: string): boolean {
  return run.every((token, at) => at === 0 || /^[ \u00a0-]$/.test(title.slice(run[at - 1]?.end, token.start)));
}

/** Its last word names what it is about, so "passes data" does not; one of its words has to be out of the ordinary. */
function saysSomething(words: readonly string[]): boolean {
  return words.some((word) => !isGeneric(word)) && !/(?:ed|ing)$/.test(words.at(-1) ?? "");
}

function singular(words: string): string {
  return words.replaceAll(/([a-rt-z])s\b/g, "$1");
}
