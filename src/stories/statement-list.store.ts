import { type RawBuilder, sql } from "kysely";
import { instant } from "../articles/article-listing.store.ts";
import { cutPage, type DatedCursor, type ListPage } from "../articles/dated-cursor.ts";
import { standsInRevision } from "../claims/claim-list.store.ts";
import type { Attitude, Quotation, SpeakerSort, SpeakerType } from "../claims/speaker.ts";
import type { Hand } from "../claims/way.ts";
import type { Connection } from "../platform/database/database.ts";
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
  articleId: number;
  revision: number;
  /** The claim's place in that revision, from 0. */
  place: number;
  /** The words that the article names its source by; empty where it names none. */
  sourceWords: string;
  /** Who had its words in hand before that article. */
  way: Hand[];
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

const mostPrints = 40;

/** What was said in a story, newest first. Nothing whose words do not stand in the stored revision. */
export async function findStatements(
  database: Connection,
  storyId: number,
  wanted: WantedStatements,
  { from, limit }: { from: DatedCursor | undefined; limit: number },
): Promise<ListPage<StatementListing>> {
  const { rows } = await sql<StatementListing>`
    select statement.id, (extract(epoch from first_at) * 1000000)::bigint as micros, first_at as "firstAt",
      case when speaker.key is not null then jsonb_build_object('key', speaker.key, 'name', speaker.name,
        'isNamed', is_named, 'role', roles[1]) end as speaker,
      statement.quotation, statement.attitude, is_withdrawn as "isWithdrawn", claim.content_words as words,
      claim.article_id as "articleId", claim.revision, claim.place, claim.source_words as "sourceWords", claim.way,
      counts.*, coalesce(prints.listed, '[]') as prints
    from statement
    join claim on claim.id = statement.claim_id
    join revision on revision.article_id = claim.article_id and number = claim.revision
    left join story_speaker speaker on speaker.story_id = statement.story_id and speaker.key = statement.speaker_key
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
    where statement.story_id = ${storyId} and ${narrowed(wanted)} and ${standsInRevision}
      and ${from ? sql`(first_at, statement.id) < (${instant(from.micros)}, ${from.id})` : sql`true`}
    order by first_at desc, statement.id desc limit ${limit + 1}`.execute(database);
  return cutPage(rows.map(withDates), limit);
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
function withDates(row: StatementListing): StatementListing {
  return { ...row, prints: row.prints.map((print) => ({ ...print, datedAt: new Date(print.datedAt) })) };
}

export interface SpeakerListing extends SpeakerName {
  sort: SpeakerSort;
  type: SpeakerType;
  roles: string[];
  aliases: string[];
  statementCount: number;
  /** When the newest of its statements was first printed. */
  latestAt: Date;
}

/** Where a list of speakers goes on. */
export interface SpeakerCursor {
  micros: number;
  key: string;
}

export function writeSpeakerCursor({ micros, key }: SpeakerCursor): string {
  return `${micros}-${key}`;
}

/** An address that somebody shortened or made up starts at the top. */
export function readSpeakerCursor(written: string | undefined): SpeakerCursor | undefined {
  const [, micros, key] = /^(-?\d{1,16})-(.{1,1000})$/s.exec(written ?? "") ?? [];
  return key === undefined ? undefined : { micros: Number(micros), key };
}

/** Who speaks in a story, those whose newest statement is newest first. */
export async function findStorySpeakers(
  database: Connection,
  storyId: number,
  { from, limit }: { from: SpeakerCursor | undefined; limit: number },
): Promise<{ items: SpeakerListing[]; next?: SpeakerCursor }> {
  const { rows } = await sql<SpeakerListing & { micros: number }>`
    select key, name, is_named as "isNamed", roles[1] as role, sort, type, roles, aliases,
      statement_count as "statementCount", latest_at as "latestAt",
      (extract(epoch from latest_at) * 1000000)::bigint as micros
    from story_speaker where story_id = ${storyId}
      and ${from ? sql`(latest_at < ${instant(from.micros)} or (latest_at = ${instant(from.micros)} and key > ${from.key}))` : sql`true`}
    order by latest_at desc, key limit ${limit + 1}`.execute(database);
  const items = rows.slice(0, limit).map(({ micros: _, ...speaker }) => speaker);
  const last = rows[limit - 1];
  return rows.length > limit && last ? { items, next: { micros: last.micros, key: last.key } } : { items };
}

/** How often a publisher prints words of a speaker's. */
export interface QuotingListing {
  speakerKey: string;
  publisherId: number;
  publisherName: string;
  statements: number;
}

/** Who quotes these speakers of a story, and how often, as the articles stand now. */
export async function findQuoting(
  database: Connection,
  storyId: number,
  speakerKeys: readonly string[],
): Promise<QuotingListing[]> {
  if (speakerKeys.length === 0) return [];
  const { rows } = await sql<QuotingListing>`
    select speaker_key as "speakerKey", publisher.id as "publisherId", publisher.name as "publisherName",
      count(distinct statement.id) as statements
    from statement join statement_print print on print.statement_id = statement.id and not is_gone
      join article on article.id = print.article_id
      join publisher on publisher.id = article.publisher_id
    where statement.story_id = ${storyId} and speaker_key = any(${speakerKeys})
    group by speaker_key, publisher.id order by statements desc, publisher.id, speaker_key`.execute(database);
  return rows;
}
