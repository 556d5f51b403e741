import { type Kind, kinds } from "../articles/article.ts";
import { isTopic, type Topic, topics } from "../topics/topic.ts";
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
  /** Names or parts of names, or sites; any of those wanted will do. */
  publishers: Choice<string>;
  /** Names or parts of names; the article has words of all of those wanted. */
  speakers: Choice<string>;
  /** Names or parts of names; the article mentions all of those wanted. */
  entities: Choice<string>;
  /** Each stands within quotation marks. */
  quotes: Choice<SearchTerm>;
  /** Keys, without the sign; all of those wanted. */
  hashtags: Choice<string>;
  /** Any of those wanted. */
  kinds: Choice<Kind>;
  /** Any of those wanted. */
  topics: Choice<Topic>;
  /** Ids; any of those wanted. */
  stories: Choice<number>;
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

const part =
  /(-)?(?:(publisher|speaker|entity|topic|story|quote|kind|after|before):)?(?:["“„«]([^"”“»]*)(?:["”“»]|$)(\*)?|(\S+))/giu;

/**
 * Reads what somebody typed: words, "phrases", start*, -without, one OR another, #hashtag, after:, before: and so on,
 * see `filters`. Never fails: what is not understood is left out and named.
 */
export function parseSearch(written: string, now: Date): SearchQuery {
  const query = emptyQuery();
  const parts = [...shorten(written).matchAll(part)].slice(0, mostParts);
  let isAlternative = false;
  for (const [whole, minus, name, phrase, star, plain] of parts) {
    if (whole === "OR") {
      isAlternative = query.words.length > 0;
      continue;
    }
    const isExcluded = minus !== undefined;
    const value = (phrase ?? plain ?? "").trim();
    if (name) addFilter(query, name.toLowerCase(), { value, isStart: star !== undefined, isExcluded, now });
    else if (phrase === undefined && /^[#＃]./u.test(value))
      add(query.hashtags, value.slice(1).toLowerCase(), isExcluded);
    else addWords(query, termOf(value, star !== undefined, phrase !== undefined), { isExcluded, isAlternative });
    isAlternative = false;
  }
  return query;
}

/** Whether there is anything to look for. */
export function isEmptySearch(query: SearchQuery): boolean {
  const { publishers, speakers, entities, quotes, hashtags, kinds, topics, stories } = query;
  const choices: Choice<unknown>[] = [publishers, speakers, entities, quotes, hashtags, kinds, topics, stories];
  const hasChoice = choices.some(({ wanted, unwanted }) => wanted.length + unwanted.length > 0);
  return query.words.length === 0 && !hasChoice && !query.after && !query.before;
}

/** The words and phrases that an article found by this query can hold. */
export function wantedTerms(query: SearchQuery): SearchTerm[] {
  const words = query.words.filter((condition) => !condition.isExcluded).flatMap((condition) => condition.anyOf);
  return [...words, ...query.quotes.wanted];
}

/** Whether articles can be better or worse: without a word there is nothing to be better at. */
export function isRanked(query: SearchQuery): boolean {
  return query.words.some((condition) => !condition.isExcluded);
}

function emptyQuery(): SearchQuery {
  const none = () => ({ wanted: [], unwanted: [] });
  return {
    words: [],
    ...{ publishers: none(), speakers: none(), entities: none(), quotes: none() },
    ...{ hashtags: none(), kinds: none(), topics: none(), stories: none() },
    problems: [],
  };
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
  value: string;
  isStart: boolean;
  isExcluded: boolean;
  now: Date;
}

const filters: Readonly<Record<string, (query: SearchQuery, filter: Filter) => string | undefined>> = {
  publisher: ({ publishers }, { value, isExcluded }) => add(publishers, value.toLowerCase(), isExcluded),
  speaker: ({ speakers }, { value, isExcluded }) => add(speakers, value, isExcluded),
  entity: ({ entities }, { value, isExcluded }) => add(entities, value, isExcluded),
  quote: ({ quotes }, { value, isStart, isExcluded }) =>
    /[\p{L}\p{N}]/u.test(value)
      ? add(quotes, termOf(value, isStart, false), isExcluded)
      : `“quote:${value}” has no word in it.`,
  kind: ({ kinds: asked }, { value, isExcluded }) => {
    const kind = kinds.find((known) => known === value.toLowerCase().replaceAll("-", " "));
    return kind ? add(asked, kind, isExcluded) : `“kind:${value}” is no kind. There are: ${kinds.join(", ")}.`;
  },
  topic: ({ topics: asked }, { value, isExcluded }) => {
    const topic = value.toLowerCase();
    return isTopic(topic)
      ? add(asked, topic, isExcluded)
      : `“topic:${value}” is no topic. There are: ${topics.join(", ")}.`;
  },
  story: ({ stories }, { value, isExcluded }) =>
    /^\d{1,15}$/.test(value)
      ? add(stories, Number(value), isExcluded)
      : `“story:${value}” is no story. Write the number in its address, as in story:12.`,
  after: (query, filter) => addDay(query, "after", filter),
  before: (query, filter) => addDay(query, "before", filter),
};

function addFilter(query: SearchQuery, name: string, filter: Filter): void {
  const problem = filter.value === "" ? `“${name}:” has nothing after the colon.` : filters[name]?.(query, filter);
  if (problem !== undefined) query.problems.push(problem);
}

/** Both are beginnings: `after:2026` is that year and later, `before:2026` the years before it. */
function addDay(query: SearchQuery, name: "after" | "before", { value, now }: Filter): string | undefined {
  const day = readDay(value, now);
  if (!day)
    return `“${name}:${value}” is no day. Write ${name}:2026-11-20, ${name}:2026-11, ${name}:yesterday or ${name}:7d.`;
  query[name] = day;
  return undefined;
}

function add<Value>(choice: Choice<Value>, value: Value, isExcluded: boolean): undefined {
  (isExcluded ? choice.unwanted : choice.wanted).push(value);
}
