import { sql } from "kysely";
import { after } from "../articles/article-listing.store.ts";
import type { DatedCursor } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { type Candidate, countHeld, facts, findAmong, shownFacts } from "./among-arrivals.store.ts";
import { type Arrivals, allWords, filtersOf, type Sought } from "./matching.store.ts";
import { isPhrase } from "./phrase-pairs.store.ts";
import { isEmptySearch } from "./search-query.ts";

/** More are not counted, and the best are chosen among so many of the newest: see docs/decisions/0010-search.md. */
export const mostCounted = 500;
/** How many of the latest arrivals tell how common the words are. */
const sampled = 700;
/** No more in the sample say too little of how far to look. */
const fewest = 8;
/** Words of a larger share of them narrow nothing. */
const nearlyAll = 0.3;
/** Of articles that hold all words and pairs of a phrase, so many are asked whether they hold the phrase. */
const mostCompared = 1_500;
/** Filters that let no more through go first: the index of words and these articles are intersected before any text is read. */
const mostPassing = 4_000;
/** Of claims, which are short, so many. */
const mostClaimsCompared = 8_000;

export interface Candidates {
  /** The newest first; at most `mostCounted` + 1. */
  articles: Candidate[];
  /** Since when the articles arrived among which these are; absent where it is all that fit. */
  since?: Date;
}

/**
 * The newest articles that fit. Words and quotations are looked for among the latest arrivals, so many as it takes: an index of words
 * knows no order, and a word in every tenth article would be fetched ten thousand times for the newest 500.
 */
export async function findCandidates(connection: Connection, sought: Sought): Promise<Candidates> {
  if (!hasText(sought)) return { articles: await newestThatFit(connection, sought, mostCounted + 1) };
  const last = await lastId(connection, sought.query.before);
  if (last <= sampled) return { articles: await within(connection, sought) };
  const sample = await within(connection, sought, { start: last - sampled, last });
  if (sample.length > mostCounted) return { articles: sample };
  if (isNarrowed(sought) && sample.length <= fewest) {
    const ids = await findPassing(connection, sought);
    if (ids.length <= mostPassing) return { articles: await within(connection, sought, { ids }) };
  }
  const { bearable, isCommon } = await judgeSample(connection, sought, sample, last);
  const wanted = sample.length > fewest ? (1.3 * sampled * mostCounted) / sample.length : last;
  const start = Math.max(0, Math.round(last - Math.min(wanted, bearable)));
  // Then the filters are what is rare: what they let through is asked for the words.
  if (isCommon && start === 0) return { articles: await newestThatFit(connection, sought, mostCounted + 1) };
  // What arrived later and is dated earlier.
  if (start === 0 && sought.query.before) return { articles: await within(connection, sought) };
  const before = { start, last: last - sampled };
  const articles = newestOf([...sample, ...(start < before.last ? await within(connection, sought, before) : [])]);
  if (articles.length > mostCounted || start === 0) return { articles };
  if (bearable >= last) return { articles: await withRest(connection, sought, articles, start) };
  const since = await arrivalOf(connection, start);
  return since ? { articles, since } : { articles };
}

function hasText({ query }: Sought): boolean {
  return query.words.length > 0 || query.quotes.wanted.length > 0;
}

/** Whether there are filters beside words. */
function isNarrowed({ query }: Sought): boolean {
  return query.words.length > 0 && !isEmptySearch({ ...query, words: [] });
}

/** What the latest arrivals tell: how far back one can afford to look, and whether nearly all of them have the words. */
async function judgeSample(connection: Connection, sought: Sought, sample: readonly Candidate[], last: number) {
  const { words, quotes } = sought.query;
  const isQuoted = words.length === 0;
  const isPhrases = (isQuoted ? quotes.wanted : words.flatMap(({ anyOf }) => anyOf)).some(isPhrase);
  if (!isPhrases && !isNarrowed(sought)) return { bearable: last, isCommon: sample.length > sampled * nearlyAll };
  const held = await countHeld(connection, sought, { start: last - sampled, last });
  if (!isPhrases) return { bearable: last, isCommon: held > sampled * nearlyAll };
  const most = isQuoted ? mostClaimsCompared : mostCompared;
  return { bearable: held > 0 ? Math.min(last, (sampled * most) / held) : last, isCommon: false };
}

/** What the filters alone let through; of more than `mostPassing`, some. */
async function findPassing(connection: Connection, sought: Sought): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select article.id from article where ${filtersOf(sought)} limit ${mostPassing + 1}`.execute(connection);
  return rows.map(({ id }) => id);
}

/** With those that arrived before `start`, or, where a day ends what is looked for, all. */
async function withRest(connection: Connection, sought: Sought, articles: Candidate[], start: number) {
  if (sought.query.before) return within(connection, sought);
  return newestOf([...articles, ...(await within(connection, sought, { start: 0, last: start }))]);
}

function newestOf(articles: Candidate[]): Candidate[] {
  return articles.sort((a, b) => b.micros - a.micros || b.id - a.id).slice(0, mostCounted + 1);
}

/** By date alone, with any filters and words; the planner walks back in time or fetches all, by what it knows of them. */
export async function newestThatFit(
  connection: Connection,
  sought: Sought,
  limit: number,
  cursor?: DatedCursor,
): Promise<Candidate[]> {
  const rest = sql`${after(cursor)} and ${filtersOf(sought)}`;
  const newest = sql`order by article.dated_at desc, article.id desc limit ${limit}`;
  const asked = sought.query.words;
  const words = asked.length > 0 ? allWords(asked, sought.isSpelled) : undefined;
  const found = words
    ? sql`(
        (select ${facts} from article
          join revision on revision.article_id = article.id and revision.number = article.revision
          where revision.words @@ ${words} and ${rest} ${newest})
        union all
        (select ${facts} from article
          where article.revision = 0 and article.head_words @@ ${words} and ${rest} ${newest})
      ) article ${newest}`
    : sql`article where ${rest} ${newest}`;
  const { rows } = await sql<Candidate>`select ${shownFacts} from ${found}`.execute(connection);
  return rows;
}

const within = (connection: Connection, sought: Sought, arrivals?: Arrivals) =>
  findAmong(connection, sought, arrivals, mostCounted + 1);

/** The latest arrival that can fit; what arrived later and is dated earlier is found where all are looked through. */
async function lastId(connection: Connection, before: Date | undefined): Promise<number> {
  const newest = before
    ? sql`(select id from article where state <> 'twin' and dated_at < ${before} order by dated_at desc, id desc limit 1)`
    : sql`max(id)`;
  const { rows } = await sql<{ last: number }>`
    select coalesce(${newest}, 0) as last ${before ? sql`` : sql`from article`}`.execute(connection);
  return rows[0]?.last ?? 0;
}

async function arrivalOf(connection: Connection, id: number): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select first_seen_at as at from article where id >= ${id} order by id limit 1`.execute(connection);
  return rows[0]?.at;
}
