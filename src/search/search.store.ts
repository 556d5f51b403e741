import { type RawBuilder, sql } from "kysely";
import type { Kind } from "../articles/article.ts";
import { type ArticleListing, after, listingColumns } from "../articles/article-listing.store.ts";
import { type DatedCursor, readCursor, writeCursor } from "../articles/dated-cursor.ts";
import type { Connection, Database } from "../platform/database/database.ts";
import { InvalidInput } from "../platform/refusals.ts";
import type { SearchQuery, SearchTerm } from "./search-query.ts";

export type SearchOrder = "best" | "newest";

export interface FoundArticle extends ArticleListing {
  /** How well its title and beginning fit, in millionths. */
  score: number;
  /** The beginning of its text, for a snippet; its excerpt where there is none. */
  text: string;
}

export interface FoundPage {
  articles: FoundArticle[];
  /** What to ask for next; absent at the end. */
  next?: string;
  /** At most `mostCounted` + 1. */
  total: number;
}

/** More are not counted, and the best are chosen among so many of the newest: see docs/decisions/0010-search.md. */
export const mostCounted = 1_000;
/** Of each article on the page this much of the text is looked through for a snippet. */
const snippetCharacters = 30_000;

interface Asked {
  order: SearchOrder;
  from?: string | undefined;
  limit?: number;
}

/** A phrase of words that every article holds must be looked at in each of them; no visitor waits longer for that. */
const longestMs = 4_000;
/** PostgreSQL's code for a statement that took longer than it may. */
const tookTooLong = "57014";

/**
 * Articles that fit; those whose title and beginning fit best first, or the newest first.
 * @throws InvalidInput when the words are too common for an answer in time.
 */
export async function searchArticles(database: Database, query: SearchQuery, asked: Asked): Promise<FoundPage> {
  try {
    return await database.transaction().execute(async (transaction) => {
      await sql`select set_config('statement_timeout', ${String(longestMs)}, true)`.execute(transaction);
      return findPage(transaction, query, asked);
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === tookTooLong)) throw error;
    throw new InvalidInput(
      "This search takes too long: its words stand in nearly every article. Add a rarer word, a publisher or a day.",
    );
  }
}

async function findPage(
  connection: Connection,
  query: SearchQuery,
  { order, from, limit = 20 }: Asked,
): Promise<FoundPage> {
  const total = await countFound(connection, query);
  const find = order === "best" ? findBest : findNewest;
  const rows = await find(connection, query, { from, limit: limit + 1, isMany: total > mostCounted });
  const articles = rows.slice(0, limit);
  const last = articles.at(-1);
  if (rows.length <= limit || !last) return { articles, total };
  return { articles, total, next: order === "best" ? `${last.score}-${writeCursor(last)}` : writeCursor(last) };
}

interface Cut {
  from: string | undefined;
  limit: number;
  /** More than are counted. */
  isMany: boolean;
}

async function findNewest(connection: Connection, query: SearchQuery, cut: Cut): Promise<FoundArticle[]> {
  const rest = after(readCursor(cut.from));
  // Left to choose, the planner walks back in time for words that are nowhere, through everything.
  const found = cut.isMany
    ? sql`found as (${matching(query, rest, newest(cut.limit))})`
    : sql`hits as materialized (${matching(query, sql`true`, sql``)}),
      found as (select article.id from hits article where ${rest} ${newest(cut.limit)})`;
  const { rows } = await sql<FoundArticle>`
    with ${found} ${listed(sql`0`)} order by article.dated_at desc, article.id desc`.execute(connection);
  return rows;
}

async function findBest(connection: Connection, query: SearchQuery, cut: Cut): Promise<FoundArticle[]> {
  const cursor = readScoredCursor(cut.from);
  const rest = cursor ? sql`(score, micros, id) < (${cursor.score}, ${cursor.micros}, ${cursor.id})` : sql`true`;
  const score = sql`(ts_rank(article.head_words, ${wantedWords(query)}) * 1000000)::int`;
  const { rows } = await sql<FoundArticle>`
    with found as materialized (${matching(query, sql`true`, cut.isMany ? newest(mostCounted) : sql``)}),
    scored as materialized (
      select found.id, ${score} as score, (extract(epoch from article.dated_at) * 1000000)::bigint as micros
      from found join article on article.id = found.id
    ),
    shown as (select * from scored where ${rest} order by score desc, micros desc, id desc limit ${cut.limit})
    ${listed(sql`shown.score`, sql`shown`)}
    order by shown.score desc, shown.micros desc, shown.id desc`.execute(connection);
  return rows;
}

async function countFound(connection: Connection, query: SearchQuery): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (${matching(query, sql`true`, sql`limit ${mostCounted + 1}`)}) found`.execute(
    connection,
  );
  return rows[0]?.total ?? 0;
}

function listed(score: RawBuilder<unknown>, source = sql`found`): RawBuilder<FoundArticle> {
  return sql`
    select ${listingColumns}, ${score} as score,
      coalesce(nullif(left(revision.text, ${snippetCharacters}), ''), article.excerpt) as text
    from ${source} join article on article.id = ${source}.id
    join publisher on publisher.id = article.publisher_id
    left join revision on revision.article_id = article.id and revision.number = article.revision`;
}

function newest(limit: number): RawBuilder<unknown> {
  return sql`order by article.dated_at desc, article.id desc limit ${limit}`;
}

/**
 * Articles that fit, so many as `cut` says. Articles with a text and those without are looked up apart, each part by an index of its
 * own; the planner takes the index of words for rare ones and walks back in time for common ones.
 */
function matching(query: SearchQuery, rest: RawBuilder<unknown>, cut: RawBuilder<unknown>): RawBuilder<unknown> {
  const filters = sql`article.state <> 'twin' and ${rest} and ${sql.join(filtersOf(query), sql` and `)}`;
  if (query.words.length === 0) return sql`select article.id, article.dated_at from article where ${filters} ${cut}`;
  const words = allWords(query);
  return sql`
    select article.id, article.dated_at from (
      (select article.id, article.dated_at from article
        join revision on revision.article_id = article.id and revision.number = article.revision
        where revision.words @@ ${words} and ${filters} ${cut})
      union all
      (select article.id, article.dated_at from article
        where article.revision = 0 and article.head_words @@ ${words} and ${filters} ${cut})
    ) article ${cut}`;
}

/** One condition at least. */
function filtersOf(query: SearchQuery): RawBuilder<unknown>[] {
  const { publishers, hashtags, kinds } = query;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (publishers.wanted.length > 0)
    conditions.push(sql`article.publisher_id in (${publishersNamed(publishers.wanted)})`);
  if (publishers.unwanted.length > 0)
    conditions.push(sql`article.publisher_id not in (${publishersNamed(publishers.unwanted)})`);
  for (const key of hashtags.wanted) conditions.push(sql`exists (${withHashtag(key)})`);
  for (const key of hashtags.unwanted) conditions.push(sql`not exists (${withHashtag(key)})`);
  if (kinds.wanted.length > 0) conditions.push(sql`article.kind = any(${kinds.wanted satisfies Kind[]})`);
  if (kinds.unwanted.length > 0) conditions.push(sql`article.kind <> all(${kinds.unwanted})`);
  if (query.after) conditions.push(sql`article.dated_at >= ${query.after}`);
  if (query.before) conditions.push(sql`article.dated_at < ${query.before}`);
  return conditions;
}

function publishersNamed(names: readonly string[]): RawBuilder<unknown> {
  return sql`select publisher.id from publisher, unnest(${names}::text[]) as asked (name)
    where position(asked.name in lower(publisher.name)) > 0 or starts_with(publisher.site, asked.name)`;
}

function withHashtag(key: string): RawBuilder<unknown> {
  return sql`select from article_hashtag join hashtag on hashtag.id = article_hashtag.hashtag_id
    where article_hashtag.article_id = article.id and hashtag.key = ${key}`;
}

function allWords(query: SearchQuery): RawBuilder<unknown> {
  const conditions = query.words.map(({ anyOf, isExcluded }) => {
    const any = sql`(${sql.join(anyOf.map(termQuery), sql` || `)})`;
    return isExcluded ? sql`(!! ${any})` : any;
  });
  return sql`(${sql.join(conditions, sql` && `)})`;
}

/** For the score: an article need not hold all of them in its title. */
function wantedWords(query: SearchQuery): RawBuilder<unknown> {
  const wanted = query.words.filter(({ isExcluded }) => !isExcluded).flatMap(({ anyOf }) => anyOf);
  return wanted.length > 0 ? sql`(${sql.join(wanted.map(termQuery), sql` || `)})` : sql`''::tsquery`;
}

/** PostgreSQL parses no operators here: signs are gone from the text before it becomes a query. */
function termQuery({ text, isStart }: SearchTerm): RawBuilder<unknown> {
  const phrase = sql`phraseto_tsquery('simple', search_text(${text}))`;
  return isStart ? sql`search_start(${text})` : phrase;
}

function readScoredCursor(written: string | undefined): (DatedCursor & { score: number }) | undefined {
  const match = /^(\d{1,8})-(.+)$/.exec(written ?? "");
  const cursor = readCursor(match?.[2]);
  return cursor && { ...cursor, score: Number(match?.[1]) };
}
