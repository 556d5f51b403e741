import type { May } from "../platform/actor.ts";
import { NotFound } from "../platform/refusals.ts";
import { type DoneEdit, orThrow, tellAnew } from "./carry-out-edit.action.ts";
import { lockStories } from "./editable-story.store.ts";
import { holdPlacement } from "./placement-order.store.ts";
import { planUndo } from "./plan-undo.ts";
import type { StoryDesk } from "./story-desk.ts";
import { mostWhy, tidyLine } from "./story-edit.ts";
import { followMerges } from "./story-page.store.ts";
import { findEditToUndo, takeBackArticles, takeBackHeadline } from "./undo-edit.store.ts";

/**
 * Takes an edit back: its articles return as they stood, whoever had placed them there, and the engine judges of them as
 * before. That it was undone is a line of the trail.
 * @throws NotFound, InvalidInput where it was undone, ChangedMeanwhile where another has to be undone first.
 */
export async function undoEdit(
  { actor }: May<"edit stories">,
  desk: StoryDesk,
  editId: number,
  why: string,
): Promise<DoneEdit> {
  return desk.database.transaction().execute(async (transaction) => {
    await holdPlacement(transaction);
    const edit = await findEditToUndo(transaction, editId);
    if (!edit) throw new NotFound(`There is no edit ${editId}.`);
    const plan = orThrow(planUndo({ ...edit, leadsTo: await followMerges(transaction, edit.storyId) }));
    const by = { actor, why: tidyLine(why, mostWhy) };
    if (plan.what === "headline") {
      await lockStories(transaction, [edit.storyId]);
      const line = await takeBackHeadline(transaction, edit, by);
      await tellAnew(transaction, desk, [edit.storyId]);
      return { editId: line, storyId: edit.storyId };
    }
    await lockStories(transaction, [plan.from, plan.home]);
    const line = await takeBackArticles(transaction, edit.id, plan, by);
    await tellAnew(transaction, desk, [plan.from, plan.home]);
    return { editId: line, storyId: plan.home };
  });
}
