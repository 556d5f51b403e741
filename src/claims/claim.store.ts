import { sql } from "kysely";
import type { Span } from "../language/sentences.ts";
import { foldedName } from "../language/tokens.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { AttributedClaim, Speaker } from "./speaker.ts";
import type { ClaimsOfArticle } from "./study-claims.ts";
import type { Hand } from "./way.ts";

/** What was found in one revision of an article. */
export interface StudiedClaims extends Omit<ClaimsOfArticle, "tagger"> {
  articleId: number;
  revision: number;
  /** The revision's, which the spans point into. */
  text: string;
  tagger: ClaimsOfArticle["tagger"] | "gave up";
}

/** Replaces the claims of these revisions; those of earlier ones stay. A claim that is found again keeps its id. */
export async function saveClaims(transaction: Transaction, studies: readonly StudiedClaims[]): Promise<void> {
  const studied = JSON.stringify(
    studies.map(({ articleId, revision, tagger, speakers, claims }) => ({
      ...{ article_id: articleId, revision, tagger, speakers, claims: claims.length },
    })),
  );
  await sql`
    insert into claim_study (article_id, revision, tagger, speakers)
    select article_id, revision, tagger, speakers
    from jsonb_to_recordset(${studied}::jsonb) as given (article_id bigint, revision int, tagger text, speakers jsonb)
    order by article_id
    on conflict (article_id, revision) do update set tagger = excluded.tagger, speakers = excluded.speakers`.execute(
    transaction,
  );
  await sql`
    delete from claim using jsonb_to_recordset(${studied}::jsonb) as given (article_id bigint, revision int, claims int)
    where claim.article_id = given.article_id and claim.revision = given.revision and place >= given.claims`.execute(
    transaction,
  );
  const named = studies.flatMap(({ speakers }) =>
    speakers.flatMap(({ name }) => (name && foldedName(name) ? [{ key: foldedName(name), name }] : [])),
  );
  // Sorted, so that two workers that meet the same new names never wait for each other.
  await sql`
    insert into named_speaker (key, name)
    select distinct on (key) key, name from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as given (key text, name text)
    order by key on conflict do nothing`.execute(transaction);
  const rows = JSON.stringify(
    studies.flatMap((study) => study.claims.map((claim, place) => rowOf(study, claim, place))),
  );
  await sql`
    insert into claim (article_id, revision, place, source, cue, content, source_words, content_words, quotation,
      attitude, source_is, speaker_key, way)
    select article_id, revision, place, source, cue, content, source_words, content_words, quotation, attitude,
      source_is, speaker_key, way
    from jsonb_to_recordset(${rows}::jsonb) as given (article_id bigint, revision int, place int, source int[],
      cue int[], content int[], source_words text, content_words text[], quotation text, attitude text,
      source_is jsonb, speaker_key text, way jsonb)
    order by article_id, place
    on conflict (article_id, revision, place) do update set source = excluded.source, cue = excluded.cue,
      content = excluded.content, source_words = excluded.source_words, content_words = excluded.content_words,
      quotation = excluded.quotation, attitude = excluded.attitude, source_is = excluded.source_is,
      speaker_key = excluded.speaker_key, own_speaker_key = null, way = excluded.way`.execute(transaction);
}

function rowOf(study: StudiedClaims, claim: AttributedClaim & { way: Hand[] }, place: number) {
  const wordsOf = (spans: readonly Span[]) => spans.map(([start, end]) => study.text.slice(start, end));
  return {
    article_id: study.articleId,
    revision: study.revision,
    place,
    source: claim.source.flat(),
    cue: claim.cue.flat(),
    content: claim.content.flat(),
    source_words: wordsOf(claim.source).join(" "),
    content_words: wordsOf(claim.content),
    quotation: claim.quotation,
    attitude: claim.attitude,
    source_is: claim.by,
    speaker_key: keyOf(claim, study.speakers),
    way: claim.way,
  };
}

function keyOf({ by }: AttributedClaim, speakers: readonly Speaker[]): string | null {
  const name = by.outcome === "resolved" ? speakers[by.speaker]?.name : undefined;
  return name ? foldedName(name) || null : null;
}
