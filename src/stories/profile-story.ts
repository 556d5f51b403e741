import { baseLanguage } from "../language/language-tag.ts";
import { foldedName } from "../language/tokens.ts";
import { currencies, measures } from "./counted-words.ts";
import { hasOffice } from "./name-offices.ts";
import { ordinaryShares } from "./ordinary-words.ts";
import { withoutFurniture } from "./page-furniture.ts";
import { findPastDays, type PastDay } from "./past-days.ts";
import { recurringWords } from "./recurring-words.ts";
import { isNumber, splitWords } from "./split-words.ts";
import { isStopWord } from "./stop-words.ts";

/** A story as far as others may follow from it. */
export interface StoryHead {
  storyId: number;
  firstAt: Date;
  language: string | null;
  articleCount: number;
  /** Those of its first articles; that of its lead among them. */
  headlines: readonly string[];
  excerpt: string;
  /** Of its first article that has one: the beginning. */
  text: string;
  /** Who tells it: a house's own name says nothing of the story. */
  publishers: readonly string[];
  names: readonly { key: string; name: string; type: string; articles: number; times: number; isInTitle: boolean }[];
  hashtags: readonly { key: string; name: string; articles: number }[];
}

export interface StoryTerm {
  /** A person has a name of several words; one with an office is named in many matters, and so is a body. */
  kind: "person" | "office" | "body" | "name" | "place" | "hashtag" | "word";
  /** Folded for comparison. */
  key: string;
  /** As published. */
  name: string;
  /** How much it belongs to the story, from 0 to 1. */
  weight: number;
}

export interface StoryProfile {
  storyId: number;
  firstAt: Date;
  /** Without its region. */
  language: string | null;
  terms: StoryTerm[];
  /** Days before it that its text names. */
  past: PastDay[];
}

const dayMs = 86_400_000;

const profileSettings = {
  mostNames: 12,
  mostHashtags: 3,
  mostWords: 10,
  /** Of names: in a headline, in the excerpt, in half of the articles more than once each. */
  inHeadline: 1,
  inExcerpt: 0.8,
  inBody: 0.5,
  inDepth: 0.4,
  fewestLetters: 4,
};

/** What stands at the head of a story: names, hashtags and telling words. What only the depth of a text mentions is left out. */
export function profileStory(head: StoryHead): StoryProfile {
  const houses = new Set(head.publishers.flatMap((name) => foldedName(name).split(" ")));
  const [text, excerpt] = [withoutFurniture(head.text), withoutFurniture(head.excerpt)];
  const isOfPage = (name: string) => head.text.includes(name) && !text.includes(name);
  const ofOthers = head.names.filter(
    ({ key, name, isInTitle }) => !key.split(" ").every((word) => houses.has(word)) && (isInTitle || !isOfPage(name)),
  );
  const told = { ...head, excerpt, text, names: ofOthers };
  const names = namesOf(told);
  const known = new Set([...houses, ...head.names.flatMap(({ key }) => key.split(" "))]);
  return {
    storyId: head.storyId,
    firstAt: head.firstAt,
    language: head.language && baseLanguage(head.language),
    terms: [...names, ...hashtagsOf(head, names), ...wordsOf(told, known)],
    past: findPastDays(text, head.language, Math.floor(head.firstAt.getTime() / dayMs)),
  };
}

function namesOf({ names, excerpt, headlines, articleCount, text }: StoryHead): StoryTerm[] {
  const { mostNames, inHeadline, inExcerpt, inBody, inDepth } = profileSettings;
  const said = excerpt.toLowerCase();
  const titles = headlines.join("\n").toLowerCase();
  const weightOf = ({ key, name, type, isInTitle, articles, times }: StoryHead["names"][number]) => {
    if (isInTitle || titles.includes(name.toLowerCase())) return inHeadline;
    if (said.includes(name.toLowerCase())) return inExcerpt;
    if (articles * 2 < articleCount) return 0;
    return times > articles ? inBody : key.includes(" ") && type !== "place" ? inDepth : 0;
  };
  return names
    .map((name) => ({ ...name, weight: weightOf(name) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.times - a.times || compare(a.key, b.key))
    .slice(0, mostNames)
    .map(({ key, name, type, weight }) => ({ kind: kindOf(key, name, type, text), key, name, weight }));
}

function kindOf(key: string, name: string, type: string, text: string): StoryTerm["kind"] {
  if (type === "place") return "place";
  if (!key.includes(" ")) return "name";
  if (type === "organisation") return "body";
  if (hasOffice(name, text)) return "office";
  return type === "person" ? "person" : "name";
}

/** One that says what a name says already is left out. */
function hashtagsOf({ hashtags, articleCount }: StoryHead, names: readonly StoryTerm[]): StoryTerm[] {
  const folded = new Set(names.map(({ key }) => key.replaceAll(" ", "")));
  return hashtags
    .filter(({ key, articles }) => !folded.has(key) && articles * 2 >= articleCount)
    .sort((a, b) => b.articles - a.articles || compare(a.key, b.key))
    .slice(0, profileSettings.mostHashtags)
    .map(({ key, name }) => ({ kind: "hashtag", key, name, weight: 1 }));
}

/** The telling words of headlines and excerpt that no name holds. */
function wordsOf({ headlines, excerpt }: StoryHead, known: ReadonlySet<string>): StoryTerm[] {
  const { mostWords, inHeadline, inExcerpt, fewestLetters } = profileSettings;
  const found = new Map<string, StoryTerm & { times: number }>();
  const take = (text: string, weight: number) => {
    for (const { key, written } of splitWords(text)) {
      if (
        isStopWord(key) ||
        isNumber(key) ||
        ordinaryShares.has(key) ||
        recurringWords.has(key) ||
        known.has(written.toLowerCase())
      )
        continue;
      // What things are measured in comes back in every report of results.
      if (currencies.has(written.toLowerCase()) || measures.has(written.toLowerCase())) continue;
      if (known.has(key) || (key.charCodeAt(0) < 0x2e80 && key.length < fewestLetters)) continue;
      const seen = found.get(key);
      if (seen) seen.times += 1;
      else found.set(key, { kind: "word", key, name: written.toLowerCase(), weight, times: 1 });
    }
  };
  for (const headline of headlines) take(headline, inHeadline);
  take(excerpt, inExcerpt);
  return [...found.values()]
    .sort((a, b) => b.times - a.times || b.weight - a.weight)
    .slice(0, mostWords)
    .map(({ times: _, ...term }) => term);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
