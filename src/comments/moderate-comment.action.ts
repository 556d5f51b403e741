import type { May } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { InvalidInput, NotAllowed, NotFound } from "../platform/refusals.ts";
import { lockComment, type StoredComment } from "./comment.store.ts";
import { mostWhy, tidyWords } from "./comment.ts";
import type { CommentDesk } from "./comment-desk.ts";
import { subjectOf } from "./comment-list.store.ts";
import { type NewModeration, saveBan, saveModeration, saveThreadLock, settleComment } from "./moderation.store.ts";
import { type BanDays, describeBan } from "./moderation.ts";
import { announceAt } from "./write-comment.action.ts";

type Moderator = May<"moderate">;
const dayMs = 24 * 3_600_000;

/** Takes a comment from the page; its place stays, and its writer is told why. @throws NotFound, InvalidInput */
export function hideComment(may: Moderator, desk: CommentDesk, id: number, why: string): Promise<number> {
  return decide(may, desk, id, async (transaction, comment, now) => {
    if (comment.state === "hidden") throw new InvalidInput("This comment is hidden already.");
    const before = { comment: await settleComment(transaction, { id, state: "hidden" }, now) };
    return { what: "hid", why: needed(why), before, isTold: true };
  });
}

/** Lets a comment stand that was held, reported or hidden. @throws NotFound, InvalidInput */
export function approveComment(may: Moderator, desk: CommentDesk, id: number, why: string): Promise<number> {
  return decide(may, desk, id, async (transaction, comment, now) => {
    const before = { comment: await settleComment(transaction, { id, state: "shown" }, now) };
    if (comment.state !== "shown") await announceAt(transaction, subjectOf(comment));
    // Nothing became of a report: there is nothing to tell.
    return { what: "approved", why: tidyWhy(why), before, isTold: comment.state !== "shown" };
  });
}

/** Takes a comment away and keeps its writer from writing. @throws NotFound, NotAllowed, InvalidInput */
export function banWriter(
  may: Moderator,
  desk: CommentDesk,
  id: number,
  { days, why }: { days: BanDays; why: string },
): Promise<number> {
  return decide(may, desk, id, async (transaction, comment, now) => {
    const { account } = comment;
    if (account === null) throw new InvalidInput("Who wrote this has no account any more: there is nobody to ban.");
    if (account === may.actor.account) throw new InvalidInput("You cannot ban yourself.");
    if (["moderator", "editor", "administrator"].includes(comment.writerRole))
      throw new NotAllowed("Who wrote this moderates too. Ask an administrator to change their role first.");
    const until = days === null ? null : new Date(now.getTime() + days * dayMs);
    const before = {
      comment: await settleComment(transaction, { id, state: "hidden" }, now),
      ban: await saveBan(transaction, account, { until, why: needed(why) }),
    };
    return { what: "banned", why: needed(why), setting: describeBan(days), before, isTold: true };
  });
}

/** Closes the thread that a comment is in, or opens it again. @throws NotFound */
export function lockThread(
  may: Moderator,
  desk: CommentDesk,
  id: number,
  { isLocked, why }: { isLocked: boolean; why: string },
): Promise<number> {
  return decide(may, desk, id, async (transaction, comment, now) => {
    const lockedAt = await saveThreadLock(transaction, comment.rootId, isLocked ? now : null);
    return {
      what: isLocked ? "locked thread" : "unlocked thread",
      why: tidyWhy(why),
      before: { lockedAt },
      commentId: comment.rootId,
      isTold: false,
    };
  });
}

type Decision = Omit<NewModeration, "now" | "account"> & { isTold: boolean };

async function decide(
  { actor }: Moderator,
  { database, now }: CommentDesk,
  id: number,
  act: (transaction: Transaction, comment: StoredComment, now: Date) => Promise<Decision>,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const comment = await lockComment(transaction, id);
    if (!comment) throw new NotFound("There is no comment at this address.");
    if (comment.state === "removed") throw new InvalidInput("Its writer has removed this comment.");
    const at = now();
    const { isTold, ...decision } = await act(transaction, comment, at);
    return saveModeration(
      transaction,
      actor,
      { commentId: id, account: comment.account, ...decision, now: at },
      isTold,
    );
  });
}

export function tidyWhy(why: string): string {
  return tidyWords(why).replace(/\s+/g, " ").slice(0, mostWhy);
}

/** @throws InvalidInput: who loses something is told why. */
function needed(why: string): string {
  const tidied = tidyWhy(why);
  if (tidied === "") throw new InvalidInput("Give a reason: the writer is told it.");
  return tidied;
}
