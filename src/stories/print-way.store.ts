import { sql } from "kysely";
import type { ClaimListing } from "../claims/claim-list.store.ts";
import type { Connection } from "../platform/database/database.ts";
import { followPrints, ownHand, type TracedHand, type TracedPrint } from "./follow-prints.ts";

/** Of a statement that more articles print, those that printed it first. */
export const mostPrints = 40;

/** The way of each statement to each article that prints it: by statement, then by article. */
export async function findPrintWays(
  database: Connection,
  statementIds: readonly number[],
): Promise<Map<number, Map<number, TracedHand[]>>> {
  if (statementIds.length === 0) return new Map();
  const prints = Map.groupBy(await loadPrints(database, statementIds), ({ statementId }) => statementId);
  return new Map([...prints].map(([id, all]) => [id, followPrints(all)]));
}

/** The same for claims of articles: the way within the article where it leads no further. By claim. */
export async function findClaimWays(
  database: Connection,
  claims: readonly (Pick<ClaimListing, "id" | "articleId" | "revision" | "way"> & { publisherName: string })[],
): Promise<Map<number, TracedHand[]>> {
  if (claims.length === 0) return new Map();
  const { rows } = await sql<{ claimId: number; statementId: number }>`
    select claim_id as "claimId", statement_id as "statementId" from statement_claim
    where claim_id = any(${claims.map(({ id }) => id)})`.execute(database);
  const statementOf = new Map(rows.map(({ claimId, statementId }) => [claimId, statementId]));
  const ways = await findPrintWays(database, [...new Set(statementOf.values())]);
  return new Map(
    claims.map((claim) => {
      const through = ways.get(statementOf.get(claim.id) ?? 0)?.get(claim.articleId) ?? [];
      const leadsOn = through.some(
        ({ articleId, sentence }) => articleId !== claim.articleId || sentence !== undefined,
      );
      return [claim.id, leadsOn ? through : claim.way.map((hand) => ownHand(hand, claim))];
    }),
  );
}

/** Of the claims that hold a statement's words in one article the one with the longest way; of origins those whose words still stand. */
async function loadPrints(
  database: Connection,
  statementIds: readonly number[],
): Promise<(TracedPrint & { statementId: number })[]> {
  const { rows } = await sql<TracedPrint & { statementId: number }>`
    select told.*, coalesce(rested.listed, '[]') as rests
    from (
      select distinct on (print.statement_id, article.id) print.statement_id as "statementId", article.id as "articleId",
        publisher.id as "publisherId", publisher.name as "publisherName",
        (extract(epoch from article.dated_at) * 1000)::float8 as at, claim.revision, claim.way as hands
      from statement_print print join article on article.id = print.article_id
        join publisher on publisher.id = article.publisher_id
        join statement_claim held on held.statement_id = print.statement_id
        join claim on claim.id = held.claim_id and claim.article_id = print.article_id
      where print.statement_id = any(${statementIds}) and print.place < ${mostPrints}
      order by print.statement_id, article.id, jsonb_array_length(claim.way) desc, claim.revision desc, claim.place
    ) told
    left join lateral (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('how', how, 'outlet', outlet, 'originId', origin_article_id,
        'publisherId', origin.publisher_id, 'evidence', evidence, 'revision', origin.revision)) order by origin.place) as listed
      from origin join revision on revision.article_id = origin.article_id and number = origin.revision
      where origin.article_id = told."articleId" and is_whole
        and (evidence ->> 'in' <> 'text' or strpos(revision.text, evidence ->> 'words') > 0)
    ) rested on true`.execute(database);
  return rows;
}
