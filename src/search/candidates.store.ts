import { sql } from "kysely";
import { after } from "../articles/article-listing.store.ts";
import type { DatedCursor } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { allWords, filtersOf, type Sought } from "./matching.store.ts";
import type { WordCondition } from "./search-query.ts";

/** A script without spaces makes a phrase of any two characters. */
const isPhrase =
  /[\p{L}\p{N}][^\p{L}\p{M}\p{N}]+[\p{L}\p{N}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2}/u;

/** More are not counted, and the best are chosen among so many of the newest: see docs/decisions/0010-search.md. */
export const mostCounted = 1_000;
/** How many of the latest arrivals tell how common the words are. */
const sampled = 2_000;
/** Fewer in the sample say too little of how far to look. */
const fewest = 20;
/** Of articles that hold all words of a phrase, so many are asked whether they hold the phrase. */
const mostCompared = 3_000;

export interface Candidates {
  /** The newest first; at most `mostCounted` + 1. */
  articles: DatedCursor[];
  /** Since when the articles arrived among which these are; absent where it is all that fit. */
  since?: Date;
}

/**
 * The newest articles that fit. Words are looked for among the latest arrivals, so many as it takes: an index of words knows no
 * order, and a word in every tenth article would be fetched ten thousand times for the newest thousand.
 */
export async function findCandidates(connection: Connection, sought: Sought): Promise<Candidates> {
  if (sought.query.words.length === 0) return { articles: await newestThatFit(connection, sought, mostCounted + 1) };
  const last = await lastId(connection);
  if (last <= sampled) return { articles: await within(connection, sought, 0) };
  const sample = await within(connection, sought, last - sampled);
  if (sample.length > mostCounted) return { articles: sample };
  const bearable = await bearableWindow(connection, sought.query.words, last);
  const wanted = sample.length > fewest ? (1.3 * sampled * mostCounted) / sample.length : last;
  const start = Math.max(0, Math.round(last - Math.min(wanted, bearable)));
  const articles = await within(connection, sought, start);
  if (articles.length > mostCounted || start === 0) return { articles };
  if (bearable >= last) return { articles: await within(connection, sought, 0) };
  const since = await arrivalOf(connection, start);
  return since ? { articles, since } : { articles };
}

/** By date alone, with any filters and words; the planner walks back in time or fetches all, by what it knows of them. */
export async function newestThatFit(
  connection: Connection,
  sought: Sought,
  limit: number,
  cursor?: DatedCursor,
): Promise<DatedCursor[]> {
  const rest = sql`${after(cursor)} and ${filtersOf(sought)}`;
  const newest = sql`order by article.dated_at desc, article.id desc limit ${limit}`;
  const words = sought.query.words.length > 0 ? allWords(sought.query.words) : undefined;
  const found = words
    ? sql`(
        (select article.id, article.dated_at from article
          join revision on revision.article_id = article.id and revision.number = article.revision
          where revision.words @@ ${words} and ${rest} ${newest})
        union all
        (select article.id, article.dated_at from article
          where article.revision = 0 and article.head_words @@ ${words} and ${rest} ${newest})
      ) article ${newest}`
    : sql`article where ${rest} ${newest}`;
  const { rows } = await sql<DatedCursor>`select id, ${micros} from ${found}`.execute(connection);
  return rows;
}

const micros = sql`(extract(epoch from article.dated_at) * 1000000)::bigint as micros`;

/** Those that arrived after an article. */
async function within(connection: Connection, sought: Sought, start: number): Promise<DatedCursor[]> {
  const words = allWords(sought.query.words);
  const filters = filtersOf(sought);
  const { rows } = await sql<DatedCursor>`
    with matching as materialized (
      select article.id, article.dated_at from revision
        join article on article.id = revision.article_id and article.revision = revision.number
      where revision.words @@ ${words} and revision.article_id > ${start} and ${filters}
      union all
      select article.id, article.dated_at from article
      where article.revision = 0 and article.head_words @@ ${words} and article.id > ${start} and ${filters}
    )
    select id, ${micros} from matching article
    order by article.dated_at desc, article.id desc limit ${mostCounted + 1}`.execute(connection);
  return rows;
}

async function lastId(connection: Connection): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(id), 0) as last from article`.execute(connection);
  return rows[0]?.last ?? 0;
}

async function arrivalOf(connection: Connection, id: number): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select first_seen_at as at from article where id >= ${id} order by id limit 1`.execute(connection);
  return rows[0]?.at;
}

/**
 * How many of the latest arrivals may be looked through. The index answers for words; whether they follow one another is asked of
 * each article that holds them all.
 */
async function bearableWindow(connection: Connection, words: readonly WordCondition[], last: number): Promise<number> {
  if (!words.some(({ anyOf }) => anyOf.some(({ text }) => isPhrase.test(text)))) return last;
  const apart = sql`replace(${allWords(words)}::text, '<->', '&')::tsquery`;
  const { rows } = await sql<{ held: number }>`
    select count(*) as held from revision where words @@ ${apart} and article_id > ${last - sampled}`.execute(
    connection,
  );
  const held = rows[0]?.held ?? 0;
  return held > 0 ? Math.min(last, (sampled * mostCompared) / held) : last;
}
