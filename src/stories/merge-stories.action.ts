import type { May } from "../platform/actor.ts";
import { carryOut, type DoneEdit } from "./carry-out-edit.action.ts";
import type { StoryDesk } from "./story-desk.ts";
import type { SaidWithEdit, StoryWish } from "./story-edit.ts";

/** Brings all articles of a story into another, also those that the engine has forgotten; its address leads there from then on. @throws as `carryOut` does. */
export function mergeStories(
  may: May<"edit stories">,
  desk: StoryDesk,
  wish: Omit<Extract<StoryWish, { what: "merged" }>, "what">,
  said: SaidWithEdit,
): Promise<DoneEdit> {
  return carryOut(may, desk, { what: "merged", ...wish }, said);
}
