import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { Anchored } from "./anchor-quote.ts";
import { type OpenTo, openingsFor } from "./open-to.ts";

export interface RevisionText {
  articleId: number;
  revision: number;
  text: string;
  language: string | undefined;
}

/** The text of a revision, the current one where none is named. @returns nothing where there is none. */
export async function findRevisionText(
  connection: Connection,
  articleId: number,
  number?: number,
): Promise<RevisionText | undefined> {
  const { rows } = await sql<Omit<RevisionText, "language"> & { language: string | null }>`
    select article.id as "articleId", revision.number as revision, revision.text, article.language
    from article join revision on revision.article_id = article.id and revision.number = coalesce(${number ?? null}, article.revision)
    where article.id = ${articleId}`.execute(connection);
  const [row] = rows;
  return row && { ...row, language: row.language ?? undefined };
}

/** Quotations that were looked for in an earlier revision than the current one; the same words once. */
export interface StaleQuote {
  words: string;
  start: number;
}

export async function findStaleQuotes(connection: Connection, articleId: number): Promise<StaleQuote[]> {
  const { rows } = await sql<StaleQuote>`
    select distinct on (words, start_at) words, start_at as start
    from comment_quote join article on article.id = article_id
    where article_id = ${articleId} and anchored_revision < article.revision
    order by words, start_at limit 1000`.execute(connection);
  return rows;
}

/** What was found of quotations in a revision; a later finding of another machine's stays. */
export async function saveAnchors(
  transaction: Transaction,
  { articleId, revision }: Pick<RevisionText, "articleId" | "revision">,
  found: readonly (StaleQuote & { anchored: Anchored })[],
): Promise<void> {
  const rows = found.map(({ words, start, anchored }) => ({
    words,
    was: start,
    anchor: anchored.anchor,
    start_at: anchored.anchor === "gone" ? null : anchored.start,
    end_at: anchored.anchor === "gone" ? null : anchored.end,
  }));
  await sql`
    update comment_quote set anchored_revision = ${revision}, anchor = given.anchor, anchor_start = given.start_at,
      anchor_end = given.end_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (words text, was int, anchor text, start_at int, end_at int)
    where article_id = ${articleId} and comment_quote.words = given.words and comment_quote.start_at = given.was
      and anchored_revision < ${revision}`.execute(transaction);
}

/** Words of an article that comments quote, where they stand now. */
export interface QuotedPassage {
  words: string;
  start: number;
  end: number;
  comments: number;
  /** The first of them. */
  firstId: number;
}

const mostPassages = 200;

/** In the order of the article; those that somebody who belongs to these may read. */
export async function findQuotedPassages(
  connection: Connection,
  articleId: number,
  belongsTo: OpenTo,
): Promise<QuotedPassage[]> {
  const { rows } = await sql<QuotedPassage>`
    select quote.words, anchor_start as start, anchor_end as end, count(*) as comments, min(comment.id) as "firstId"
    from comment_quote quote join comment on comment.id = comment_id
    where quote.article_id = ${articleId} and anchor <> 'gone' and comment.state = 'shown'
      and comment.open_to = any(${openingsFor(belongsTo)})
    group by quote.words, anchor_start, anchor_end order by anchor_start, anchor_end limit ${mostPassages}`.execute(
    connection,
  );
  return rows;
}
