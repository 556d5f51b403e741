import type { RefusedEdit } from "./plan-edit.ts";
import type { StoryEdit } from "./story-edit.ts";

/** An edit as far as undoing it hangs on it, with what has happened since. */
export interface EditToUndo
  extends Pick<StoryEdit, "id" | "what" | "storyId" | "intoId" | "headlineBefore" | "headlineAfter" | "undoneBy"> {
  /** The headline that the story bears now by an editor. */
  editorHeadline: string | null;
  /** The last edit that stands and moved one of its articles on. */
  movedOnBy: number | null;
  /** Where the address of the story that it was done to leads now; itself, while it has articles. */
  leadsTo: number;
}

export type UndoPlan = { what: "headline" } | { what: "articles"; from: number; home: number };

/** An edit is undone once, and after those that came later and moved its articles on. */
export function planUndo(edit: EditToUndo): UndoPlan | RefusedEdit {
  if (edit.what === "undone")
    return refuse("makes no sense", "This took an edit back. To have that edit again, make it again.");
  if (edit.undoneBy !== null)
    return refuse("makes no sense", `This edit was undone already, by edit ${edit.undoneBy}.`);
  if (edit.what === "renamed")
    return edit.editorHeadline === edit.headlineAfter
      ? { what: "headline" }
      : refuse("has changed", "The story has been given another headline since. Undo that edit first.");
  if (edit.intoId === null) throw new Error(`edit ${edit.id} moved articles nowhere`);
  if (edit.movedOnBy !== null)
    return refuse(
      "has changed",
      `Edit ${edit.movedOnBy} moved some of these articles on. Undo that edit first; nothing was done.`,
    );
  // Where its address leads to the articles of this edit, it is this edit that ended it; else they follow those it had.
  const home = edit.leadsTo === edit.intoId ? edit.storyId : edit.leadsTo;
  return { what: "articles", from: edit.intoId, home };
}

function refuse(refused: RefusedEdit["refused"], sentence: string): RefusedEdit {
  return { refused, sentence };
}
