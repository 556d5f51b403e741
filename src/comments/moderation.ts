/** What moderators do, as the log calls it. */
export const moderationKinds = [
  "hid",
  "approved",
  "banned",
  "unbanned",
  "locked thread",
  "unlocked thread",
  "locked story",
  "unlocked story",
  "opened story",
  "opened house",
  "made rule",
  "removed rule",
  "undid",
] as const;
export type ModerationKind = (typeof moderationKinds)[number];

/** A line of the log. */
export interface ModerationListing {
  id: number;
  doneAt: Date;
  actor: string;
  role: string;
  what: ModerationKind;
  commentId: number | null;
  storyId: number | null;
  /** Whom it concerned; null for a former reader. */
  writer: string | null;
  why: string;
  setting: string;
  undoes: number | null;
  undoneBy: number | null;
}

const deeds: Record<ModerationKind, string> = {
  hid: "hid a comment",
  approved: "let a comment stand",
  banned: "banned a writer and hid the comment",
  unbanned: "let a writer write again",
  "locked thread": "closed a thread",
  "unlocked thread": "opened a thread again",
  "locked story": "closed a story’s conversation",
  "unlocked story": "opened a story’s conversation again",
  "opened story": "said who may read a story’s conversation",
  "opened house": "changed the rules of the house",
  "made rule": "made a rule",
  "removed rule": "removed a rule",
  undid: "took a decision back",
};

export function describeModeration({ what, setting }: Pick<ModerationListing, "what" | "setting">): string {
  return setting ? `${deeds[what]}: ${setting}` : deeds[what];
}

/** What a writer is told. */
export function describeForWriter(what: ModerationKind, setting: string, undone: ModerationKind | null): string {
  switch (what) {
    case "hid":
      return "A moderator hid your comment.";
    case "approved":
      return "A moderator has read your comment; it is shown now.";
    case "banned":
      return `A moderator hid your comment, and you may not write ${setting}.`;
    case "unbanned":
      return "You may write comments again.";
    case "undid":
      return undone === "banned"
        ? "A moderator took a decision back: you may write again, and your comment stands as it was."
        : "A moderator took a decision back: your comment stands as it was.";
    default:
      return `A moderator ${describeModeration({ what, setting })}.`;
  }
}

/** How long somebody may not write; null for good. */
export const banDays = [1, 7, 30, null] as const;
export type BanDays = (typeof banDays)[number];

export function describeBan(days: BanDays): string {
  if (days === null) return "any more";
  return days === 1 ? "for a day" : `for ${days} days`;
}
