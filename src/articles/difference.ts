import type { Block } from "./block.ts";

/** Words of two texts that stand in both, in the later alone or in the earlier alone. */
export interface Piece {
  kind: "same" | "added" | "removed";
  text: string;
}

/** What became of one passage (a block, an item of a list, a row of a table) from one revision to another. */
export type PassageDifference = { type: Block["type"] } & (
  | { change: "same" | "added" | "removed"; text: string }
  /** The same words at another place; shown where they stand now. */
  | { change: "moved"; text: string }
  | { change: "changed"; pieces: Piece[] }
);

export interface DifferenceCounts {
  changed: number;
  added: number;
  removed: number;
  moved: number;
}

/** What two revisions of one article have in common and what not. */
export interface Difference {
  /** Absent where both have the same. */
  title?: { from: string; to: string; pieces: Piece[] } | undefined;
  byline?: { from: string[]; to: string[] };
  /** All passages, in the later revision's order; what is gone stands where it stood. */
  passages: PassageDifference[];
  counts: DifferenceCounts;
}

/** What a revision says, as far as two are compared. */
export interface RevisionWords {
  title: string;
  /** Absent where it was not kept; then it is not compared. */
  byline: readonly string[] | undefined;
  blocks: readonly Block[];
}

/** Whether nothing differs that a publisher wrote. */
export function isSame({ title, byline, counts }: Difference): boolean {
  return !title && !byline && counts.changed + counts.added + counts.removed + counts.moved === 0;
}
