import { type RawBuilder, sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { CommentListing, Subject } from "./comment.ts";
import { openingsFor } from "./open-to.ts";
import { untrusted } from "./untrusted-text.ts";
import type { Viewer } from "./viewer.ts";

export const commentOrders = ["thread", "newest"] as const;
export type CommentOrder = (typeof commentOrders)[number];

/**
 * A subject's comments, as a table. Nothing is ever moved: a story has what was written on it, on the stories that became it
 * and on the articles that are in it now.
 */
function commentsOf(subject: Subject): RawBuilder<unknown> {
  const twins = (first: RawBuilder<unknown>) => sql`
    with recursive named as (${first} union select article.id from article join named on article.same_as = named.id)
    select comment.* from comment join named on comment.article_id = named.id`;
  if ("article" in subject) return twins(sql`select ${subject.article}::bigint as id`);
  return sql`
    (with recursive named as (
      select ${subject.story}::bigint as id union select story.id from story join named on story.merged_into = named.id
    ) select comment.* from comment join named on comment.story_id = named.id)
    union all (${twins(sql`select article_id as id from membership where story_id = ${subject.story}`)})`;
}

/** What stands at a place for this reader: who may not read the words of a comment does not learn its place either. */
function standsFor({ account, belongsTo, isModerator }: Viewer): RawBuilder<boolean> {
  const held = isModerator ? sql`true` : sql`comment.account_id = ${account ?? null}`;
  return sql<boolean>`(comment.state <> 'held' or ${held}) and comment.open_to = any(${openingsFor(belongsTo)})`;
}

/** Moderators see what they and their colleagues hid; whoever wrote it sees what became of it by a notice. */
function wordsFor({ isModerator }: Viewer): RawBuilder<string> {
  return sql<string>`case when comment.state in ('shown', 'held') or ${isModerator} then comment.words else '' end`;
}

type Row = Omit<CommentListing, "words"> & { words: string };

function columns(viewer: Viewer): RawBuilder<unknown> {
  const isQuoteShown = sql`(comment.state in ('shown', 'held') or ${viewer.isModerator})`;
  return sql`
    comment.id, comment.story_id as "storyId", comment.article_id as "articleId", article.title as "articleTitle",
    article.language as "articleLanguage", comment.root_id as "rootId", comment.parent_id as "parentId",
    answered.name as "parentWriter",
    cardinality(comment.path) as depth,
    writer.name as writer, comment.writer_role as "writerRole",
    coalesce(comment.account_id = ${viewer.account ?? null}, false) as "isMine",
    ${wordsFor(viewer)} as words, comment.state, comment.open_to as "openTo", comment.written_at as "writtenAt",
    comment.edited_at as "editedAt", root.locked_at is not null as "isLocked",
    case when quote.comment_id is not null and ${isQuoteShown} then jsonb_build_object('articleId', quote.article_id,
      'revision', quote.revision, 'start', quote.start_at, 'end', quote.end_at, 'words', quote.words,
      'anchor', quote.anchor, 'isStale', quote.anchored_revision < quoted.revision) end as quote`;
}

const beside = sql`
  join comment root on root.id = comment.root_id
  left join account writer on writer.id = comment.account_id
  left join comment parent on parent.id = comment.parent_id
  left join account answered on answered.id = parent.account_id
  left join article on article.id = comment.article_id
  left join comment_quote quote on quote.comment_id = comment.id
  left join article quoted on quoted.id = quote.article_id`;

const orders: Record<CommentOrder, RawBuilder<unknown>> = {
  thread: sql`comment.path`,
  newest: sql`comment.id desc`,
};

function wrap({ words, ...row }: Row): CommentListing {
  return { ...row, words: untrusted(words) };
}

interface PageWish {
  subject: Subject;
  viewer: Viewer;
  order: CommentOrder;
  limit: number;
  offset: number;
  /** Only those that quote the words that this comment quotes. */
  quoting?: number | undefined;
}

/** A page of a conversation. */
export async function findComments(connection: Connection, wish: PageWish): Promise<CommentListing[]> {
  const { subject, viewer, order, limit, offset, quoting } = wish;
  const quotes = quoting
    ? sql`comment.state in ('shown', 'held') and exists (
        select from comment_quote mine join comment_quote named using (article_id, words)
        where mine.comment_id = comment.id and named.comment_id = ${quoting})`
    : sql`true`;
  const { rows } = await sql<Row>`
    select ${columns(viewer)} from (
      select comment.* from (${commentsOf(subject)}) comment where ${standsFor(viewer)} and ${quotes}
      order by ${orders[order]} limit ${limit} offset ${offset}
    ) comment ${beside}
    order by ${orders[order]}`.execute(connection);
  return rows.map(wrap);
}

/** A run of a list by a cursor: after a place in the threads, or before an id. */
export async function findCommentsFrom(
  connection: Connection,
  {
    subject,
    viewer,
    order,
    limit,
    from,
  }: Omit<PageWish, "offset" | "quoting"> & { from: readonly number[] | undefined },
): Promise<CommentListing[]> {
  const after =
    from === undefined
      ? sql`true`
      : order === "thread"
        ? sql`comment.path > ${from}::bigint[]`
        : sql`comment.id < ${from[0] ?? 0}`;
  const { rows } = await sql<Row>`
    select ${columns(viewer)} from (
      select comment.* from (${commentsOf(subject)}) comment where ${standsFor(viewer)} and ${after}
      order by ${orders[order]} limit ${limit}
    ) comment ${beside}
    order by ${orders[order]}`.execute(connection);
  return rows.map(wrap);
}

/** The path of a comment, for the cursor that goes on after it. */
export async function findPath(connection: Connection, id: number): Promise<number[]> {
  const { rows } = await sql<{ path: number[] }>`select path from comment where id = ${id}`.execute(connection);
  return rows[0]?.path ?? [];
}

export interface CommentCounts {
  /** Places of the list that this reader sees. */
  all: number;
  /** Of those, written after they looked. */
  fresh: number;
  firstFresh: number | null;
  /** What is there for others than them; not its words, nor who wrote it. */
  beyond: number;
}

export async function countComments(
  connection: Connection,
  { subject, viewer, since }: Pick<PageWish, "subject" | "viewer"> & { since: Date | undefined },
): Promise<CommentCounts> {
  const isFresh = sql`${standsFor(viewer)} and comment.state in ('shown', 'held') and comment.written_at > ${since ?? null}
    and comment.account_id is distinct from ${viewer.account ?? null}`;
  const { rows } = await sql<CommentCounts>`
    select count(*) filter (where ${standsFor(viewer)}) as all, count(*) filter (where ${isFresh}) as fresh,
      min(comment.id) filter (where ${isFresh}) as "firstFresh",
      count(*) filter (where comment.state = 'shown' and not comment.open_to = any(${openingsFor(viewer.belongsTo)})) as beyond
    from (${commentsOf(subject)}) comment`.execute(connection);
  return rows[0] ?? { all: 0, fresh: 0, firstFresh: null, beyond: 0 };
}

/** How many places of a conversation, as this reader has it, stand before a comment. */
export async function countBefore(
  connection: Connection,
  { subject, viewer, id }: Pick<PageWish, "subject" | "viewer"> & { id: number },
): Promise<number> {
  const { rows } = await sql<{ before: number }>`
    select count(*) as before from (${commentsOf(subject)}) comment
    where ${standsFor(viewer)}
      and comment.path < (select path from comment where id = ${id})`.execute(connection);
  return rows[0]?.before ?? 0;
}

/** A comment as it is for whoever may read everything; callers check who asks. @throws NotFound */
export async function loadComment(connection: Connection, viewer: Viewer, id: number): Promise<CommentListing> {
  const { rows } = await sql<Row>`
    select ${columns(viewer)} from comment ${beside} where comment.id = ${id}`.execute(connection);
  const [row] = rows;
  const isOthersHeld = row?.state === "held" && !row.isMine && !viewer.isModerator;
  if (!row || isOthersHeld) throw new NotFound("There is no comment at this address.");
  return wrap(row);
}

export function subjectOf({ storyId, articleId }: Pick<CommentListing, "storyId" | "articleId">): Subject {
  if (articleId !== null) return { article: articleId };
  if (storyId === null) throw new Error("a comment is on a story or on an article");
  return { story: storyId };
}
