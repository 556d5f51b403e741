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
  const quotation = quotationOf(sought);
  const { rows } = await sql<Candidate>`
    with matching as materialized (
      ${
        quotation
          ? withQuotation(
              await findQuoting(connection, sought, quotation, arrivals),
              filtersOf(withoutQuotation(sought), arrivals),
            )
          : withWords(sought, arrivals)
      }
    )
    select ${shownFacts} from matching article where ${after(cursor)}
    order by article.dated_at desc, article.id desc limit ${limit}`.execute(connection);
  return rows;
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
  const filters = filtersOf(sought, arrivals);
  const words = allWords(query.words, isSpelled);
  // As a part of its own, or the index would be asked for the phrase too, and compare every text and all its pairs for that.
  const read = hasPhrase(sought)
    ? sql`select ${facts} from (select ${facts}, revision.words from ${textsOf(sought, arrivals)} offset 0) article where article.words @@ ${words}`
    : sql`select ${facts} from ${textsOf(sought, arrivals)}`;
  return sql`
    ${read}
    union all
    select ${facts} from article
    where article.revision = 0 and article.head_words @@ ${words} and ${isAmong(sql`article.id`, arrivals)} and ${filters}`;
}

interface Quoting {
  articleId: number;
  revision: number;
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
): Promise<Quoting[]> {
  const { rows } = await sql<Quoting>`
    select distinct article_id as "articleId", revision
    from (
      select article_id, revision, quoted from claim
      where ${mayQuote(sql`quoted`, quotation, pairs)} and ${isIndexedAmong(sql`article_id`, arrivals)} offset 0
    ) claim
    where ${isPhrase(quotation) ? sql`quoted @@ ${termQuery(quotation)}` : sql`true`}`.execute(connection);
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
const mostKeys = { ids: 700, blocks: 64 };

/** Keys that `arrival_keys` of 0039-phrases.sql gives these articles, and few others. */
export function keysOf(arrivals: Arrivals): readonly number[] | undefined {
  if ("ids" in arrivals) return arrivals.ids.length <= mostKeys.ids ? arrivals.ids : undefined;
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
