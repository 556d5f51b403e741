import type { Actor, May } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { ChangedMeanwhile, InvalidInput, NotFound } from "../platform/refusals.ts";
import { loadEditableStories, lockStories } from "./editable-story.store.ts";
import { holdPlacement } from "./placement-order.store.ts";
import { type EditPlan, planEdit, type RefusedEdit } from "./plan-edit.ts";
import { loadToldArticles, reserveStories, saveTellings } from "./story.store.ts";
import { announceTold } from "./story-announcement.store.ts";
import type { StoryDesk } from "./story-desk.ts";
import { saveMembershipEdit, saveRename } from "./story-edit.store.ts";
import { mostWhy, type SaidWithEdit, type StoryWish, storiesOf, tidyLine } from "./story-edit.ts";
import { saveHashtags } from "./story-hashtags.store.ts";
import { tellStory } from "./tell-story.ts";

/** What was done: the line of the trail, and the story that an editor wants to see now. */
export interface DoneEdit {
  editId: number;
  storyId: number;
}

const refusals = { "not there": NotFound, "makes no sense": InvalidInput, "has changed": ChangedMeanwhile };

/** @throws NotFound, InvalidInput for what makes no sense, ChangedMeanwhile where a story is not as it was seen. */
export function orThrow<Plan extends object>(plan: Plan | RefusedEdit): Plan {
  if ("refused" in plan) throw new refusals[plan.refused](plan.sentence);
  return plan;
}

/** What an edit would do, with the stories as they stand; nothing is changed. @throws as `orThrow` does. */
export async function previewEdit(
  _may: May<"edit stories">,
  { database }: Pick<StoryDesk, "database">,
  wish: StoryWish,
  seen: SaidWithEdit["seen"] = new Map(),
): Promise<EditPlan> {
  return orThrow(planEdit(wish, await loadEditableStories(database, storiesOf(wish)), { seen }));
}

/** Nothing is placed meanwhile: what was planned is what is done. @throws as `orThrow` does; then nothing is changed. */
export async function carryOut(
  { actor }: May<"edit stories">,
  desk: StoryDesk,
  wish: StoryWish,
  said: SaidWithEdit,
): Promise<DoneEdit> {
  return desk.database.transaction().execute(async (transaction) => {
    await holdPlacement(transaction);
    await lockStories(transaction, storiesOf(wish));
    const plan = orThrow(planEdit(wish, await loadEditableStories(transaction, storiesOf(wish)), said));
    const done = await save(transaction, plan, { actor, why: tidyLine(said.why, mostWhy) });
    await tellAnew(transaction, desk, [plan.storyId, done.storyId]);
    return done;
  });
}

async function save(transaction: Transaction, plan: EditPlan, by: { actor: Actor; why: string }): Promise<DoneEdit> {
  if (plan.what === "renamed") return { editId: await saveRename(transaction, plan, by), storyId: plan.storyId };
  const into = plan.into ?? (await reserveStories(transaction, 1))[0];
  if (into === undefined) throw new Error("no story id was reserved");
  return { editId: await saveMembershipEdit(transaction, { ...plan, into }, by), storyId: into };
}

/**
 * What an editor did stands on the next page that is printed, also where no worker runs; what takes longer to find, such as
 * origins, follows with the telling that is queued.
 */
export async function tellAnew(transaction: Transaction, desk: StoryDesk, storyIds: readonly number[]): Promise<void> {
  const ids = [...new Set(storyIds)];
  const articles = Map.groupBy(await loadToldArticles(transaction, ids), ({ storyId }) => storyId);
  await saveTellings(
    transaction,
    [...articles].map(([id, members]) => ({ id, ...tellStory(members) })),
  );
  await saveHashtags(transaction, [...articles.keys()]);
  await announceTold(transaction, [...articles.keys()]);
  await desk.tell(transaction, [...articles.keys()]);
}
