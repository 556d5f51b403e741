import type { May } from "../platform/actor.ts";
import { carryOut, type DoneEdit } from "./carry-out-edit.action.ts";
import type { StoryDesk } from "./story-desk.ts";
import type { SaidWithEdit, StoryWish } from "./story-edit.ts";

/** Makes a story of some articles of another; the engine never makes the two one again. @throws as `carryOut` does. */
export function splitStory(
  may: May<"edit stories">,
  desk: StoryDesk,
  wish: Omit<Extract<StoryWish, { what: "split" }>, "what">,
  said: SaidWithEdit,
): Promise<DoneEdit> {
  return carryOut(may, desk, { what: "split", ...wish }, said);
}
