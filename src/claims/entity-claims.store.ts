import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { cueBefore, standsInRevision } from "./claim-list.store.ts";

/** A claim as the page of whoever made it, or whom it is about, shows it. */
export interface EntityClaim {
  id: number;
  articleId: number;
  /** In the order of the article's text, from 0. */
  place: number;
  sourceWords: string;
  words: string[];
  /** The cue's words, where they stand right before. */
  cueBefore: string | null;
  quotation: "direct" | "indirect" | "mixed";
  publisherId: number;
  publisherName: string;
  datedAt: Date;
  language: string | null;
}

const columns = sql`claim.id, claim.article_id as "articleId", claim.place, claim.source_words as "sourceWords",
  claim.content_words as words, ${cueBefore} as "cueBefore", claim.quotation, publisher.id as "publisherId", publisher.name as "publisherName",
  article.dated_at as "datedAt", article.language`;

/** Claims of an article's current revision whose words stand in it. */
const current = sql`
  join article on article.id = claim.article_id and claim.revision = article.revision and article.state <> 'twin'
  join publisher on publisher.id = article.publisher_id
  join revision on revision.article_id = article.id and number = article.revision`;

/** So many of the latest are looked at before those whose words stand are chosen. */
const looked = 60;

/** What somebody said lately. @param keys the folded names of whoever it is; of a surname alone nobody knows whose it is. */
export async function findClaimsBy(
  database: Connection,
  keys: readonly string[],
  limit: number,
): Promise<EntityClaim[]> {
  const { rows } = await sql<EntityClaim>`
    select ${columns}
    from (select * from claim where speaker_key = any(${keys}) order by id desc limit ${looked}) claim ${current}
    where ${standsInRevision} order by article.dated_at desc, claim.id limit ${limit}`.execute(database);
  return rows;
}

/** What others said lately in words that name it, in these articles. @param names of which one stands in the words. */
export async function findClaimsAbout(
  database: Connection,
  { articleIds, keys, names }: { articleIds: readonly number[]; keys: readonly string[]; names: readonly string[] },
  limit: number,
): Promise<EntityClaim[]> {
  const { rows } = await sql<EntityClaim>`
    select ${columns}
    from claim ${current}
    where claim.article_id = any(${articleIds}) and not coalesce(claim.speaker_key = any(${keys}), false)
      and exists (select from unnest(${names}::text[]) name
        where strpos(' ' || search_text(array_to_string(claim.content_words, ' ')) || ' ', ' ' || search_text(name) || ' ') > 0)
      and ${standsInRevision}
    order by article.dated_at desc, claim.id limit ${limit}`.execute(database);
  return rows;
}
