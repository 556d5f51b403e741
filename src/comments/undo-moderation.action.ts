import type { May } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { ChangedMeanwhile, InvalidInput, NotFound } from "../platform/refusals.ts";
import { lockComment } from "./comment.store.ts";
import type { CommentState } from "./comment.ts";
import type { CommentDesk } from "./comment-desk.ts";
import { deleteRule, saveRule } from "./comment-rule.store.ts";
import { saveConversationOfStory, saveHouse } from "./conversation.store.ts";
import {
  lockModeration,
  type StoredModeration,
  saveBan,
  saveModeration,
  saveThreadLock,
  unsettleComment,
} from "./moderation.store.ts";

/** Takes a moderator's decision back; that is a line of the log too, and the writer is told. @throws NotFound, InvalidInput, ChangedMeanwhile */
export async function undoModeration(
  { actor }: May<"moderate">,
  { database, now }: CommentDesk,
  id: number,
  why: string,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const line = await lockModeration(transaction, id);
    if (!line) throw new NotFound("There is no such line in the log.");
    if (line.undoneBy !== null) throw new InvalidInput("This was taken back already.");
    if (line.what === "undid") throw new InvalidInput("What was taken back is done again by doing it.");
    await putBack(transaction, line);
    return saveModeration(
      transaction,
      actor,
      {
        what: "undid",
        now: now(),
        commentId: line.commentId ?? undefined,
        storyId: line.storyId ?? undefined,
        account: line.account,
        why,
        setting: line.what,
        undoes: id,
      },
      line.what === "hid" || line.what === "banned",
    );
  });
}

async function putBack(transaction: Transaction, line: StoredModeration): Promise<void> {
  const { before } = line;
  if (before.comment && line.commentId !== null)
    await putCommentBack(transaction, line, before.comment, line.what === "approved" ? "shown" : "hidden");
  if (before.ban !== undefined && line.account !== null) await saveBan(transaction, line.account, before.ban);
  if (before.lockedAt !== undefined && line.commentId !== null)
    await saveThreadLock(transaction, line.commentId, before.lockedAt);
  if (before.story && line.storyId !== null) {
    const { openTo, lockedAt } = before.story;
    await saveConversationOfStory(transaction, line.storyId, {
      openTo,
      lockedAt: lockedAt ? new Date(lockedAt) : null,
    });
  }
  if (before.house) await saveHouse(transaction, before.house);
  if (before.rule) {
    const deed = line.what === "removed rule" ? before.rule.deed : before.deedBefore;
    if (deed) await saveRule(transaction, { ...before.rule, deed });
    else await deleteRule(transaction, before.rule);
  }
}

/** @throws ChangedMeanwhile where somebody decided otherwise since. */
async function putCommentBack(
  transaction: Transaction,
  line: StoredModeration,
  before: NonNullable<StoredModeration["before"]["comment"]>,
  expected: CommentState,
): Promise<void> {
  const comment = await lockComment(transaction, line.commentId ?? 0);
  if (!comment || comment.state !== expected)
    throw new ChangedMeanwhile("The comment is not as this decision left it. See the log for what was done since.");
  await unsettleComment(transaction, comment.id, before, line.doneAt);
}
