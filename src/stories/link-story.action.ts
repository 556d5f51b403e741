import type { May } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import type { StoryDesk } from "./story-desk.ts";
import { mostHeadline, mostWhy, tidyLine } from "./story-edit.ts";
import { followMerges } from "./story-page.store.ts";
import { holdStorylines, tellStorylines } from "./storyline.store.ts";
import {
  followsFrom,
  hasArticles,
  saveEditorLink,
  saveEditorName,
  writeStorylineLine,
} from "./storyline-edit.store.ts";
import { gatherStorylines } from "./tell-storyline.part.ts";

/** What an editor wants: that a story follows from another, from none, or from what the engine finds. */
export type LinkWish =
  | { what: "attached"; storyId: number; fromId: number }
  | { what: "detached"; storyId: number }
  | { what: "freed"; storyId: number };

/**
 * Says what a story follows from; the engine leaves it so until it is freed. Every change is a line of the trail.
 * @throws NotFound, InvalidInput for a story that would follow from itself.
 */
export async function linkStoryByEditor(
  { actor }: May<"edit stories">,
  desk: StoryDesk,
  wish: LinkWish,
  why: string,
): Promise<void> {
  await desk.database.transaction().execute(async (transaction) => {
    await holdStorylines(transaction);
    await check(transaction, wish);
    const fromId = wish.what === "attached" ? wish.fromId : null;
    await saveEditorLink(transaction, wish.storyId, wish.what === "freed" ? undefined : fromId);
    await writeStorylineLine(transaction, {
      actor,
      what: wish.what,
      storyId: wish.storyId,
      fromId,
      why: tidyLine(why, mostWhy),
    });
    const named = await gatherStorylines(transaction, [wish.storyId, ...(fromId === null ? [] : [fromId])]);
    await tellStorylines(transaction, [...named.keys()], named);
    // The engine looks again at what it may decide now.
    if (wish.what === "freed") await desk.tell(transaction, [wish.storyId]);
  });
}

async function check(transaction: Transaction, wish: LinkWish): Promise<void> {
  const named = wish.what === "attached" ? [wish.storyId, wish.fromId] : [wish.storyId];
  for (const id of named) {
    if (await hasArticles(transaction, id)) continue;
    const now = await followMerges(transaction, id);
    throw new NotFound(now === id ? `There is no story ${id}.` : `Story ${id} is a part of story ${now} now.`);
  }
  if (wish.what !== "attached") return;
  if (wish.fromId === wish.storyId) throw new InvalidInput("A story does not follow from itself. Name another story.");
  if (await followsFrom(transaction, wish.fromId, wish.storyId))
    throw new InvalidInput(`Story ${wish.fromId} follows from this one already. Detach it first.`);
}

/** Calls a storyline by a name of the editor's; without words, by what its stories share. @throws NotFound */
export async function nameStorylineByEditor(
  { actor }: May<"edit stories">,
  desk: Pick<StoryDesk, "database">,
  { storylineId, name, why }: { storylineId: number; name: string; why: string },
): Promise<void> {
  const tidy = tidyLine(name, mostHeadline) || null;
  await desk.database.transaction().execute(async (transaction) => {
    if (!(await saveEditorName(transaction, storylineId, tidy)))
      throw new NotFound("There is no storyline at this address.");
    const line = { what: "named" as const, storylineId, name: tidy, why: tidyLine(why, mostWhy) };
    await writeStorylineLine(transaction, { actor, ...line });
  });
}
