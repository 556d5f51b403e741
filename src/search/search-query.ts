import { type Kind, kinds } from "../articles/article.ts";
import { readDay } from "./read-day.ts";

/** A word or a phrase. */
export interface SearchTerm {
  text: string;
  /** Written with a star at its end: any ending will do. */
  isStart: boolean;
}

/** A word, or one of several, that an article shall hold or shall not. */
export interface WordCondition {
  anyOf: SearchTerm[];
  isExcluded: boolean;
}

export interface Choice<Value> {
  wanted: Value[];
  unwanted: Value[];
}

export interface SearchQuery {
  words: WordCondition[];
  /** Parts of names or sites; any of those wanted will do. */
  publishers: Choice<string>;
  /** Keys, without the sign; all of those wanted. */
  hashtags: Choice<string>;
  /** Any of those wanted. */
  kinds: Choice<Kind>;
  /** From this moment on. */
  after?: Date;
  /** Until just before this moment. */
  before?: Date;
  /** What was not understood and left out, worded for people. */
  problems: string[];
}

export const mostCharacters = 300;
/** Each term is a look into the index; nobody writes more, and a program that does gets the first of them. */
const mostParts = 24;

const part = /(-)?(?:(publisher|kind|after|before):)?(?:["“„«]([^"”“»]*)(?:["”“»]|$)(\*)?|(\S+))/giu;

/**
 * Reads what somebody typed: words, "phrases", start*, -without, one OR another, publisher:, kind:, #hashtag, after: and
 * before:. Never fails: what is not understood is left out and named.
 */
export function parseSearch(written: string, now: Date): SearchQuery {
  const query: SearchQuery = {
    words: [],
    publishers: { wanted: [], unwanted: [] },
    hashtags: { wanted: [], unwanted: [] },
    kinds: { wanted: [], unwanted: [] },
    problems: [],
  };
  const parts = [...shorten(written).matchAll(part)].slice(0, mostParts);
  let isAlternative = false;
  for (const [whole, minus, name, phrase, star, plain] of parts) {
    if (whole === "OR") {
      isAlternative = query.words.length > 0;
      continue;
    }
    const isExcluded = minus !== undefined;
    const value = (phrase ?? plain ?? "").trim();
    if (name) addFilter(query, { name: name.toLowerCase(), value, isExcluded, now });
    else if (phrase === undefined && /^[#＃]./u.test(value))
      add(query.hashtags, value.slice(1).toLowerCase(), isExcluded);
    else addWords(query, termOf(value, star !== undefined, phrase !== undefined), { isExcluded, isAlternative });
    isAlternative = false;
  }
  return query;
}

/** Whether there is anything to look for. */
export function isEmptySearch(query: SearchQuery): boolean {
  const choices = [query.publishers, query.hashtags, query.kinds];
  const hasChoice = choices.some(({ wanted, unwanted }) => wanted.length + unwanted.length > 0);
  return query.words.length === 0 && !hasChoice && !query.after && !query.before;
}

/** The words and phrases that an article found by this query can hold. */
export function wantedTerms(query: SearchQuery): SearchTerm[] {
  return query.words.filter((condition) => !condition.isExcluded).flatMap((condition) => condition.anyOf);
}

/** PostgreSQL takes no NUL, and half of a surrogate pair is no text. */
function shorten(written: string): string {
  return written.slice(0, mostCharacters).toWellFormed().replaceAll("\0", " ");
}

function termOf(value: string, hasStar: boolean, isPhrase: boolean): SearchTerm {
  const isStart = hasStar || (!isPhrase && /[\p{L}\p{N}]{2}\*$/u.test(value));
  return { text: value.replace(/\*+$/, ""), isStart };
}

function addWords(query: SearchQuery, term: SearchTerm, how: { isExcluded: boolean; isAlternative: boolean }): void {
  if (!/[\p{L}\p{N}]/u.test(term.text)) return;
  const last = query.words.at(-1);
  if (how.isAlternative && last && last.isExcluded === how.isExcluded) last.anyOf.push(term);
  else query.words.push({ anyOf: [term], isExcluded: how.isExcluded });
}

interface Filter {
  name: string;
  value: string;
  isExcluded: boolean;
  now: Date;
}

function addFilter(query: SearchQuery, { name, value, isExcluded, now }: Filter): void {
  if (value === "") query.problems.push(`“${name}:” has nothing after the colon.`);
  else if (name === "publisher") add(query.publishers, value.toLowerCase(), isExcluded);
  else if (name === "kind") addKind(query, value, isExcluded);
  else {
    const day = readDay(value, now);
    // Both are beginnings: `after:2026` is that year and later, `before:2026` the years before it.
    if (day) query[name === "after" ? "after" : "before"] = day;
    else
      query.problems.push(
        `“${name}:${value}” is no day. Write ${name}:2026-11-20, ${name}:2026-11, ${name}:yesterday or ${name}:7d.`,
      );
  }
}

function addKind(query: SearchQuery, value: string, isExcluded: boolean): void {
  const asked = value.toLowerCase().replaceAll("-", " ");
  const kind = kinds.find((known) => known === asked);
  if (kind) add(query.kinds, kind, isExcluded);
  else query.problems.push(`“kind:${value}” is no kind. There are: ${kinds.join(", ")}.`);
}

function add<Value>(choice: Choice<Value>, value: Value, isExcluded: boolean): void {
  (isExcluded ? choice.unwanted : choice.wanted).push(value);
}
