import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { ModerationKind } from "./moderation.ts";

/** What a writer is told of a decision. */
export interface WriterNotice {
  id: number;
  toldAt: Date;
  isNew: boolean;
  what: ModerationKind;
  /** What an undoing took back. */
  undone: ModerationKind | null;
  setting: string;
  why: string;
  commentId: number | null;
  /** Words of the comment, so that its writer knows which it was. */
  words: string | null;
}

export async function findNotices(
  connection: Connection,
  { account, before, limit }: { account: string; before: number | undefined; limit: number },
): Promise<{ notices: WriterNotice[]; next: number | undefined }> {
  const { rows } = await sql<WriterNotice>`
    select writer_notice.id, told_at as "toldAt", read_at is null as "isNew", line.what, undone.what as undone,
      line.setting, line.why, line.comment_id as "commentId", comment.words
    from writer_notice join moderation line on line.id = moderation_id
      left join moderation undone on undone.id = line.undoes
      left join comment on comment.id = line.comment_id
    where writer_notice.account_id = ${account} and ${before === undefined ? sql`true` : sql`writer_notice.id < ${before}`}
    order by writer_notice.id desc limit ${limit + 1}`.execute(connection);
  const notices = rows.slice(0, limit);
  return { notices, next: rows.length > limit ? notices.at(-1)?.id : undefined };
}

const mostCounted = 100;

/** Those that were not read; at most so many as a header can say. */
export async function countNotices(connection: Connection, account: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from (
      select from writer_notice where account_id = ${account} and read_at is null limit ${mostCounted}
    ) told`.execute(connection);
  return rows[0]?.unread ?? 0;
}

export async function markNoticesRead(
  transaction: Transaction,
  { account, upTo, now }: { account: string; upTo: number; now: Date },
): Promise<void> {
  await sql`update writer_notice set read_at = ${now}
    where account_id = ${account} and id <= ${upTo} and read_at is null`.execute(transaction);
}
