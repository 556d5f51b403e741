import { type RawBuilder, sql } from "kysely";
import { after } from "../articles/article-listing.store.ts";
import type { DatedCursor } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { allWords, filtersOf, type Sought } from "./matching.store.ts";
import { isEmptySearch, type WordCondition } from "./search-query.ts";

/** A script without spaces makes a phrase of any two characters. */
const isPhrase =
  /[\p{L}\p{N}][^\p{L}\p{M}\p{N}]+[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2}/u;

/** More are not counted, and the best are chosen among so many of the newest: see docs/decisions/0010-search.md. */
export const mostCounted = 500;
/** How many of the latest arrivals tell how common the words are. */
const sampled = 1_000;
/** Fewer in the sample say too little of how far to look. */
const fewest = 20;
/** Words of a larger share of them narrow nothing. */
const nearlyAll = 0.3;
/** Of articles that hold all words of a phrase, so many are asked whether they hold the phrase. */
const mostCompared = 1_500;

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
 * The newest articles that fit. Words are looked for among the latest arrivals, so many as it takes: an index of words knows no
 * order, and a word in every tenth article would be fetched ten thousand times for the newest 500.
 */
export async function findCandidates(connection: Connection, sought: Sought): Promise<Candidates> {
  const { words } = sought.query;
  if (words.length === 0) return { articles: await newestThatFit(connection, sought, mostCounted + 1) };
  const last = await lastId(connection, sought.query.before);
  if (last <= sampled) return { articles: await within(connection, sought) };
  const sample = await within(connection, sought, { start: last - sampled, last });
  if (sample.length > mostCounted) return { articles: sample };
  const isPhrases = hasPhrase(words);
  const held =
    isPhrases || !isEmptySearch({ ...sought.query, words: [] })
      ? await heldInSample(connection, sought, last)
      : sample.length;
  const bearable = isPhrases && held > 0 ? Math.min(last, (sampled * mostCompared) / held) : last;
  // Then the filters are what is rare: what they let through is asked for the words.
  if (held > sampled * nearlyAll && bearable >= last)
    return { articles: await newestThatFit(connection, sought, mostCounted + 1) };
  const wanted = sample.length > fewest ? (1.3 * sampled * mostCounted) / sample.length : last;
  const start = Math.max(0, Math.round(last - Math.min(wanted, bearable)));
  const before = { start, last: last - sampled };
  const articles = newestOf([...sample, ...(start < before.last ? await within(connection, sought, before) : [])]);
  if (articles.length > mostCounted || start === 0) return { articles };
  if (bearable >= last) return { articles: await within(connection, sought) };
  const since = await arrivalOf(connection, start);
  return since ? { articles, since } : { articles };
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

/** A range of ids. */
interface Arrivals {
  /** The article before the first of them. */
  start: number;
  last: number;
}

/** Those among some arrivals, or among all. */
async function within(connection: Connection, sought: Sought, arrivals?: Arrivals): Promise<Candidate[]> {
  const words = allWords(sought.query.words, sought.isSpelled);
  const filters = filtersOf(sought);
  const among = (id: RawBuilder<unknown>) =>
    arrivals ? sql`and ${id} > ${arrivals.start} and ${id} <= ${arrivals.last}` : sql``;
  const { rows } = await sql<Candidate>`
    with matching as materialized (
      select ${facts} from revision
        join article on article.id = revision.article_id and article.revision = revision.number
      where revision.words @@ ${words} ${among(sql`revision.article_id`)} and ${filters}
      union all
      select ${facts} from article
      where article.revision = 0 and article.head_words @@ ${words} ${among(sql`article.id`)} and ${filters}
    )
    select ${shownFacts} from matching article
    order by article.dated_at desc, article.id desc limit ${mostCounted + 1}`.execute(connection);
  return rows;
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

/** How many of the latest arrivals hold all words, also where they do not follow one another as a phrase has them. */
async function heldInSample(connection: Connection, sought: Sought, last: number): Promise<number> {
  const apart = sql`replace(${allWords(sought.query.words, sought.isSpelled)}::text, '<->', '&')::tsquery`;
  const { rows } = await sql<{ held: number }>`
    select count(*) as held from revision
    where words @@ ${apart} and article_id > ${last - sampled} and article_id <= ${last}`.execute(connection);
  return rows[0]?.held ?? 0;
}

function hasPhrase(words: readonly WordCondition[]): boolean {
  return words.some(({ anyOf }) => anyOf.some(({ text }) => isPhrase.test(text)));
}
