import { type RawBuilder, sql } from "kysely";
import { after } from "../articles/article-listing.store.ts";
import type { DatedCursor } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { type Arrivals, allWords, filtersOf, isAmong, type Sought, termQuery } from "./matching.store.ts";
import { isEmptySearch, type SearchTerm } from "./search-query.ts";

/** A script without spaces makes a phrase of any two characters. */
const isPhrase =
  /[\p{L}\p{N}][^\p{L}\p{M}\p{N}]+[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2}/u;

/** More are not counted, and the best are chosen among so many of the newest: see docs/decisions/0010-search.md. */
export const mostCounted = 500;
/** How many of the latest arrivals tell how common the words are. */
const sampled = 700;
/** No more in the sample say too little of how far to look. */
const fewest = 8;
/** Words of a larger share of them narrow nothing. */
const nearlyAll = 0.3;
/** Of articles that hold all words of a phrase, so many are asked whether they hold the phrase. */
const mostCompared = 1_500;
/** Filters that let no more through go first: the index of words and these articles are intersected before any text is read. */
const mostPassing = 4_000;
/** Of claims, which are short, so many. */
const mostClaimsCompared = 8_000;

/** An article that fits, with what is counted of it. */
export interface Candidate extends DatedCursor {
  publisherId: number;
  kind: string;
  revision: number;
  /** Where articles with words as they were asked for go before others. */
  isSpelled?: boolean;
}

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
  const isPhrases = hasPhrase(isQuoted ? quotes.wanted : words.flatMap(({ anyOf }) => anyOf));
  if (!isPhrases && !isNarrowed(sought)) return { bearable: last, isCommon: sample.length > sampled * nearlyAll };
  const held = await heldInSample(connection, sought, last);
  const most = isQuoted ? mostClaimsCompared : mostCompared;
  const bearable = isPhrases && held > 0 ? Math.min(last, (sampled * most) / held) : last;
  return { bearable, isCommon: !isQuoted && held > sampled * nearlyAll && bearable >= last };
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

const facts = sql`article.id, article.dated_at, article.publisher_id, article.kind, article.revision`;
const shownFacts = sql`article.id, article.publisher_id as "publisherId", article.kind, article.revision,
  (extract(epoch from article.dated_at) * 1000000)::bigint as micros`;

/** Those among some arrivals, or among all. */
async function within(connection: Connection, sought: Sought, arrivals?: Arrivals): Promise<Candidate[]> {
  const among = (id: RawBuilder<unknown>) => isAmong(id, arrivals);
  const isQuoted = sought.query.words.length === 0;
  const { rows } = await sql<Candidate>`
    with matching as materialized (
      ${
        isQuoted
          ? withQuotation(await findQuoting(connection, sought, among), filtersOf(withoutQuotation(sought), arrivals))
          : withWords(sought, among, filtersOf(sought, arrivals))
      }
    )
    select ${shownFacts} from matching article
    order by article.dated_at desc, article.id desc limit ${mostCounted + 1}`.execute(connection);
  return rows;
}

type Among = (id: RawBuilder<unknown>) => RawBuilder<boolean>;

function withWords({ query, isSpelled }: Sought, among: Among, filters: RawBuilder<unknown>): RawBuilder<unknown> {
  const words = allWords(query.words, isSpelled);
  return sql`
    select ${facts} from revision
      join article on article.id = revision.article_id and article.revision = revision.number
    where revision.words @@ ${words} and ${among(sql`revision.article_id`)} and ${filters}
    union all
    select ${facts} from article
    where article.revision = 0 and article.head_words @@ ${words} and ${among(sql`article.id`)} and ${filters}`;
}

interface Quoting {
  articleId: number;
  revision: number;
}

/**
 * Revisions that quote the words, from the index of what is quoted. Asked for by themselves, because the planner expects a phrase as often
 * as its words together, and would walk through every article for it.
 */
async function findQuoting(connection: Connection, sought: Sought, among: Among): Promise<Quoting[]> {
  const { rows } = await sql<Quoting>`
    select distinct article_id as "articleId", revision from claim
    where quoted @@ ${quotationOf(sought)} and ${among(sql`article_id`)}`.execute(connection);
  return rows;
}

function withQuotation(quoting: readonly Quoting[], filters: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${facts}
    from unnest(${quoting.map(({ articleId }) => articleId)}::bigint[], ${quoting.map(({ revision }) => revision)}::int[])
        as quoting (article_id, revision)
      join article on article.id = quoting.article_id and article.revision = quoting.revision
    where ${filters}`;
}

/** The others are filters. */
function withoutQuotation(sought: Sought): Sought {
  const { quotes } = sought.query;
  return { ...sought, query: { ...sought.query, quotes: { ...quotes, wanted: quotes.wanted.slice(1) } } };
}

/** The first that is asked for; others are filters. */
function quotationOf({ query }: Sought): RawBuilder<unknown> {
  const [first] = query.quotes.wanted;
  return first ? termQuery(first) : sql`''::tsquery`;
}

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

/** How many of the latest arrivals, or claims of theirs, hold all words, also where they do not follow one another as a phrase has them. */
async function heldInSample(connection: Connection, sought: Sought, last: number): Promise<number> {
  const { words } = sought.query;
  const isQuoted = words.length === 0;
  const asked = isQuoted ? quotationOf(sought) : allWords(words, sought.isSpelled);
  const texts = isQuoted ? sql`(select article_id, quoted as words from claim)` : sql`revision`;
  const { rows } = await sql<{ held: number }>`
    select count(*) as held from ${texts} text
    where words @@ replace(${asked}::text, '<->', '&')::tsquery and article_id > ${last - sampled} and article_id <= ${last}`.execute(
    connection,
  );
  return rows[0]?.held ?? 0;
}

function hasPhrase(terms: readonly SearchTerm[]): boolean {
  return terms.some(({ text }) => isPhrase.test(text));
}
