import type { May } from "../platform/actor.ts";
import { carryOut, type DoneEdit } from "./carry-out-edit.action.ts";
import type { StoryDesk } from "./story-desk.ts";
import type { SaidWithEdit, StoryWish } from "./story-edit.ts";

/** Puts articles of a story into another, for good. @throws as `carryOut` does. */
export function moveArticles(
  may: May<"edit stories">,
  desk: StoryDesk,
  wish: Omit<Extract<StoryWish, { what: "moved" }>, "what">,
  said: SaidWithEdit,
): Promise<DoneEdit> {
  return carryOut(may, desk, { what: "moved", ...wish }, said);
}
