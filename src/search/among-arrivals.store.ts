import { type RawBuilder, sql } from "kysely";
import { after } from "../articles/article-listing.store.ts";
import type { DatedCursor } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import {
  type Arrivals,
  allWords,
  filtersOf,
  isAmong,
  mayHold,
  mayQuote,
  type Sought,
  termQuery,
} from "./matching.store.ts";
import { isPhrase } from "./phrase-pairs.store.ts";
import type { SearchTerm } from "./search-query.ts";

/** An article that fits, with what is counted of it. */
export interface Candidate extends DatedCursor {
  publisherId: number;
  kind: string;
  revision: number;
  /** Where articles with words as they were asked for go before others. */
  isSpelled?: boolean;
}

const facts = sql`article.id, article.dated_at, article.publisher_id, article.kind, article.revision`;
export const shownFacts = sql`article.id, article.publisher_id as "publisherId", article.kind, article.revision,
  (extract(epoch from article.dated_at) * 1000000)::bigint as micros`;

/** The newest of those among some arrivals, or among all; after a cursor in that order where there is one. */
export async function findAmong(
  connection: Connection,
  sought: Sought,
  arrivals: Arrivals | undefined,
  limit: number,
  cursor?: DatedCursor,
): Promise<Candidate[]> {
  const matching = await matchingAmong(connection, sought, arrivals);
  const { rows } = await sql<Candidate>`
    with matching as materialized (${matching})
    select ${shownFacts} from matching article where ${after(cursor)}
    order by article.dated_at desc, article.id desc limit ${limit}`.execute(connection);
  return rows;
}

async function matchingAmong(connection: Connection, sought: Sought, arrivals: Arrivals | undefined) {
  const quotation = quotationOf(sought);
  if (quotation) {
    const quoting = await findQuoting(connection, sought, quotation, arrivals);
    return withRevisions(quoting, filtersOf(withoutQuotation(sought), arrivals));
  }
  if (!arrivals || !("ids" in arrivals) || arrivals.ids.length > mostKeys.texts)
    return sql`${withWords(sought, arrivals)} union all ${headsWithWords(sought, arrivals)}`;
  const holding = await findHolding(connection, sought, arrivals.ids);
  return sql`${withRevisions(holding, filtersOf(sought, arrivals))} union all ${headsWithWords(sought, arrivals)}`;
}

/**
 * How many of these arrivals would be compared with a phrase: they hold its words and pairs, and fit in all else. Without a phrase, how
 * many hold the words; of quotations, how many claims.
 */
export async function countHeld(connection: Connection, sought: Sought, arrivals: Arrivals): Promise<number> {
  const quotation = quotationOf(sought);
  const isCompared = hasPhrase(sought);
  const held = quotation
    ? sql`claim where ${mayQuote(sql`claim.quoted`, quotation, sought.pairs)} and ${isIndexedAmong(sql`claim.article_id`, arrivals)}`
    : isCompared
      ? textsOf(sought, arrivals)
      : sql`revision where ${mayHold(sql`revision.words`, sought)} and ${isIndexedAmong(sql`revision.article_id`, arrivals)}`;
  const { rows } = await sql<{ held: number }>`select count(*) as held from ${held}`.execute(connection);
  return rows[0]?.held ?? 0;
}

/** Texts that fit as far as indexes know. */
function textsOf(sought: Sought, arrivals: Arrivals | undefined): RawBuilder<unknown> {
  return sql`
    revision join article on article.id = revision.article_id and article.revision = revision.number
    where ${mayHold(sql`revision.words`, sought)} and ${isIndexedAmong(sql`revision.article_id`, arrivals)}
      and ${filtersOf(sought, arrivals)}`;
}

function hasPhrase({ query }: Sought): boolean {
  return query.words.some(({ anyOf }) => anyOf.some(isPhrase));
}

/** The text of an article is compared where the index does not know whether it holds a phrase, and only where all else fits. */
function withWords(sought: Sought, arrivals: Arrivals | undefined): RawBuilder<unknown> {
  const { query, isSpelled } = sought;
  const words = allWords(query.words, isSpelled);
  // As a part of its own, or the index would be asked for the phrase too, and compare every text and all its pairs for that.
  return hasPhrase(sought)
    ? sql`select ${facts} from (select ${facts}, revision.words from ${textsOf(sought, arrivals)} offset 0) article where article.words @@ ${words}`
    : sql`select ${facts} from ${textsOf(sought, arrivals)}`;
}

/** Articles without a text. */
function headsWithWords(sought: Sought, arrivals: Arrivals | undefined): RawBuilder<unknown> {
  return sql`
    select ${facts} from article
    where article.revision = 0 and article.head_words @@ ${allWords(sought.query.words, sought.isSpelled)}
      and ${isAmong(sql`article.id`, arrivals)} and ${filtersOf(sought, arrivals)}`;
}

interface FoundRevision {
  articleId: number;
  revision: number;
}

/**
 * Which of these articles hold the words, asked of the index in pieces: it asks of each text every key of its piece, and to compare the texts
 * themselves takes four times as long.
 */
async function findHolding(connection: Connection, sought: Sought, ids: readonly number[]): Promise<FoundRevision[]> {
  const holds = hasPhrase(sought) ? sql`held.words @@ ${allWords(sought.query.words, sought.isSpelled)}` : sql`true`;
  const { rows } = await sql<FoundRevision>`
    select held.article_id as "articleId", held.number as revision
    from generate_series(1, ${ids.length}::int, ${mostKeys.atOnce}::int) first
      cross join lateral (
        select article_id, number, words from revision
        where ${mayHold(sql`revision.words`, sought)}
          and arrival_keys(revision.article_id) && (${ids}::bigint[])[first:first + ${mostKeys.atOnce - 1}::int]
        offset 0
      ) held
    where ${holds}`.execute(connection);
  return rows;
}

/**
 * Revisions that quote the words, from the index of what is quoted. Asked for by themselves, because the planner expects a phrase as often
 * as its words together, and would walk through every article for it.
 */
async function findQuoting(
  connection: Connection,
  { pairs }: Sought,
  quotation: SearchTerm,
  arrivals: Arrivals | undefined,
): Promise<FoundRevision[]> {
  const { rows } = await sql<FoundRevision>`
    select distinct article_id as "articleId", revision
    from (
      select article_id, revision, quoted from claim
      where ${mayQuote(sql`quoted`, quotation, pairs)} and ${isIndexedAmong(sql`article_id`, arrivals)} offset 0
    ) claim
    where ${isPhrase(quotation) ? sql`quoted @@ ${termQuery(quotation)}` : sql`true`}`.execute(connection);
  return rows;
}

function withRevisions(found: readonly FoundRevision[], filters: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${facts}
    from unnest(${found.map(({ articleId }) => articleId)}::bigint[], ${found.map(({ revision }) => revision)}::int[])
        as found (article_id, revision)
      join article on article.id = found.article_id and article.revision = found.revision
    where ${filters}`;
}

/** Where no words are asked for, the first quotation that is; others are filters. */
function quotationOf({ query }: Sought): SearchTerm | undefined {
  return query.words.length === 0 ? query.quotes.wanted[0] : undefined;
}

/** What is left when the words, or the quotation that is looked for as they are, are known to fit. */
export function withoutText(sought: Sought): Sought {
  return sought.query.words.length > 0
    ? { ...sought, query: { ...sought.query, words: [] } }
    : withoutQuotation(sought);
}

function withoutQuotation(sought: Sought): Sought {
  const { quotes } = sought.query;
  return { ...sought, query: { ...sought.query, quotes: { ...quotes, wanted: quotes.wanted.slice(1) } } };
}

/** As `isAmong`, said to the index of words as well, so that it passes over other articles. */
function isIndexedAmong(id: RawBuilder<unknown>, arrivals: Arrivals | undefined): RawBuilder<boolean> {
  const exactly = isAmong(id, arrivals);
  const keys = arrivals && keysOf(arrivals);
  return keys ? sql`(arrival_keys(${id}) && ${keys}::bigint[] and ${exactly})` : exactly;
}

/** Of each text that the index finds every key is asked: more of them cost more than they spare. */
const mostKeys = { claims: 700, texts: 2_000, atOnce: 64, blocks: 64 };

/** Keys that `arrival_keys` of 0039-phrases.sql gives these articles, and few others. */
export function keysOf(arrivals: Arrivals): readonly number[] | undefined {
  if ("ids" in arrivals) return arrivals.ids.length <= mostKeys.claims ? arrivals.ids : undefined;
  return blocksOf(arrivals, 128, -2) ?? blocksOf(arrivals, 4_096, -1);
}

function blocksOf(
  { start, last }: { start: number; last: number },
  size: number,
  first: number,
): readonly number[] | undefined {
  const from = Math.floor((start + 1) / size);
  const count = Math.floor(last / size) - from + 1;
  if (count < 1 || count > mostKeys.blocks) return undefined;
  return Array.from({ length: count }, (_, place) => first - 2 * (from + place));
}
