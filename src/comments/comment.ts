import type { OpenTo } from "./open-to.ts";
import type { UntrustedText } from "./untrusted-text.ts";

/** What a comment is about. */
export type Subject = { story: number } | { article: number };

/** Held: a moderator has to read it first. Hidden: by a moderator. Removed: by its writer, or with the account. */
export const commentStates = ["shown", "held", "hidden", "removed"] as const;
export type CommentState = (typeof commentStates)[number];

export const reportReasons = ["abuse", "false", "spam", "private", "off topic", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What is said of each reason, to who reports and to who is told why. */
export const reasonWords: Record<ReportReason, string> = {
  abuse: "It insults, threatens or demeans somebody",
  false: "It says what is known to be false",
  spam: "It advertises, or repeats itself",
  private: "It gives away something private",
  "off topic": "It is about something else",
  other: "Something else, said in words",
};

/** Whether a quotation still stands in its article: as it was, with other words, or no longer. */
export type Anchor = "exact" | "near" | "gone";

export interface Quote {
  articleId: number;
  revision: number;
  start: number;
  end: number;
  /** As they stood in that revision. */
  words: string;
  anchor: Anchor;
  /** The article has a later revision than the anchor was looked for in. */
  isStale: boolean;
}

export interface CommentListing {
  id: number;
  /** As it was written on; the article's title for an article. */
  storyId: number | null;
  articleId: number | null;
  articleTitle: string | null;
  articleLanguage: string | null;
  rootId: number;
  parentId: number | null;
  /** Whom it answers; undefined for a former reader. */
  parentWriter: string | null;
  /** 1 for the first of a thread; see `mostDepth`. */
  depth: number;
  /** Null for a former reader. */
  writer: string | null;
  writerRole: string;
  isMine: boolean;
  /** Empty where the reader may not see them. */
  words: UntrustedText;
  state: CommentState;
  openTo: OpenTo;
  writtenAt: Date;
  editedAt: Date | null;
  isLocked: boolean;
  quote: Quote | null;
}

/** Answers to a comment of this depth stand beside it and say whom they answer: a phone has no room for more. */
export const mostDepth = 5;
export const mostLength = 5_000;
export const longestQuote = 600;
export const mostWhy = 300;
export const editMinutes = 15;
/** Each edit keeps the words before it. */
export const mostEdits = 10;

export function isEditable(
  comment: Pick<CommentListing, "isMine" | "state" | "writtenAt" | "isLocked">,
  now: Date,
): boolean {
  const age = now.getTime() - comment.writtenAt.getTime();
  const stands = comment.state === "shown" || comment.state === "held";
  return comment.isMine && stands && !comment.isLocked && age < editMinutes * 60_000;
}

/** Where an answer stands: below what it answers, or beside it where that is as deep as threads are shown. */
export function pathBelow(parent: readonly number[]): number[] {
  return parent.slice(0, mostDepth - 1);
}

/** What somebody wrote as it is kept: lines end as everywhere, and no control character remains. */
export function tidyWords(words: string): string {
  return words
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\n{4,}/g, "\n\n\n")
    .trim();
}
