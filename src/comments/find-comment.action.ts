import type { May } from "../platform/actor.ts";
import type { CommentListing } from "./comment.ts";
import { type CommentDesk, viewerOf } from "./comment-desk.ts";
import { countBefore, loadComment, subjectOf } from "./comment-list.store.ts";
import { type Conversation, loadConversation } from "./conversation.store.ts";
import { isOpenFor, narrower, type OpenTo } from "./open-to.ts";

/** A comment with where it stands; of one that is not for this reader, only where, and to whom it is open. */
export type FoundComment =
  | { outcome: "comment"; comment: CommentListing; conversation: Conversation; before: number }
  | { outcome: "not open"; openTo: OpenTo; conversation: Conversation };

/** @throws NotFound */
export async function findComment(
  { actor }: May<"read">,
  { database }: Pick<CommentDesk, "database">,
  id: number,
): Promise<FoundComment> {
  const viewer = viewerOf(actor);
  const comment = await loadComment(database, viewer, id);
  const conversation = await loadConversation(database, subjectOf(comment));
  const openTo = narrower(comment.openTo, conversation.openTo);
  if (!isOpenFor(viewer.belongsTo, openTo)) return { outcome: "not open", openTo, conversation };
  const { subject } = conversation;
  return { outcome: "comment", comment, conversation, before: await countBefore(database, { subject, viewer, id }) };
}
