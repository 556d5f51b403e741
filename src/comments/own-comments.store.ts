import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { saveRemoval } from "./comment.store.ts";

/** All that is kept of somebody's part in conversations, as they get it when they ask for their own data. */
export interface OwnComments {
  comments: {
    id: number;
    storyId: number | null;
    articleId: number | null;
    answers: number | null;
    words: string;
    earlier: string[];
    quoted: string | null;
    state: string;
    writtenAt: string;
    editedAt: string | null;
  }[];
  reports: { commentId: number; reason: string; words: string; reportedAt: string }[];
  /** Since when letters about answers are wanted. */
  lettersSince: string | null;
  decisions: { what: string; why: string; setting: string; commentId: number | null; doneAt: string }[];
}

/** For the export of an account's data. */
export async function exportOwnComments(connection: Connection, account: string): Promise<OwnComments> {
  const { rows } = await sql<OwnComments>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', comment.id, 'storyId', story_id, 'articleId', comment.article_id,
          'answers', parent_id, 'words', comment.words, 'quoted', quote.words, 'state', state, 'writtenAt', written_at,
          'editedAt', edited_at,
          'earlier', coalesce((select jsonb_agg(edit.words order by number) from comment_edit edit
            where edit.comment_id = comment.id), '[]')) order by comment.id)
        from comment left join comment_quote quote on quote.comment_id = comment.id
        where account_id = ${account}), '[]') as comments,
      coalesce((select jsonb_agg(jsonb_build_object('commentId', comment_id, 'reason', reason, 'words', words,
          'reportedAt', reported_at) order by reported_at)
        from comment_report where account_id = ${account}), '[]') as reports,
      coalesce((select jsonb_agg(jsonb_build_object('what', what, 'why', why, 'setting', setting, 'commentId', comment_id,
          'doneAt', done_at) order by id)
        from moderation where account_id = ${account}), '[]') as decisions,
      (select asked_at from letter_wish where account_id = ${account}) as "lettersSince"`.execute(connection);
  return rows[0] ?? { comments: [], reports: [], decisions: [], lettersSince: null };
}

/**
 * What becomes of somebody's part in conversations when their account is deleted: their words go, or stay without a name.
 * Their places stay, so that answers to them stand where they stood.
 */
export async function forgetWriter(
  transaction: Transaction,
  account: string,
  words: "removed" | "kept",
): Promise<void> {
  if (words === "removed") {
    const { rows } = await sql<{ id: number }>`
      select id from comment where account_id = ${account} and state <> 'removed'`.execute(transaction);
    await saveRemoval(
      transaction,
      rows.map(({ id }) => id),
    );
  }
  await sql`update comment set account_id = null where account_id = ${account}`.execute(transaction);
}
