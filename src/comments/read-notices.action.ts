import type { May } from "../platform/actor.ts";
import { accountOf, type CommentDesk } from "./comment-desk.ts";
import { findNotices, markNoticesRead, type WriterNotice } from "./writer-notice.store.ts";

/** What moderators decided on one's own comments, the latest first. */
export function readNotices(
  { actor }: May<"write comments">,
  { database }: Pick<CommentDesk, "database">,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<{ notices: WriterNotice[]; next: number | undefined }> {
  return findNotices(database, { account: accountOf(actor), before, limit });
}

/** Those up to one are read from then on: the header does not count them any more. */
export async function settleNotices(
  { actor }: May<"write comments">,
  { database, now }: CommentDesk,
  upTo: number,
): Promise<void> {
  const account = accountOf(actor);
  await database.transaction().execute((transaction) => markNoticesRead(transaction, { account, upTo, now: now() }));
}
