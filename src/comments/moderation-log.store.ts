import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { ModerationListing } from "./moderation.ts";

/** What moderators did, the latest first. */
export async function findModeration(
  connection: Connection,
  { before, limit, commentId }: { before: number | undefined; limit: number; commentId?: number | undefined },
): Promise<{ lines: ModerationListing[]; next: number | undefined }> {
  const { rows } = await sql<ModerationListing>`
    select line.id, done_at as "doneAt", actor, line.role, what, comment_id as "commentId", story_id as "storyId",
      account.name as writer, why, setting, undoes, undone_by as "undoneBy"
    from moderation line left join account on account.id = line.account_id
    where ${before === undefined ? sql`true` : sql`line.id < ${before}`}
      and ${commentId === undefined ? sql`true` : sql`comment_id = ${commentId}`}
    order by line.id desc limit ${limit + 1}`.execute(connection);
  const lines = rows.slice(0, limit);
  return { lines, next: rows.length > limit ? lines.at(-1)?.id : undefined };
}

/** Somebody who may not write. */
export interface BanListing {
  account: string;
  name: string;
  until: Date | null;
  why: string;
}

const mostBans = 200;

/** Those that hold. */
export async function findBans(connection: Connection, now: Date): Promise<BanListing[]> {
  const { rows } = await sql<BanListing>`
    select ban.account_id as account, ban.until, ban.why, account.name
    from comment_ban ban join account on account.id = ban.account_id where until is null or until > ${now}
    order by until nulls last, account_id limit ${mostBans}`.execute(connection);
  return rows;
}
