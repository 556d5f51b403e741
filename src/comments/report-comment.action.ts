import type { May } from "../platform/actor.ts";
import { InvalidInput, NotAllowed, NotFound } from "../platform/refusals.ts";
import { loadReportTimes, lockComment, lockWriter, saveReport } from "./comment.store.ts";
import { mostWhy, type ReportReason, tidyWords } from "./comment.ts";
import { accountOf, type CommentDesk, viewerOf } from "./comment-desk.ts";
import { subjectOf } from "./comment-list.store.ts";
import { loadConversation } from "./conversation.store.ts";
import { isOpenFor, narrower } from "./open-to.ts";
import { mayAgainAt, reportRates } from "./writing-rates.ts";

/** Asks a moderator to look at a comment. @throws NotFound, NotAllowed, InvalidInput */
export async function reportComment(
  { actor }: May<"write comments">,
  { database, now }: CommentDesk,
  id: number,
  { reason, words }: { reason: ReportReason; words: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const comment = await lockComment(transaction, id);
    const viewer = viewerOf(actor);
    if (!comment || (comment.state === "held" && !viewer.isModerator))
      throw new NotFound("There is no comment at this address.");
    const { openTo } = await loadConversation(transaction, subjectOf(comment));
    if (!isOpenFor(viewer.belongsTo, narrower(openTo, comment.openTo)))
      throw new NotFound("There is no comment at this address.");
    const account = accountOf(actor);
    if (comment.account === account) throw new InvalidInput("This comment is yours: you can remove it.");
    if (comment.state === "removed" || comment.state === "hidden")
      throw new InvalidInput("This comment was taken away already.");
    await lockWriter(transaction, account);
    const at = now();
    if (mayAgainAt(await loadReportTimes(transaction, account, at), reportRates, at))
      throw new NotAllowed("You have reported much in a short time. The moderators have it; report again in an hour.");
    const said = tidyWords(words).slice(0, mostWhy);
    if (reason === "other" && said === "") throw new InvalidInput("Say in a few words what is wrong.");
    await saveReport(transaction, { id, account, reason, words: said, now: at });
  });
}
