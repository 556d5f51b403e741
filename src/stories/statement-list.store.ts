import { type RawBuilder, sql } from "kysely";
import { instant } from "../articles/article-listing.store.ts";
import { cutPage, type DatedCursor, type ListPage } from "../articles/dated-cursor.ts";
import { cueBefore, standsInRevision } from "../claims/claim-list.store.ts";
import type { Attitude, Quotation } from "../claims/speaker.ts";
import type { Connection } from "../platform/database/database.ts";
import type { TracedHand } from "./follow-prints.ts";
import { findPrintWays, mostPrints } from "./print-way.store.ts";
import type { Print } from "./statement.ts";

/** Who speaks in a story, as a list names it. */
export interface SpeakerName {
  key: string;
  name: string;
  /** Whether that is a name, or words that describe somebody without one. */
  isNamed: boolean;
  /** Its office or the like, as an article writes it. */
  role: string | null;
}

/** How one article prints a statement. */
export interface PrintListing extends Pick<Print, "articleId" | "how" | "pieces" | "isGone"> {
  title: string;
  publisherId: number;
  publisherName: string;
  datedAt: Date;
  /** Who had the words in hand before this article, through the articles that it rests on. */
  way: TracedHand[];
}

export interface StatementListing extends DatedCursor {
  /** Absent where nobody could be told. */
  speaker: SpeakerName | null;
  quotation: Quotation;
  attitude: Attitude;
  /** When it was first printed. */
  firstAt: Date;
  isWithdrawn: boolean;
  /** The fullest version, piece by piece, as it stands in that revision of that article. */
  words: string[];
  /** The cue's words, where they stand right before in that article and nothing is quoted whole. */
  cueBefore: string | null;
  articleId: number;
  revision: number;
  /** The claim's place in that revision, from 0. */
  place: number;
  /** The words that the article names its source by; empty where it names none. */
  sourceWords: string;
  /** Who had its words in hand before that article, through the articles that it rests on. */
  way: TracedHand[];
  /** Articles that print it now, how many of them cut or alter it, and how many printed it once. */
  printCount: number;
  publisherCount: number;
  cutCount: number;
  alteredCount: number;
  goneCount: number;
  /** Oldest first; the first `mostPrints`. */
  prints: PrintListing[];
}

/** What a list is narrowed to. */
export interface WantedStatements {
  /** By its key in the story; null for those whose speaker nobody could tell. */
  speaker?: string | null | undefined;
  publisher?: number | undefined;
  kind?: Attitude | undefined;
  quotation?: Quotation | undefined;
}

/** What was said in a story, newest first. Nothing whose words do not stand in the stored revision. */
export async function findStatements(
  database: Connection,
  storyId: number,
  wanted: WantedStatements,
  { from, limit }: { from: DatedCursor | undefined; limit: number },
): Promise<ListPage<StatementListing>> {
  const after = from ? sql`(first_at, statement.id) < (${instant(from.micros)}, ${from.id})` : sql`true`;
  const { rows } = await sql<DatedCursor>`
    select statement.id, (extract(epoch from first_at) * 1000000)::bigint as micros from statement
    where story_id = ${storyId} and ${narrowed(wanted)} and ${after}
    order by first_at desc, statement.id desc limit ${limit + 1}`.execute(database);
  const { items, next } = cutPage(rows, limit);
  const statements = await loadStatements(database, items);
  return next === undefined ? { items: statements } : { items: statements, next };
}

/** Where the ledger goes on: the last statement shown, and its speaker's place. */
export interface LedgerCursor extends DatedCursor {
  latestMicros: number;
  /** By what speakers of one time are ordered: whether it has a name, and its key. */
  key: string;
}

const latest = sql<Date>`coalesce(speaker.latest_at, 'epoch')`;
/** All who speak in one article did so at one time: names stand before "a spokesman". */
const namesFirst = sql<string>`coalesce(case when speaker.is_named then '0 ' else '1 ' end || speaker.key, '')`;
const bySpeaker = sql`${latest} desc, ${namesFirst}, first_at desc, statement.id desc`;
const withSpeaker = sql`statement left join story_speaker speaker
  on speaker.story_id = statement.story_id and speaker.key = statement.speaker_key`;

/** The same by speaker: those with the newest statement first, of these those with a name, each one's newest first; at the end what nobody is known to have said. */
export async function findLedger(
  database: Connection,
  storyId: number,
  wanted: WantedStatements,
  { from, limit }: { from: LedgerCursor | undefined; limit: number },
): Promise<{ items: StatementListing[]; next?: LedgerCursor }> {
  const at = from && instant(from.latestMicros);
  const after = from
    ? sql`(${latest} < ${at} or (${latest} = ${at} and (${namesFirst} > ${from.key}
        or (${namesFirst} = ${from.key} and (first_at, statement.id) < (${instant(from.micros)}, ${from.id})))))`
    : sql`true`;
  const { rows } = await sql<LedgerCursor>`
    select statement.id, (extract(epoch from first_at) * 1000000)::bigint as micros,
      (extract(epoch from ${latest}) * 1000000)::bigint as "latestMicros", ${namesFirst} as key
    from ${withSpeaker}
    where statement.story_id = ${storyId} and ${narrowed(wanted)} and ${after}
    order by ${bySpeaker} limit ${limit + 1}`.execute(database);
  const items = await loadStatements(database, rows.slice(0, limit));
  const last = rows[limit - 1];
  return rows.length > limit && last ? { items, next: last } : { items };
}

/**
 * How much of a statement is somebody's own words: 0 where any of it is quoted, 1 where it was said, 2 where it is what an
 * article holds its source to believe or to mean.
 */
const distance = sql<number>`case when statement.attitude <> 'statement' then 2 when statement.quotation = 'indirect' then 1 else 0 end`;

/** "what … “flight proven”": so few words tell little without their article. */
const isScrap = sql<boolean>`cardinality(regexp_split_to_array(array_to_string(content_words, ' '), '\\s+')) < 5`;

/**
 * A few words of each of a few speakers: whoever is quoted before others, and of these who spoke last; of each likewise, but
 * scraps after what tells more.
 */
export async function findTellingStatements(
  database: Connection,
  storyId: number,
  { speakers, each }: { speakers: number; each: number },
): Promise<StatementListing[]> {
  const { rows } = await sql<{ id: number }>`
    select top.id
    from (
      select speaker_key as key, min(${distance}) as nearest, max(first_at) as latest_at
      from statement where story_id = ${storyId} and speaker_key is not null
      group by speaker_key order by nearest, latest_at desc, key limit ${speakers}
    ) known
    cross join lateral (
      select statement.id, first_at, ${isScrap} as is_scrap,
        ${distance} as distance
      from statement join claim on claim.id = statement.claim_id
      where story_id = ${storyId} and statement.speaker_key = known.key
      order by is_scrap, distance, first_at desc, statement.id desc limit ${each}
    ) top order by known.nearest, known.latest_at desc, known.key, top.is_scrap, top.distance, top.first_at desc, top.id desc`.execute(
    database,
  );
  return loadStatements(database, rows);
}

/** In the order given; without those whose words do not stand in the stored revision. */
async function loadStatements(database: Connection, chosen: readonly { id: number }[]): Promise<StatementListing[]> {
  if (chosen.length === 0) return [];
  const { rows } = await sql<Omit<StatementListing, "way">>`
    select statement.id, (extract(epoch from first_at) * 1000000)::bigint as micros, first_at as "firstAt",
      case when speaker.key is not null then jsonb_build_object('key', speaker.key, 'name', speaker.name,
        'isNamed', is_named, 'role', roles[1]) end as speaker,
      statement.quotation, statement.attitude, is_withdrawn as "isWithdrawn", claim.content_words as words,
      ${cueBefore} as "cueBefore",
      claim.article_id as "articleId", claim.revision, claim.place, claim.source_words as "sourceWords",
      counts.*, coalesce(prints.listed, '[]') as prints
    from ${withSpeaker}
    join claim on claim.id = statement.claim_id
    join revision on revision.article_id = claim.article_id and number = claim.revision
    cross join lateral (
      select count(*) filter (where not is_gone) as "printCount",
        count(distinct publisher_id) filter (where not is_gone) as "publisherCount",
        count(*) filter (where not is_gone and how = 'cut') as "cutCount",
        count(*) filter (where not is_gone and how = 'altered') as "alteredCount",
        count(*) filter (where is_gone) as "goneCount"
      from statement_print print join article on article.id = print.article_id where print.statement_id = statement.id
    ) counts
    cross join lateral (
      select jsonb_agg(jsonb_build_object('articleId', article.id, 'how', how, 'pieces', pieces, 'isGone', is_gone,
        'title', article.title, 'publisherId', publisher.id, 'publisherName', publisher.name,
        'datedAt', article.dated_at) order by print.place) as listed
      from statement_print print join article on article.id = print.article_id
        join publisher on publisher.id = article.publisher_id
      where print.statement_id = statement.id and print.place < ${mostPrints}
    ) prints
    where statement.id = any(${chosen.map(({ id }) => id)}) and ${standsInRevision}`.execute(database);
  const ways = await findPrintWays(
    database,
    rows.map(({ id }) => id),
  );
  const found = new Map(rows.map((row) => [row.id, withWays(row, ways.get(row.id) ?? new Map())]));
  return chosen.flatMap(({ id }) => found.get(id) ?? []);
}

function narrowed({ speaker, publisher, kind, quotation }: WantedStatements): RawBuilder<boolean> {
  const conditions = [
    speaker === undefined ? undefined : sql`statement.speaker_key is not distinct from ${speaker}`,
    kind === undefined ? undefined : sql`statement.attitude = ${kind}`,
    quotation === undefined ? undefined : sql`statement.quotation = ${quotation}`,
    publisher === undefined
      ? undefined
      : sql`exists (select from statement_print print join article on article.id = print.article_id
          where print.statement_id = statement.id and not is_gone and publisher_id = ${publisher})`,
  ].filter((condition) => condition !== undefined);
  return conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`;
}

/** JSON knows no dates. */
function withWays(
  row: Omit<StatementListing, "way">,
  ways: ReadonlyMap<number, readonly TracedHand[]>,
): StatementListing {
  const wayTo = (articleId: number) => [...(ways.get(articleId) ?? [])];
  const prints = row.prints.map((print) => ({
    ...print,
    datedAt: new Date(print.datedAt),
    way: wayTo(print.articleId),
  }));
  return { ...row, prints, way: wayTo(row.articleId) };
}

/** How much was said in a story. */
export async function countStatements(database: Connection, storyId: number): Promise<number> {
  const { rows } = await sql<{ statements: number }>`
    select count(*) as statements from statement where story_id = ${storyId}`.execute(database);
  return rows[0]?.statements ?? 0;
}
