import type { May } from "../platform/actor.ts";
import { InvalidInput, NotAllowed, NotFound } from "../platform/refusals.ts";
import { loadWriter, lockComment, saveEdit, saveRemoval } from "./comment.store.ts";
import { editMinutes, isEditable, mostEdits } from "./comment.ts";
import { accountOf, type CommentDesk, viewerOf } from "./comment-desk.ts";
import { judge, readWords } from "./write-comment.action.ts";

/** Gives a comment of one's own other words; those before are kept for moderators. @throws NotFound, NotAllowed, InvalidInput */
export async function editComment(
  { actor }: May<"write comments">,
  { database, now }: CommentDesk,
  id: number,
  written: string,
): Promise<{ isHeld: boolean }> {
  return database.transaction().execute(async (transaction) => {
    const comment = await lockComment(transaction, id);
    if (!comment) throw new NotFound("There is no comment at this address.");
    const account = accountOf(actor);
    if (comment.account !== account) throw new NotAllowed("Only who wrote a comment can change it.");
    const at = now();
    if (!isEditable({ ...comment, isMine: true }, at))
      throw new NotAllowed(`A comment can be changed for ${editMinutes} minutes. Answer it to add something.`);
    if (comment.edits >= mostEdits)
      throw new NotAllowed(`A comment can be changed ${mostEdits} times. Answer it to add something.`);
    const words = readWords(written);
    if (words === comment.words) return { isHeld: comment.state === "held" };
    const { ban, wasShown } = await loadWriter(transaction, account, at);
    if (ban) throw new NotAllowed("You may not write comments at present, nor change one.");
    const verdict = viewerOf(actor).isModerator
      ? { outcome: "shown" as const }
      : await judge(transaction, words, !wasShown);
    // What a moderator has to read stays with them.
    const heldFor = verdict.outcome === "held" ? verdict.heldFor : [];
    const state = comment.state === "held" ? "held" : verdict.outcome;
    await saveEdit(transaction, comment, { words, state, heldFor, now: at });
    return { isHeld: state === "held" };
  });
}

/** Takes back a comment of one's own: its place stays, its words go. @throws NotFound, NotAllowed, InvalidInput */
export async function removeComment(
  { actor }: May<"write comments">,
  { database }: CommentDesk,
  id: number,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const comment = await lockComment(transaction, id);
    if (!comment) throw new NotFound("There is no comment at this address.");
    if (comment.account !== accountOf(actor)) throw new NotAllowed("Only who wrote a comment can remove it.");
    if (comment.state === "removed") throw new InvalidInput("This comment was removed already.");
    await saveRemoval(transaction, [id]);
  });
}
