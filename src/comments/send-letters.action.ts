import { type Actor, allow, isAllowed, type May } from "../platform/actor.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import { loadSecret } from "../platform/database/secret.ts";
import type { Log } from "../platform/log.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { accountOf, type CommentDesk } from "./comment-desk.ts";
import { findComment } from "./find-comment.action.ts";
import {
  type DueLetter,
  deleteLetterWish,
  endLetter,
  findDueReaders,
  findMatters,
  hasLetterWish,
  postponeLetter,
  saveLetter,
  saveLetterWish,
  takeLetter,
} from "./letter.store.ts";
import { letterToken, readLetterToken } from "./letter-token.ts";
import { writeNoticeLetter } from "./write-notice-letter.ts";

/** Somebody to whom a letter may go: who they are today, not when it was made. */
export interface LetterReader {
  email: string;
  isConfirmed: boolean;
  actor: Actor;
}

export interface LetterDesk extends CommentDesk {
  mail: Mail;
  log: Pick<Log, "warn">;
  /** By which readers reach this Octavo. */
  address: string;
  findReader(account: string): Promise<LetterReader | undefined>;
}

const hourMs = 3_600_000;
const againMs = 600_000;
/** A letter that no server took for so long is news no more; what it tells of stands on the pages. */
const givesUpMs = 72 * hourMs;
const readersAtOnce = 50;

/**
 * Makes the letters that are due, one a reader and hour at most, then sends those that wait. What a letter tells of is marked in
 * the transaction that makes it, and that it was sent in the one that sends it: after a crash it is sent then, or, where only the mark
 * was lost, once more under the same Message-ID, by which mailboxes know it for the same.
 */
export async function sendLetters(desk: LetterDesk): Promise<void> {
  const now = desk.now();
  const since = new Date(now.getTime() - hourMs);
  for (const account of await findDueReaders(desk.database, since, readersAtOnce))
    await desk.database.transaction().execute((transaction) => saveLetter(transaction, { account, since, now }));
  const secret = await loadSecret(desk.database, "letters");
  const next = () => desk.database.transaction().execute((transaction) => sendNext(desk, transaction, secret));
  while (await next());
}

/** @returns whether there was one. */
async function sendNext(desk: LetterDesk, transaction: Transaction, secret: Uint8Array): Promise<boolean> {
  const now = desk.now();
  const letter = await takeLetter(transaction, now);
  if (!letter) return false;
  const isOld = now.getTime() - letter.madeAt.getTime() > givesUpMs;
  const written = isOld ? undefined : await writeFor(desk, transaction, letter, secret);
  try {
    if (written) await desk.mail.send(written);
    await endLetter(transaction, letter.id, now);
  } catch (error) {
    desk.log.warn({ error: (error as Error).message }, "letter was not sent; it is tried again");
    await postponeLetter(transaction, letter.id, new Date(now.getTime() + againMs));
  }
  return true;
}

/** Undefined where nobody wants it any more, or nothing is left that they may be told. */
async function writeFor(desk: LetterDesk, transaction: Transaction, { id, account }: DueLetter, secret: Uint8Array) {
  const reader = await desk.findReader(account);
  if (!reader?.isConfirmed || !(await hasLetterWish(transaction, account))) return undefined;
  const { answers, decisions } = await findMatters(transaction, id);
  const readable: number[] = [];
  for (const answer of answers) if (await mayRead(desk.database, reader.actor, answer)) readable.push(answer);
  if (readable.length + decisions.length === 0) return undefined;
  const address = desk.address.replace(/\/+$/, "");
  const stop = `${address}/account/letters/stop?token=${letterToken(account, secret)}`;
  const headers = { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
  const messageId = `<octavo-letter-${id}@${new URL(address).hostname}>`;
  const letter = writeNoticeLetter({ answers: readable, decisions }, { address, stop });
  return { to: reader.email, ...letter, headers, messageId };
}

async function mayRead(database: Database, actor: Actor, comment: number): Promise<boolean> {
  if (!isAllowed(actor, "read the front page")) return false;
  try {
    return (await findComment(allow(actor, "read"), { database }, comment)).outcome === "comment";
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

/** Whether whoever asks gets letters from now on. */
export async function chooseLetters(
  { actor }: May<"keep an account">,
  { database, now }: CommentDesk,
  wants: boolean,
): Promise<void> {
  const account = accountOf(actor);
  if (wants) await saveLetterWish(database, account, now());
  else await deleteLetterWish(database, account);
}

/** Ends the letters of whom a link was sent to; nobody needs to sign in for that. @throws InvalidInput */
export async function stopLetters({ database }: Pick<CommentDesk, "database">, token: string): Promise<void> {
  const account = readLetterToken(token, await loadSecret(database, "letters"));
  if (account === undefined)
    throw new InvalidInput("This link is not whole. Sign in and end the letters on the page of your account.");
  await deleteLetterWish(database, account);
}
