import type { Subject } from "../comments/comment.ts";
import type { CommentOrder } from "../comments/comment-list.store.ts";
import type { QuoteWish } from "../comments/write-comment.action.ts";

/** The page of what a conversation is of. */
export function subjectAddress(subject: Subject): string {
  return "story" in subject ? `/stories/${subject.story}` : `/articles/${subject.article}`;
}

interface Place {
  order?: CommentOrder;
  page?: number;
  quote?: QuoteWish | undefined;
  quoting?: number | undefined;
}

/** A page of a conversation. */
export function conversationAddress(subject: Subject, { order, page, quote, quoting }: Place = {}): string {
  const query = new URLSearchParams({
    ...(order === "newest" && { order }),
    ...(page !== undefined && page > 1 && { page: String(page) }),
    ...(quote && { quote: writeQuote(quote) }),
    ...(quoting !== undefined && { quoting: String(quoting) }),
  }).toString();
  return `${subjectAddress(subject)}/comments${query ? `?${query}` : ""}`;
}

/** The page that tells how one comes to read and write in a conversation, with the way back to it. */
export function joiningAddress(subject: Subject): string {
  return `/join?back=${encodeURIComponent(conversationAddress(subject))}`;
}

/** Article, revision and span in one word. */
export function writeQuote({ articleId, revision, start, end }: QuoteWish): string {
  return [articleId, revision, start, end].join(".");
}

/** @returns nothing for what nobody of ours wrote. */
export function readQuote(written: unknown): QuoteWish | undefined {
  const match = /^(\d{1,15})\.(\d{1,6})\.(\d{1,7})\.(\d{1,7})$/.exec(typeof written === "string" ? written : "");
  if (!match) return undefined;
  const [articleId = 0, revision = 0, start = 0, end = 0] = match.slice(1).map(Number);
  return start < end ? { articleId, revision, start, end } : undefined;
}
