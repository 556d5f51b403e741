import { sql } from "kysely";
import type { Database } from "../platform/database/database.ts";
import type { Subject } from "./comment.ts";

/** Looks no further apart than this are one visit: what was new stays until it ends, also when the page is loaded again. */
const visitMinutes = 30;

/** Since when what came is new to this reader; undefined before the first look. */
export async function findLook(
  database: Database,
  { account, subject, now }: { account: string; subject: Subject; now: Date },
): Promise<Date | undefined> {
  const [kind, id] = nameOf(subject);
  const { rows } = await sql<{ since: Date }>`
    select case when ${now}::timestamptz - looked_at < make_interval(mins => ${visitMinutes}) then since_at else looked_at end as since
    from conversation_look where account_id = ${account} and subject = ${kind} and subject_id = ${id}`.execute(
    database,
  );
  return rows[0]?.since;
}

function nameOf(subject: Subject): ["story" | "article", number] {
  return "story" in subject ? ["story", subject.story] : ["article", subject.article];
}

/** Notes a look at a conversation. */
export async function noteLook(
  database: Database,
  { account, subject, now }: { account: string; subject: Subject; now: Date },
): Promise<void> {
  const [kind, id] = nameOf(subject);
  await sql`
    insert into conversation_look as look (account_id, subject, subject_id, since_at, looked_at)
    values (${account}, ${kind}, ${id}, ${now}, ${now})
    on conflict (account_id, subject, subject_id) do update set looked_at = excluded.looked_at,
      since_at = case when excluded.looked_at - look.looked_at < make_interval(mins => ${visitMinutes})
        then look.since_at else look.looked_at end`.execute(database);
}
