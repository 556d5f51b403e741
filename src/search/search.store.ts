import { sql } from "kysely";
import { type ArticleListing, listingColumns } from "../articles/article-listing.store.ts";
import { type DatedCursor, readCursor, writeCursor } from "../articles/dated-cursor.ts";
import { standsInRevision } from "../claims/claim-list.store.ts";
import type { Connection, Database } from "../platform/database/database.ts";
import { InvalidInput } from "../platform/refusals.ts";
import type { Candidate } from "./among-arrivals.store.ts";
import { type Candidates, findCandidates, mostCounted, newestLike } from "./candidates.store.ts";
import { countFacets, type Facets } from "./facets.store.ts";
import { hasSpelling, rankOf, type Sought, saidByOf } from "./matching.store.ts";
import { findPhrasePairs } from "./phrase-pairs.store.ts";
import { type ResolvedNames, resolveNames, type UnknownName } from "./resolve-names.store.ts";
import type { SearchQuery } from "./search-query.ts";

export type SearchOrder = "best" | "newest";

export interface FoundArticle extends ArticleListing {
  /** How well its title and beginning fit, in millionths; ten millions more where its words are spelled as they were asked for. */
  score: number;
  /** What somebody said in it, where that is what was asked for: words that stand in the article. */
  said: { speaker: string; words: string[] } | null;
  /** The beginning of its text, for a snippet; its excerpt where there is none. */
  text: string;
}

export interface FoundPage {
  articles: FoundArticle[];
  /** What to ask for next; absent at the end. */
  next?: string;
  /** At most `mostCounted` + 1; of `since` only. */
  total: number;
  /** What the newest `mostCounted` of them have. */
  facets: Facets;
  /** Names that nothing bears. */
  unknown: UnknownName[];
  /** Since when the articles arrived that were looked through; absent for all. */
  since?: Date;
}

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
      // A second process takes longer to start than a search takes.
      await sql`select set_config('statement_timeout', ${String(longestMs)}, true),
        set_config('max_parallel_workers_per_gather', '0', true)`.execute(transaction);
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
  const names = await resolveNames(connection, query);
  if (namesNothing(names))
    return { articles: [], total: 0, unknown: names.unknown, facets: await countFacets(connection, []) };
  const sought = { query, names, pairs: await findPhrasePairs(connection, query) };
  const isSpelled = order === "best" && hasSpelling(query.words);
  const candidates = isSpelled ? await spelledFirst(connection, sought) : await findCandidates(connection, sought);
  const counted = candidates.articles.slice(0, mostCounted);
  const facets = await countFacets(connection, counted);
  const cut = { from, limit: limit + 1 };
  const lines = await (order === "best"
    ? best(connection, query, counted, cut)
    : newest(connection, sought, candidates, cut));
  const shown = lines.slice(0, limit);
  const last = lines.length > limit ? shown.at(-1) : undefined;
  const next = last && (order === "best" ? `${last.score}-${writeCursor(last)}` : writeCursor(last));
  return {
    articles: await loadFound(connection, sought, shown),
    total: candidates.articles.length,
    facets,
    unknown: names.unknown,
    ...(next && { next }),
    ...(candidates.since && { since: candidates.since }),
  };
}

/** Words that are spelled as they were asked for first: where `får` is one word and `far` another, it means the one. */
async function spelledFirst(connection: Connection, sought: Sought): Promise<Candidates> {
  const spelled = await findCandidates(connection, { ...sought, isSpelled: true });
  const all = await findCandidates(connection, sought);
  const known = new Set(spelled.articles.map(({ id }) => id));
  const first = spelled.articles.map((article): Candidate => ({ ...article, isSpelled: true }));
  const articles = [...first, ...all.articles.filter(({ id }) => !known.has(id))].slice(0, mostCounted + 1);
  return { ...all, articles };
}

/** An unknown name that is not wanted leaves nothing out. */
function namesNothing({ publishers, speakers, entities, hashtags }: ResolvedNames): boolean {
  const all = [speakers, entities, hashtags].some(({ wanted }) => wanted.some((meant) => meant.length === 0));
  return all || (publishers.wanted.length > 0 && publishers.wanted.flat().length === 0);
}

interface Cut {
  from: string | undefined;
  limit: number;
}

interface Line extends DatedCursor {
  score: number;
}

/** A page within the candidates needs no further look, where they are the newest by date. */
async function newest(
  connection: Connection,
  sought: Sought,
  { articles, since, isByDate }: Candidates,
  cut: Cut,
): Promise<Line[]> {
  const cursor = readCursor(cut.from);
  const isWhole = articles.length <= mostCounted || since !== undefined;
  const rest = articles.filter(
    ({ micros, id }) => !cursor || micros < cursor.micros || (micros === cursor.micros && id < cursor.id),
  );
  // Candidates by words are the latest arrivals, which is not quite by date: where there are more, all are asked.
  const lines =
    isWhole || (isByDate && rest.length >= cut.limit)
      ? rest
      : await newestLike(connection, sought, articles, { limit: cut.limit, cursor });
  return lines.slice(0, cut.limit).map((line) => ({ ...line, score: 0 }));
}

async function best(
  connection: Connection,
  query: SearchQuery,
  candidates: readonly Candidate[],
  { from, limit }: Cut,
): Promise<Line[]> {
  if (candidates.length === 0) return [];
  const cursor = readScoredCursor(from);
  const rest = cursor ? sql`(score, micros, id) < (${cursor.score}, ${cursor.micros}, ${cursor.id})` : sql`true`;
  const spelled = candidates.flatMap(({ id, isSpelled }) => (isSpelled ? [id] : []));
  const asAsked = spelled.length > 0 ? sql`case when id = any(${spelled}::bigint[]) then 10000000 else 0 end` : sql`0`;
  const { rows } = await sql<Line>`
    with scored as materialized (
      select id, (${rankOf(query.words)} * 1000000)::int + ${asAsked} as score,
        (extract(epoch from dated_at) * 1000000)::bigint as micros
      from article where id = any(${candidates.map(({ id }) => id)}::bigint[])
    )
    select * from scored where ${rest} order by score desc, micros desc, id desc limit ${limit}`.execute(connection);
  return rows;
}

/** What a page shows of the articles, in their order. */
async function loadFound(connection: Connection, sought: Sought, lines: readonly Line[]): Promise<FoundArticle[]> {
  const isSaid = saidByOf(sought);
  const said = isSaid
    ? sql`(select jsonb_build_object('speaker', coalesce(named_speaker.name, claim.source_words), 'words', claim.content_words)
        from claim left join named_speaker on named_speaker.key = claim.speaker_key
        where ${isSaid} and ${standsInRevision} order by claim.place limit 1)`
    : sql`null`;
  const { rows } = await sql<Omit<FoundArticle, "score">>`
    select ${listingColumns}, ${said} as said,
      coalesce(nullif(left(revision.text, ${snippetCharacters}), ''), article.excerpt) as text
    from article
    join publisher on publisher.id = article.publisher_id
    left join revision on revision.article_id = article.id and revision.number = article.revision
    where article.id = any(${lines.map(({ id }) => id)}::bigint[])`.execute(connection);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return lines.flatMap(({ id, score }) => {
    const row = byId.get(id);
    return row ? [{ ...row, score }] : [];
  });
}

function readScoredCursor(written: string | undefined): (DatedCursor & { score: number }) | undefined {
  const match = /^(\d{1,8})-(.+)$/.exec(written ?? "");
  const cursor = readCursor(match?.[2]);
  return cursor && { ...cursor, score: Number(match?.[1]) };
}
