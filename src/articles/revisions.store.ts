import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { ArticleChange, RevisionNotice } from "./article-change.ts";
import type { RevisionWords } from "./difference.ts";

/** A revision as a line of a list. */
export interface RevisionListing {
  number: number;
  seenAt: Date;
  title: string;
  /** Absent for revisions that were made before it was kept. */
  textFrom: "page" | "feed" | "none" | null;
  notices: RevisionNotice[];
  /** Whether its text is from where the one's before it was. */
  isSameSource: boolean;
  /** What the publisher did; absent for the first, and where only the source of the text or the rules of reading changed. */
  change: ArticleChange | null;
}

/** Newest first. @param before the number that the list goes on before. */
export async function findRevisions(
  database: Connection,
  articleId: number,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<RevisionListing[]> {
  const { rows } = await sql<RevisionListing>`
    select number, seen_at as "seenAt", title, text_from as "textFrom", notices,
      text_from is not distinct from (
        select earlier.text_from from revision earlier
        where earlier.article_id = revision.article_id and earlier.number = revision.number - 1) as "isSameSource",
      case when article_change.id is not null then details || jsonb_build_object('kinds', kinds) end as change
    from revision
    left join article_change on article_change.article_id = revision.article_id and article_change.revision = number
    where revision.article_id = ${articleId} and ${before === undefined ? sql`true` : sql`number < ${before}`}
    order by number desc limit ${limit}`.execute(database);
  return rows;
}

export interface Revision extends RevisionWords {
  number: number;
  seenAt: Date;
  textFrom: RevisionListing["textFrom"];
  /** See `reading-rules.ts`. */
  readBy: number;
  notices: RevisionNotice[];
}

/** @throws NotFound when the article has no revision of a number. */
export async function loadRevisions<Numbers extends readonly number[]>(
  database: Connection,
  articleId: number,
  numbers: Numbers,
): Promise<{ [Place in keyof Numbers]: Revision }> {
  const { rows } = await sql<Omit<Revision, "byline"> & { byline: string[] | null }>`
    select number, seen_at as "seenAt", title, byline, text_from as "textFrom", read_by as "readBy", notices, blocks
    from revision where article_id = ${articleId} and number = any(${[...new Set(numbers)]})`.execute(database);
  const found = new Map(rows.map((row) => [row.number, { ...row, byline: row.byline ?? undefined }]));
  return numbers.map((number) => {
    const revision = found.get(number);
    if (!revision)
      throw new NotFound(`This article has no revision ${number}. Its list of revisions says which it has.`);
    return revision;
  }) as { [Place in keyof Numbers]: Revision };
}

/** A headline that an article no longer has. */
export interface PastHeadline {
  title: string;
  /** When the next one was seen. */
  until: Date;
}

/** The headlines that articles had before, the latest first; articles that were never retitled are left out. */
export async function findPastHeadlines(
  database: Connection,
  articleIds: readonly number[],
): Promise<Map<number, PastHeadline[]>> {
  if (articleIds.length === 0) return new Map();
  const { rows } = await sql<PastHeadline & { articleId: number }>`
    select article_id as "articleId", details -> 'title' ->> 'from' as title, changed_at as until
    from article_change where article_id = any(${articleIds}) and details ? 'title'
    order by changed_at desc, id desc`.execute(database);
  return Map.groupBy(rows, ({ articleId }) => articleId);
}
