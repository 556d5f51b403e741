/** What an editor does to a story. Each is a line of the trail; none is ever undone by the engine. */
export const editKinds = ["moved", "split", "merged", "renamed", "undone"] as const;
export type EditKind = (typeof editKinds)[number];
/** The kinds by which articles change their story. */
export type MembershipEditKind = "moved" | "split" | "merged";

/** A story as it stands when it is to be edited. */
export interface EditableStory {
  id: number;
  headline: string;
  /** Null where it bears the headline of its lead article. */
  editorHeadline: string | null;
  /** Copies of the same page count once. */
  articleIds: readonly number[];
  /** Changes with its articles and with its headline. */
  mark: string;
}

/** What somebody wants done. */
export type StoryWish =
  | { what: "moved"; storyId: number; articleIds: readonly number[]; into: number }
  | { what: "split"; storyId: number; articleIds: readonly number[] }
  | { what: "merged"; storyId: number; into: number }
  /** Without words it bears its published headline again. */
  | { what: "renamed"; storyId: number; headline: string };

/** Said with every wish. */
export interface SaidWithEdit {
  why: string;
  /** The marks of the stories as whoever asks has seen them; a story that is not named may have changed. */
  seen: ReadonlyMap<number, string>;
}

/** A line of the trail. */
export interface StoryEdit {
  id: number;
  editedAt: Date;
  actor: string;
  role: string;
  what: EditKind;
  storyId: number;
  /** Where the articles went; null for a new headline. */
  intoId: number | null;
  articleCount: number;
  headlineBefore: string | null;
  headlineAfter: string | null;
  why: string;
  /** The edit that this one took back. */
  undoes: number | null;
  /** The edit that took this one back. */
  undoneBy: number | null;
}

export const mostWhy = 500;
export const mostHeadline = 300;

/** Words on one line, without what cannot be seen. */
export function tidyLine(written: string, most: number): string {
  return written
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, most)
    .trim();
}

/** The stories that a wish is about. */
export function storiesOf(wish: StoryWish): number[] {
  return "into" in wish ? [wish.storyId, wish.into] : [wish.storyId];
}

/** What was done, in words; `articles` as in "4 articles". */
export function describeEdit(edit: Pick<StoryEdit, "what" | "headlineAfter">, articles: string): string {
  switch (edit.what) {
    case "moved":
      return `${articles} moved to another story`;
    case "split":
      return `${articles} split off into a story of their own`;
    case "merged":
      return `${articles} brought into another story: the two are one`;
    case "renamed":
      return edit.headlineAfter === null ? "the published headline taken again" : "a headline given";
    case "undone":
      return "an earlier edit undone";
  }
}
