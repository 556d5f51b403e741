import { sql } from "kysely";
import { after } from "../articles/article-listing.store.ts";
import type { DatedCursor } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { type Candidate, countHeld, findAmong, shownFacts, withoutText } from "./among-arrivals.store.ts";
import { type Arrivals, filtersOf, type Sought } from "./matching.store.ts";
import { isPhrase } from "./phrase-pairs.store.ts";
import { isEmptySearch } from "./search-query.ts";

/** More are not counted, and the best are chosen among so many of the newest: see docs/decisions/0010-search.md. */
export const mostCounted = 500;
/** How many of the latest arrivals tell how common the words are. */
const sampled = 700;
/** No more in the sample say too little of how far to look. */
const fewest = 8;
/** Fewer of them pass filters that are rare beside common words. */
const rare = 60;
/** Words of a larger share of them narrow little. */
const many = 0.3;
/** Of articles that hold all words and pairs of a phrase, so many are asked whether they hold the phrase. */
const mostCompared = 1_500;
/** Filters that let no more through go first: the index of words and these articles are intersected before any text is read. */
const mostPassing = 4_000;
/** Newest first, words are looked for among twice as many articles so often, before they are in all. */
const mostTurns = 4;
/** Of claims, which are short, so many. */
const mostClaimsCompared = 8_000;

export interface Candidates {
  /** The newest first; at most `mostCounted` + 1. */
  articles: Candidate[];
  /** Since when the articles arrived among which these are; absent where it is all that fit. */
  since?: Date;
  /** Whether they are the newest of all that fit, and not only of the latest arrivals. */
  isByDate?: true;
}

/**
 * The newest articles that fit. Words and quotations are looked for among the latest arrivals, so many as it takes: an index of words
 * knows no order, and a word in every tenth article would be fetched ten thousand times for the newest 500.
 */
export async function findCandidates(connection: Connection, sought: Sought): Promise<Candidates> {
  if (!hasText(sought)) return { articles: await newestThatFit(connection, sought, mostCounted + 1), isByDate: true };
  const last = await lastId(connection, sought.query.before);
  if (last <= sampled) return { articles: await within(connection, sought), isByDate: true };
  const sample = await within(connection, sought, { start: last - sampled, last });
  if (sample.length > mostCounted) return { articles: sample };
  const { bearable, isCommon, held } = await judgeSample(connection, sought, sample, last);
  // Then the filters are what is rare: what they let through is asked for the words.
  if (isCommon && sample.length < rare) {
    const first = Math.round((1.2 * sampled * mostCounted) / held);
    return { articles: await newestThatFit(connection, sought, mostCounted + 1, { first }), isByDate: true };
  }
  if (isNarrowed(sought) && sample.length <= fewest) {
    const ids = await findPassing(connection, sought);
    if (ids.length <= mostPassing) return { articles: await within(connection, sought, { ids }), isByDate: true };
  }
  const wanted = sample.length > fewest ? (1.3 * sampled * mostCounted) / sample.length : last;
  const start = Math.max(0, Math.round(last - Math.min(wanted, bearable)));
  // What arrived later and is dated earlier.
  if (start === 0 && sought.query.before) return { articles: await within(connection, sought), isByDate: true };
  const before = { start, last: last - sampled };
  const articles = newestOf([...sample, ...(start < before.last ? await within(connection, sought, before) : [])]);
  if (start === 0) return { articles, isByDate: true };
  if (articles.length > mostCounted) return { articles };
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

/** What the latest arrivals tell: how far back one can afford to look, and whether many of them have the words. */
async function judgeSample(connection: Connection, sought: Sought, sample: readonly Candidate[], last: number) {
  const { words, quotes } = sought.query;
  const isQuoted = words.length === 0;
  const isPhrases = (isQuoted ? quotes.wanted : words.flatMap(({ anyOf }) => anyOf)).some(isPhrase);
  if (!isPhrases && !isNarrowed(sought)) return { bearable: last, isCommon: false, held: sample.length };
  const held = await countHeld(connection, sought, { start: last - sampled, last });
  if (!isPhrases) return { bearable: last, isCommon: held > sampled * many, held };
  const most = isQuoted ? mostClaimsCompared : mostCompared;
  return { bearable: held > 0 ? Math.min(last, (sampled * most) / held) : last, isCommon: false, held };
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

/** By date alone, with any filters; `newestThatFit` looks for words and the first quotation. */
async function newestThatPass(
  connection: Connection,
  sought: Sought,
  limit: number,
  cursor?: DatedCursor,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select ${shownFacts} from article where ${after(cursor)} and ${filtersOf(sought)}
    order by article.dated_at desc, article.id desc limit ${limit}`.execute(connection);
  return rows;
}

/** By date alone, the newest first, after the cursor. @param first of so many that pass the filters the words are looked for at first. */
async function newestThatFit(
  connection: Connection,
  sought: Sought,
  limit: number,
  { cursor, first = sampled }: { cursor?: DatedCursor | undefined; first?: number } = {},
): Promise<Candidate[]> {
  if (!hasText(sought)) return newestThatPass(connection, sought, limit, cursor);
  const filters = withoutText(sought);
  const found: Candidate[] = [];
  let [from, size] = [cursor, first];
  // Back in time by articles that pass the filters: the index tells which of them have the words.
  for (let turn = 0; turn < mostTurns; turn += 1) {
    size = Math.min(size, mostPassing);
    const passing = await newestThatPass(connection, filters, size, from);
    const ids = passing.map(({ id }) => id);
    if (ids.length > 0) found.push(...(await findAmong(connection, sought, { ids }, limit)));
    if (found.length >= limit || passing.length < size) return found.slice(0, limit);
    from = passing.at(-1);
    size *= 2;
  }
  // So rare that all of them are few.
  return [...found, ...(await findAmong(connection, sought, undefined, limit, from))].slice(0, limit);
}

/** The newest of more than are candidates. As often as these fit, so many articles are looked at. */
export async function newestLike(
  connection: Connection,
  sought: Sought,
  candidates: readonly Candidate[],
  { limit, cursor }: { limit: number; cursor: DatedCursor | undefined },
): Promise<Candidate[]> {
  const ids = candidates.map(({ id }) => id);
  const arrivals =
    ids.reduce((one, other) => Math.max(one, other), 0) - ids.reduce((one, other) => Math.min(one, other));
  const first = Math.max(100, Math.round((2 * limit * arrivals) / ids.length));
  return newestThatFit(connection, sought, limit, { cursor, first });
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
