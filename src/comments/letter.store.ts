import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { ToldDecision } from "./write-notice-letter.ts";

export async function hasLetterWish(connection: Connection, account: string): Promise<boolean> {
  const { rows } = await sql`select from letter_wish where account_id = ${account}`.execute(connection);
  return rows.length > 0;
}

/** What happened before somebody asked is not told: they have seen it, or may look. */
export async function saveLetterWish(connection: Connection, account: string, now: Date): Promise<void> {
  await sql`insert into letter_wish (account_id, asked_at)
    select id, ${now} from account where id = ${account} on conflict do nothing`.execute(connection);
}

export async function deleteLetterWish(connection: Connection, account: string): Promise<void> {
  await sql`delete from letter_wish where account_id = ${account}`.execute(connection);
}

/** Answers of others to a reader's comments that are shown, and decisions not read yet, that no letter told of. */
const untoldAnswers = sql`
  select reply.id from comment own join comment reply on reply.parent_id = own.id
  where own.account_id = wish.account_id and reply.state = 'shown' and reply.account_id is distinct from own.account_id
    and reply.written_at > wish.asked_at
    and not exists (select from letter_matter told where told.comment_id = reply.id and told.account_id = wish.account_id)`;
const untoldNotices = sql`
  select notice.id from writer_notice notice
  where notice.account_id = wish.account_id and notice.read_at is null and notice.told_at > wish.asked_at
    and not exists (select from letter_matter told where told.notice_id = notice.id)`;
const restsSince = (since: Date) => sql`not exists (
  select from notice_letter letter
  where letter.account_id = wish.account_id and (letter.ended_at is null or letter.made_at > ${since}))`;

/** Readers with a confirmed address for whom there is something, and who got no letter since a time. */
export async function findDueReaders(connection: Connection, since: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select wish.account_id as id from letter_wish wish join account on account.id = wish.account_id
    where account.email_verified and ${restsSince(since)}
      and (exists (${untoldAnswers}) or exists (${untoldNotices}))
    order by wish.asked_at limit ${limit}`.execute(connection);
  return rows.map(({ id }) => id);
}

/** Makes a letter and marks what it tells of, in one go; another machine that does the same waits and finds nothing left. */
export async function saveLetter(
  transaction: Transaction,
  { account, since, now }: { account: string; since: Date; now: Date },
): Promise<void> {
  await sql`select from letter_wish where account_id = ${account} for update`.execute(transaction);
  const made = await sql<{ id: number }>`
    insert into notice_letter (account_id, made_at, send_at)
    select account_id, ${now}, ${now} from letter_wish wish where account_id = ${account} and ${restsSince(since)}
    returning id`.execute(transaction);
  const id = made.rows[0]?.id;
  if (id === undefined) return;
  await sql`insert into letter_matter (letter_id, account_id, comment_id)
    select ${id}, wish.account_id, answer.id from letter_wish wish cross join lateral (${untoldAnswers}) answer
    where wish.account_id = ${account}`.execute(transaction);
  await sql`insert into letter_matter (letter_id, account_id, notice_id)
    select ${id}, wish.account_id, untold.id from letter_wish wish cross join lateral (${untoldNotices}) untold
    where wish.account_id = ${account}`.execute(transaction);
}

export interface DueLetter {
  id: number;
  account: string;
  madeAt: Date;
}

/** The next letter that waits, locked until the transaction ends: nobody else sends it meanwhile. */
export async function takeLetter(transaction: Transaction, now: Date): Promise<DueLetter | undefined> {
  const { rows } = await sql<DueLetter>`
    select id, account_id as account, made_at as "madeAt" from notice_letter
    where ended_at is null and send_at <= ${now} order by send_at, id limit 1 for update skip locked`.execute(
    transaction,
  );
  return rows[0];
}

export async function endLetter(transaction: Transaction, id: number, now: Date): Promise<void> {
  await sql`update notice_letter set ended_at = ${now} where id = ${id}`.execute(transaction);
}

export async function postponeLetter(transaction: Transaction, id: number, sendAt: Date): Promise<void> {
  await sql`update notice_letter set send_at = ${sendAt} where id = ${id}`.execute(transaction);
}

/** What a letter tells of, as far as it still stands. */
export async function findMatters(
  connection: Connection,
  letter: number,
): Promise<{ answers: number[]; decisions: ToldDecision[] }> {
  const answers = await sql<{ id: number }>`
    select comment.id from letter_matter join comment on comment.id = comment_id
    where letter_id = ${letter} and comment.state = 'shown' order by comment.id`.execute(connection);
  const decisions = await sql<ToldDecision>`
    select line.what, line.setting, undone.what as undone
    from letter_matter join writer_notice notice on notice.id = notice_id
      join moderation line on line.id = notice.moderation_id left join moderation undone on undone.id = line.undoes
    where letter_id = ${letter} and notice.read_at is null order by notice.id`.execute(connection);
  return { answers: answers.rows.map(({ id }) => id), decisions: decisions.rows };
}
