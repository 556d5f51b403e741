import { sql } from "kysely";
import type { Database } from "../platform/database/database.ts";
import type { Subject } from "./comment.ts";

/** Looks no further apart than this are one visit: what was new stays until it ends, also when the page is loaded again. */
const visitMinutes = 30;

/** Notes a look at a conversation. @returns since when what came is new to this reader; undefined on the first look. */
export async function noteLook(
  database: Database,
  { account, subject, now }: { account: string; subject: Subject; now: Date },
): Promise<Date | undefined> {
  const [kind, id] = "story" in subject ? ["story", subject.story] : ["article", subject.article];
  const { rows } = await sql<{ since: Date; isFirst: boolean }>`
    with earlier as (
      select from conversation_look where account_id = ${account} and subject = ${kind} and subject_id = ${id}
    )
    insert into conversation_look as look (account_id, subject, subject_id, since_at, looked_at)
    values (${account}, ${kind}, ${id}, ${now}, ${now})
    on conflict (account_id, subject, subject_id) do update set looked_at = excluded.looked_at,
      since_at = case when excluded.looked_at - look.looked_at < make_interval(mins => ${visitMinutes})
        then look.since_at else look.looked_at end
    returning since_at as since, not exists (select from earlier) as "isFirst"`.execute(database);
  const [look] = rows;
  return look && !look.isFirst ? look.since : undefined;
}
