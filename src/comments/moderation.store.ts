import { sql } from "kysely";
import type { Actor } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { CommentRule } from "./check-words.ts";
import type { StoredComment } from "./comment.store.ts";
import type { CommentState } from "./comment.ts";
import type { HouseOfConversation } from "./conversation.store.ts";
import type { ModerationKind } from "./moderation.ts";
import type { OpenTo } from "./open-to.ts";

/** What stood before a decision, as the log keeps it for the way back; times as ISO. */
export interface Before {
  comment?: { state: CommentState; queuedAt: string | null };
  ban?: { until: string | null; why: string } | null;
  lockedAt?: string | null;
  story?: { openTo: OpenTo | null; lockedAt: string | null };
  house?: HouseOfConversation;
  rule?: Omit<CommentRule, "id">;
  /** Of a rule that was made: how it stood before; null where there was none. */
  deedBefore?: CommentRule["deed"] | null;
}

export interface NewModeration {
  what: ModerationKind;
  now: Date;
  commentId?: number | undefined;
  storyId?: number | undefined;
  account?: string | null | undefined;
  why: string;
  setting?: string | undefined;
  before?: Before | undefined;
  undoes?: number | undefined;
}

/** Writes a line of the log, and tells whom it concerns, where it is not themselves. @returns the line's id. */
export async function saveModeration(
  transaction: Transaction,
  { name, role, account: by }: Actor,
  line: NewModeration,
  isTold: boolean,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into moderation (done_at, actor, role, what, comment_id, story_id, account_id, why, setting, before, undoes)
    values (${line.now}, ${name}, ${role}, ${line.what}, ${line.commentId ?? null}, ${line.storyId ?? null},
      ${line.account ?? null}, ${line.why}, ${line.setting ?? ""},
      ${JSON.stringify(line.before ?? {})}::jsonb, ${line.undoes ?? null}) returning id`.execute(transaction);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("the line was not written");
  if (line.undoes !== undefined)
    await sql`update moderation set undone_by = ${id} where id = ${line.undoes}`.execute(transaction);
  if (isTold && line.account && line.account !== by)
    await sql`insert into writer_notice (account_id, moderation_id, told_at)
      values (${line.account}, ${id}, ${line.now})`.execute(transaction);
  return id;
}

export interface StoredModeration {
  id: number;
  doneAt: Date;
  what: ModerationKind;
  commentId: number | null;
  storyId: number | null;
  account: string | null;
  setting: string;
  before: Before;
  undoneBy: number | null;
}

/** @returns nothing where there is none. Locked until the transaction ends. */
export async function lockModeration(transaction: Transaction, id: number): Promise<StoredModeration | undefined> {
  const { rows } = await sql<StoredModeration>`
    select id, done_at as "doneAt", what, comment_id as "commentId", story_id as "storyId", account_id as account, setting, before, undone_by as "undoneBy"
    from moderation where id = ${id} for update`.execute(transaction);
  return rows[0];
}

/** The state of a comment, and that its reports were looked at. @returns how it stood before. */
export async function settleComment(
  transaction: Transaction,
  { id, state }: Pick<StoredComment, "id" | "state">,
  now: Date,
): Promise<NonNullable<Before["comment"]>> {
  const { rows } = await sql<{ state: CommentState; queuedAt: string | null }>`
    with earlier as (select state, queued_at from comment where id = ${id})
    update comment set state = ${state}, queued_at = null where id = ${id}
    returning (select state from earlier) as state,
      to_jsonb((select queued_at from earlier)) #>> '{}' as "queuedAt"`.execute(transaction);
  await sql`update comment_report set settled_at = ${now} where comment_id = ${id} and settled_at is null`.execute(
    transaction,
  );
  const [before] = rows;
  if (!before) throw new Error(`comment ${id} went away while it was locked`);
  return before;
}

/** Puts a comment back as it stood, with the reports that the decision had settled. */
export async function unsettleComment(
  transaction: Transaction,
  id: number,
  before: NonNullable<Before["comment"]>,
  settledAt: Date,
): Promise<void> {
  await sql`update comment set state = ${before.state}, queued_at = ${before.queuedAt}::timestamptz where id = ${id}`.execute(
    transaction,
  );
  await sql`update comment_report set settled_at = null where comment_id = ${id} and settled_at = ${settledAt}`.execute(
    transaction,
  );
}

/** @returns the ban that there was. */
export async function saveBan(
  transaction: Transaction,
  account: string,
  ban: { until: Date | string | null; why: string } | null,
): Promise<NonNullable<Before["ban"]> | null> {
  const { rows } = await sql<{ until: string | null; why: string }>`
    delete from comment_ban where account_id = ${account}
    returning to_jsonb(until) #>> '{}' as until, why`.execute(transaction);
  if (ban)
    await sql`insert into comment_ban (account_id, until, why) values (${account}, ${ban.until}, ${ban.why})`.execute(
      transaction,
    );
  return rows[0] ?? null;
}

/** @returns since when it was locked. */
export async function saveThreadLock(
  transaction: Transaction,
  rootId: number,
  lockedAt: Date | string | null,
): Promise<string | null> {
  const { rows } = await sql<{ before: string | null }>`
    with earlier as (select locked_at from comment where id = ${rootId})
    update comment set locked_at = ${lockedAt} where id = ${rootId}
    returning to_jsonb((select locked_at from earlier)) #>> '{}' as before`.execute(transaction);
  return rows[0]?.before ?? null;
}
