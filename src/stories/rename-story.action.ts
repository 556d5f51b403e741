import type { May } from "../platform/actor.ts";
import { carryOut, type DoneEdit } from "./carry-out-edit.action.ts";
import type { StoryDesk } from "./story-desk.ts";
import type { SaidWithEdit, StoryWish } from "./story-edit.ts";

/** Gives a story a headline, which later tellings keep; without words, the published one again. @throws as `carryOut` does. */
export function renameStory(
  may: May<"edit stories">,
  desk: StoryDesk,
  wish: Omit<Extract<StoryWish, { what: "renamed" }>, "what">,
  said: SaidWithEdit,
): Promise<DoneEdit> {
  return carryOut(may, desk, { what: "renamed", ...wish }, said);
}
