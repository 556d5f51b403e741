import { sql } from "kysely";
import { cutPage, type DatedCursor, type ListPage } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { HeldFor } from "./check-words.ts";
import type { CommentState, ReportReason } from "./comment.ts";
import { type UntrustedText, untrusted } from "./untrusted-text.ts";

/** A comment that waits for a moderator, with what is needed to decide. */
export interface QueuedComment extends DatedCursor {
  storyId: number | null;
  articleId: number | null;
  /** Of the story or the article. */
  title: string;
  writer: string | null;
  writerRole: string;
  words: UntrustedText;
  state: CommentState;
  writtenAt: Date;
  /** Null for one that does not wait. */
  queuedAt: Date | null;
  isLocked: boolean;
  heldFor: HeldFor[];
  reports: { reason: ReportReason; words: string }[];
  /** What it answers. */
  answers: { writer: string | null; words: UntrustedText } | null;
  quoted: string | null;
  /** Words before its edits, the first first. */
  earlier: UntrustedText[];
  /** Of its writer: comments in all, and how many of them are hidden. */
  record: { comments: number; hidden: number };
}

interface Row extends Omit<QueuedComment, "words" | "answers" | "earlier"> {
  words: string;
  answers: { writer: string | null; words: string } | null;
  earlier: string[];
}

const mostReports = 20;

const columns = sql`
  comment.id, (extract(epoch from comment.queued_at) * 1000000)::bigint as micros, comment.story_id as "storyId",
  comment.article_id as "articleId", coalesce(story.headline, article.title) as title, writer.name as writer,
  comment.writer_role as "writerRole", comment.words, comment.state, comment.written_at as "writtenAt",
  comment.queued_at as "queuedAt", comment.held_for as "heldFor", root.locked_at is not null as "isLocked",
  coalesce((select jsonb_agg(jsonb_build_object('reason', reason, 'words', report.words) order by reported_at)
    from (select * from comment_report where comment_id = comment.id and settled_at is null
      order by reported_at limit ${mostReports}) report), '[]') as reports,
  case when parent.id is not null then jsonb_build_object('writer', answered.name, 'words', parent.words) end as answers,
  quote.words as quoted,
  coalesce((select jsonb_agg(words order by number) from comment_edit where comment_id = comment.id), '[]') as earlier,
  (select jsonb_build_object('comments', count(*), 'hidden', count(*) filter (where state = 'hidden'))
    from comment theirs where theirs.account_id = comment.account_id) as record`;
const tables = sql`comment join comment root on root.id = comment.root_id
  left join story on story.id = comment.story_id left join article on article.id = comment.article_id
  left join account writer on writer.id = comment.account_id
  left join comment parent on parent.id = comment.parent_id
  left join account answered on answered.id = parent.account_id
  left join comment_quote quote on quote.comment_id = comment.id`;

function wrap({ words, answers, earlier, ...row }: Row): QueuedComment {
  return {
    ...row,
    words: untrusted(words),
    answers: answers && { writer: answers.writer, words: untrusted(answers.words) },
    earlier: earlier.map(untrusted),
  };
}

/** One comment with all that a moderator sees of it. @throws NotFound */
export async function loadForModeration(connection: Connection, id: number): Promise<QueuedComment> {
  const { rows } = await sql<Row>`select ${columns} from ${tables} where comment.id = ${id}`.execute(connection);
  const [row] = rows;
  if (!row) throw new NotFound("There is no comment at this address.");
  return wrap(row);
}

/** Those that wait longest first. */
export async function findQueue(
  connection: Connection,
  { from, limit }: { from: DatedCursor | undefined; limit: number },
): Promise<ListPage<QueuedComment>> {
  const after = from
    ? sql`(comment.queued_at, comment.id) > (to_timestamp(0) + ${from.micros} * interval '1 microsecond', ${from.id})`
    : sql`true`;
  const { rows } = await sql<Row>`
    select ${columns} from ${tables} where comment.queued_at is not null and ${after}
    order by comment.queued_at, comment.id limit ${limit + 1}`.execute(connection);
  return cutPage(rows.map(wrap), limit);
}

/** How many wait, up to a number that a page can say. */
export async function countQueue(connection: Connection, most: number): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from (select from comment where queued_at is not null limit ${most}) queued`.execute(
    connection,
  );
  return rows[0]?.waiting ?? 0;
}
