import { sql } from "kysely";
import { instant } from "../articles/article-listing.store.ts";
import { cutPage, type DatedCursor, type ListPage } from "../articles/dated-cursor.ts";
import { type ClaimListing, claimColumns, standsInRevision, withSpans } from "../claims/claim-list.store.ts";
import type { Attitude, Quotation } from "../claims/speaker.ts";
import type { Connection } from "../platform/database/database.ts";

/** A claim of a story's article, with where it stands. */
export interface StoryClaim extends ClaimListing, DatedCursor {
  /** Of the statement that it is united in; absent until the story is told. */
  statementId: number | null;
  speakerKey: string | null;
  title: string;
  publisherId: number;
  publisherName: string;
  datedAt: Date;
}

/** What a list is narrowed to. */
export interface WantedClaims {
  /** By its key in the story. */
  speaker?: string | undefined;
  article?: number | undefined;
  publisher?: number | undefined;
  kind?: Attitude | undefined;
  quotation?: Quotation | undefined;
}

/** The claims of a story's articles as these stand now, those of the newest first. */
export async function findStoryClaims(
  database: Connection,
  storyId: number,
  { speaker, article, publisher, kind, quotation }: WantedClaims,
  { from, limit }: { from: DatedCursor | undefined; limit: number },
): Promise<ListPage<StoryClaim>> {
  const { rows } = await sql<StoryClaim & { source: number[]; cue: number[]; content: number[] }>`
    select ${claimColumns}, statement.id as "statementId", statement.speaker_key as "speakerKey", article.title,
      publisher.id as "publisherId", publisher.name as "publisherName", article.dated_at as "datedAt",
      (extract(epoch from article.dated_at) * 1000000)::bigint as micros
    from membership join article on article.id = membership.article_id
      join publisher on publisher.id = article.publisher_id
      join claim on claim.article_id = article.id and claim.revision = article.revision
      join claim_study on claim_study.article_id = article.id and claim_study.revision = article.revision
      join revision on revision.article_id = article.id and number = article.revision
      left join statement_claim on statement_claim.claim_id = claim.id
      left join statement on statement.id = statement_claim.statement_id and statement.story_id = membership.story_id
    where membership.story_id = ${storyId} and article.state <> 'twin' and ${standsInRevision}
      and ${speaker === undefined ? sql`true` : sql`statement.speaker_key = ${speaker}`}
      and ${article === undefined ? sql`true` : sql`article.id = ${article}`}
      and ${publisher === undefined ? sql`true` : sql`publisher.id = ${publisher}`}
      and ${kind === undefined ? sql`true` : sql`claim.attitude = ${kind}`}
      and ${quotation === undefined ? sql`true` : sql`claim.quotation = ${quotation}`}
      and ${from ? sql`(article.dated_at, claim.id) < (${instant(from.micros)}, ${from.id})` : sql`true`}
    order by article.dated_at desc, claim.id desc limit ${limit + 1}`.execute(database);
  return cutPage(rows.map(withSpans), limit);
}
