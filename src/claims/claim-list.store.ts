import { type RawBuilder, sql } from "kysely";
import type { Span } from "../language/sentences.ts";
import type { Connection } from "../platform/database/database.ts";
import type { StudiedClaims } from "./claim.store.ts";
import type { Attitude, Quotation, ResolvedSource } from "./speaker.ts";
import type { Hand } from "./way.ts";

/** A claim as pages and the API show it. Spans are of the text of that revision, in UTF-16 code units. */
export interface ClaimListing {
  id: number;
  articleId: number;
  revision: number;
  /** In the order of the text, from 0. */
  place: number;
  source: Span[];
  cue: Span[];
  content: Span[];
  /** As the article names its source; empty where it names none. */
  sourceWords: string;
  /** Of each piece of the content. */
  words: string[];
  quotation: Quotation;
  attitude: Attitude;
  sourceIs: ResolvedSource;
  /** Who is behind the source, where that could be told. */
  speaker: { name: string; isNamed: boolean; role: string | null } | null;
  /** Where the article has a surname alone: the article of its story that gives the full name, which the speaker then has. */
  tie: { articleId: number; title: string } | null;
  way: Hand[];
}

interface StoredClaim extends Omit<ClaimListing, "source" | "cue" | "content"> {
  source: number[];
  cue: number[];
  content: number[];
}

/** Something of the tie of a claim's speaker, where it has one. */
function tied(what: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select ${what} from surname_tie join entity named on named.id = surname_tie.named_id
      join entity meant on meant.id = surname_tie.entity_id join article named_in on named_in.id = surname_tie.named_in
    where claim.own_speaker_key is not null and surname_tie.article_id = claim.article_id and named.key = claim.own_speaker_key)`;
}

/** For a query over `claim` joined with its `claim_study` and `revision`. */
export const claimColumns: RawBuilder<StoredClaim> = sql`
  claim.id, claim.article_id as "articleId", claim.revision, claim.place, claim.source, claim.cue, claim.content,
  claim.source_words as "sourceWords", claim.content_words as words, claim.quotation, claim.attitude,
  claim.source_is as "sourceIs", claim.way, (
    select jsonb_build_object('name', coalesce(${tied(sql`meant.name`)}, one ->> 'name', one ->> 'description'),
      'isNamed', one ? 'name', 'role', one -> 'roles' -> 0)
    from (select claim_study.speakers -> (claim.source_is ->> 'speaker')::int as one) known where one is not null
  ) as speaker, ${tied(sql`jsonb_build_object('articleId', named_in.id, 'title', named_in.title)`)} as tie`;

/** That every piece of the words stands in the revision: nothing else is shown. */
export const standsInRevision: RawBuilder<boolean> = sql`
  not exists (select from unnest(claim.content_words) piece where strpos(revision.text, piece) = 0)`;

/** The words of the cue, where they stand right before the content and both stand where the claim says; else null. */
export const cueBefore: RawBuilder<string | null> = sql`
  case when claim.quotation <> 'direct' and cardinality(claim.cue) = 2 and claim.content[1] - claim.cue[2] between 0 and 1
    and substr(revision.text, claim.content[1] + 1, claim.content[2] - claim.content[1]) = claim.content_words[1]
  then substr(revision.text, claim.cue[1] + 1, claim.cue[2] - claim.cue[1]) end`;

export function withSpans<Row extends StoredClaim>(row: Row): Omit<Row, "source" | "cue" | "content"> & ClaimListing {
  return { ...row, source: spansOf(row.source), cue: spansOf(row.cue), content: spansOf(row.content) };
}

function spansOf(numbers: readonly number[]): Span[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, place) => [
    numbers[place * 2] as number,
    numbers[place * 2 + 1] as number,
  ]);
}

/** The claims of an article's current revision, and what read it; nothing of a revision that was not read for claims. */
export async function findArticleClaims(
  database: Connection,
  articleId: number,
  { after = -1, limit }: { after?: number; limit: number },
): Promise<{ tagger: StudiedClaims["tagger"] | undefined; claims: ClaimListing[] }> {
  const { rows: studies } = await sql<{ tagger: StudiedClaims["tagger"] }>`
    select tagger from article join claim_study on article_id = article.id and claim_study.revision = article.revision
    where article.id = ${articleId}`.execute(database);
  const [study] = studies;
  if (!study) return { tagger: undefined, claims: [] };
  const { rows } = await sql<StoredClaim>`
    select ${claimColumns}
    from article join claim on claim.article_id = article.id and claim.revision = article.revision
      join claim_study on claim_study.article_id = article.id and claim_study.revision = article.revision
      join revision on revision.article_id = article.id and number = article.revision
    where article.id = ${articleId} and place > ${after} and ${standsInRevision}
    order by place limit ${limit}`.execute(database);
  return { tagger: study.tagger, claims: rows.map(withSpans) };
}
