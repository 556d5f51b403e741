import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { HeldFor } from "./check-words.ts";
import type { CommentState, Quote, ReportReason, Subject } from "./comment.ts";
import type { OpenTo } from "./open-to.ts";
import { longestRateMinutes } from "./writing-rates.ts";

/** What one account does is done one after the other, so that limits hold however many machines serve. */
export async function lockWriter(transaction: Transaction, account: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(8200003, hashtext(${account}))`.execute(transaction);
}

/** What is known of somebody who wants to write. */
export interface WriterState {
  /** When they wrote within the longest rate, the latest first. */
  writtenAt: Date[];
  /** A comment of theirs was shown once. */
  wasShown: boolean;
  ban: { until: Date | null; why: string } | null;
}

export async function loadWriter(connection: Connection, account: string, now: Date): Promise<WriterState> {
  const { rows } = await sql<{
    writtenAt: string[];
    wasShown: boolean;
    ban: { until: string | null; why: string } | null;
  }>`
    select
      coalesce((select jsonb_agg(written_at order by written_at desc) from comment
        where account_id = ${account} and written_at > ${now}::timestamptz - make_interval(mins => ${longestRateMinutes})), '[]') as "writtenAt",
      exists (select from comment where account_id = ${account} and state = 'shown') as "wasShown",
      (select jsonb_build_object('until', until, 'why', why) from comment_ban
        where account_id = ${account} and (until is null or until > ${now})) as ban`.execute(connection);
  const [row] = rows;
  if (!row) throw new Error("a select without a table gives one row");
  const { ban } = row;
  return {
    writtenAt: row.writtenAt.map((at) => new Date(at)),
    wasShown: row.wasShown,
    ban: ban && { why: ban.why, until: ban.until === null ? null : new Date(ban.until) },
  };
}

export interface NewComment {
  subject: Subject;
  parent: { id: number; rootId: number; path: readonly number[] } | undefined;
  account: string;
  writerRole: string;
  words: string;
  openTo: OpenTo;
  state: CommentState;
  heldFor: readonly HeldFor[];
  quote: Omit<Quote, "anchor" | "isStale"> | undefined;
  now: Date;
}

export async function saveComment(transaction: Transaction, comment: NewComment): Promise<number> {
  const { subject, parent, account, words, openTo, state, heldFor, quote, now } = comment;
  const { rows } = await sql<{ id: number }>`
    with new as (select nextval(pg_get_serial_sequence('comment', 'id')) as id)
    insert into comment (id, story_id, article_id, root_id, parent_id, path, account_id, writer_role, words,
      open_to, state, written_at, queued_at, held_for)
    overriding system value
    select id, ${"story" in subject ? subject.story : null}, ${"article" in subject ? subject.article : null},
      coalesce(${parent?.rootId ?? null}::bigint, id), ${parent?.id ?? null}::bigint, ${parent?.path ?? []}::bigint[] || id,
      ${account}, ${comment.writerRole}, ${words}, ${openTo}, ${state}, ${now},
      ${state === "held" ? now : null}, ${JSON.stringify(heldFor)}::jsonb
    from new returning id`.execute(transaction);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("the comment was not written");
  if (quote)
    await sql`insert into comment_quote (comment_id, article_id, revision, start_at, end_at, words, anchored_revision,
        anchor, anchor_start, anchor_end)
      values (${id}, ${quote.articleId}, ${quote.revision}, ${quote.start}, ${quote.end}, ${quote.words},
        ${quote.revision}, 'exact', ${quote.start}, ${quote.end})`.execute(transaction);
  return id;
}

/** What an answer needs of what it answers, and an edit of what it changes. */
export interface StoredComment {
  id: number;
  storyId: number | null;
  articleId: number | null;
  rootId: number;
  path: number[];
  account: string | null;
  writerRole: string;
  words: string;
  state: CommentState;
  openTo: OpenTo;
  writtenAt: Date;
  isLocked: boolean;
  edits: number;
}

/** @returns nothing where there is none. Locked until the transaction ends. */
export async function lockComment(transaction: Transaction, id: number): Promise<StoredComment | undefined> {
  const { rows } = await sql<StoredComment>`
    select comment.id, comment.story_id as "storyId", comment.article_id as "articleId", comment.root_id as "rootId",
      comment.path, comment.account_id as account, comment.writer_role as "writerRole", comment.words, comment.state,
      comment.open_to as "openTo", comment.written_at as "writtenAt", root.locked_at is not null as "isLocked",
      (select count(*) from comment_edit where comment_id = comment.id) as edits
    from comment join comment root on root.id = comment.root_id
    where comment.id = ${id} for update of comment`.execute(transaction);
  return rows[0];
}

export async function saveEdit(
  transaction: Transaction,
  { id, edits, words: before }: StoredComment,
  { words, state, heldFor, now }: Pick<NewComment, "words" | "state" | "heldFor" | "now">,
): Promise<void> {
  await sql`insert into comment_edit (comment_id, number, words, edited_at)
    values (${id}, ${edits + 1}, ${before}, ${now})`.execute(transaction);
  await sql`
    update comment set words = ${words}, edited_at = ${now}, state = ${state}, held_for = ${JSON.stringify(heldFor)}::jsonb,
      queued_at = case when ${state} = 'held' then coalesce(queued_at, ${now}) else queued_at end
    where id = ${id}`.execute(transaction);
}

/** The place stays; the words, those before them and what they quoted go. */
export async function saveRemoval(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await sql`update comment set state = 'removed', words = '', queued_at = null, held_for = '[]'
    where id = any(${ids})`.execute(transaction);
  await sql`delete from comment_edit where comment_id = any(${ids})`.execute(transaction);
  await sql`delete from comment_quote where comment_id = any(${ids})`.execute(transaction);
}

export async function loadReportTimes(connection: Connection, account: string, now: Date): Promise<Date[]> {
  const { rows } = await sql<{ at: Date }>`
    select reported_at as at from comment_report where account_id = ${account}
      and reported_at > ${now}::timestamptz - make_interval(mins => ${longestRateMinutes})
    order by reported_at desc`.execute(connection);
  return rows.map(({ at }) => at);
}

/** Once from each account; a second report of the same says it anew. */
export async function saveReport(
  transaction: Transaction,
  report: { id: number; account: string; reason: ReportReason; words: string; now: Date },
): Promise<void> {
  const { id, account, reason, words, now } = report;
  await sql`
    insert into comment_report (comment_id, account_id, reason, words, reported_at)
    values (${id}, ${account}, ${reason}, ${words}, ${now})
    on conflict (comment_id, account_id) do update
      set reason = excluded.reason, words = excluded.words, reported_at = excluded.reported_at
      where comment_report.settled_at is null`.execute(transaction);
  await sql`
    update comment set queued_at = coalesce(queued_at, ${now})
    where id = ${id} and state in ('shown', 'held')
      and exists (select from comment_report where comment_id = ${id} and settled_at is null)`.execute(transaction);
}
