import { sql } from "kysely";
import { instant } from "../articles/article-listing.store.ts";
import type { SpeakerSort, SpeakerType } from "../claims/speaker.ts";
import type { Connection } from "../platform/database/database.ts";
import type { SpeakerName } from "./statement-list.store.ts";

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
