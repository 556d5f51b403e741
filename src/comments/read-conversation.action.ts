import type { May } from "../platform/actor.ts";
import { anchorQuotes } from "./anchor-quotes.action.ts";
import type { CommentListing, Subject } from "./comment.ts";
import { type CommentDesk, viewerOf } from "./comment-desk.ts";
import {
  type CommentCounts,
  type CommentOrder,
  countComments,
  findComments,
  findCommentsFrom,
  findPath,
} from "./comment-list.store.ts";
import { type Conversation, loadConversation } from "./conversation.store.ts";
import { isOpenFor } from "./open-to.ts";

/** What somebody may read of a conversation; where they may read nothing of it, that it is there. */
export interface ReadConversation {
  conversation: Conversation;
  isOpen: boolean;
  counts: CommentCounts;
  comments: CommentListing[];
}

interface PageWish {
  subject: Subject;
  order: CommentOrder;
  limit: number;
  offset: number;
  since?: Date | undefined;
  /** Only those that quote the words that this comment quotes. */
  quoting?: number | undefined;
}

/** A page of a conversation. @throws NotFound */
export async function readConversation(
  may: May<"read">,
  desk: CommentDesk,
  { since, ...wish }: PageWish,
): Promise<ReadConversation> {
  const { database } = desk;
  const conversation = await loadConversation(database, wish.subject);
  const viewer = viewerOf(may.actor);
  const { subject } = conversation;
  const isOpen = isOpenFor(viewer.belongsTo, conversation.openTo);
  const find = async () => (isOpen ? findComments(database, { ...wish, subject, viewer }) : []);
  const [counts, comments] = await Promise.all([countComments(database, { subject, viewer, since }), find()]);
  const stale = staleArticles(comments);
  if (stale.length === 0) return { conversation, isOpen, counts: seenBy(isOpen, counts), comments };
  for (const articleId of stale) await anchorQuotes(may, desk, articleId);
  return { conversation, isOpen, counts: seenBy(isOpen, counts), comments: await find() };
}

/** Where the conversation as a whole is not open to somebody, nothing in it is, whatever it was when it was written. */
function seenBy(isOpen: boolean, counts: CommentCounts): CommentCounts {
  return isOpen ? counts : { all: 0, fresh: 0, firstFresh: null, beyond: counts.all + counts.beyond };
}

function staleArticles(comments: readonly CommentListing[]): number[] {
  return [...new Set(comments.flatMap(({ quote }) => (quote?.isStale ? [quote.articleId] : [])))];
}

/** A run of a conversation by the cursor that the one before gave. @throws NotFound */
export async function listComments(
  may: May<"read">,
  desk: CommentDesk,
  wish: { subject: Subject; order: CommentOrder; limit: number; after: number | undefined },
): Promise<Omit<ReadConversation, "counts"> & { next: number | undefined }> {
  const { database } = desk;
  const conversation = await loadConversation(database, wish.subject);
  const viewer = viewerOf(may.actor);
  if (!isOpenFor(viewer.belongsTo, conversation.openTo))
    return { conversation, isOpen: false, comments: [], next: undefined };
  const { order, limit, after } = wish;
  const from = after === undefined ? undefined : order === "newest" ? [after] : await findPath(database, after);
  const asked = { subject: conversation.subject, viewer, order, limit: limit + 1, from };
  let found = await findCommentsFrom(database, asked);
  const stale = staleArticles(found);
  for (const articleId of stale) await anchorQuotes(may, desk, articleId);
  if (stale.length > 0) found = await findCommentsFrom(database, asked);
  const comments = found.slice(0, limit);
  return { conversation, isOpen: true, comments, next: found.length > limit ? comments.at(-1)?.id : undefined };
}
