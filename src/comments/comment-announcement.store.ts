import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import { type CommentAnnouncement, commentChannel, writeCommentNews } from "./comment-announcement.ts";

/** Tells every web process that there is something to fetch, when and only if the transaction commits. */
export async function announceComment(transaction: Transaction, news: CommentAnnouncement): Promise<void> {
  await sql`select pg_notify(${commentChannel}, ${writeCommentNews(news)})`.execute(transaction);
}
