import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { ModerationListing } from "./moderation.ts";

/** What moderators did, the latest first. */
export async function findModeration(
  connection: Connection,
  { before, limit, commentId }: { before: number | undefined; limit: number; commentId?: number | undefined },
): Promise<{ lines: ModerationListing[]; next: number | undefined }> {
  const { rows } = await sql<ModerationListing>`
    select id, done_at as "doneAt", actor, role, what, comment_id as "commentId", story_id as "storyId",
      case when account_id is not null then account_name end as writer, why, setting, undoes, undone_by as "undoneBy"
    from moderation
    where ${before === undefined ? sql`true` : sql`id < ${before}`}
      and ${commentId === undefined ? sql`true` : sql`comment_id = ${commentId}`}
    order by id desc limit ${limit + 1}`.execute(connection);
  const lines = rows.slice(0, limit);
  return { lines, next: rows.length > limit ? lines.at(-1)?.id : undefined };
}

/** Somebody who may not write. */
export interface BanListing {
  account: string;
  name: string | null;
  until: Date | null;
  why: string;
}

const mostBans = 200;

/** Those that hold, the name as it was when they were banned. */
export async function findBans(connection: Connection, now: Date): Promise<BanListing[]> {
  const { rows } = await sql<BanListing>`
    select ban.account_id as account, ban.until, ban.why,
      (select account_name from moderation where moderation.account_id = ban.account_id order by id desc limit 1) as name
    from comment_ban ban where until is null or until > ${now}
    order by until nulls last, account_id limit ${mostBans}`.execute(connection);
  return rows;
}
