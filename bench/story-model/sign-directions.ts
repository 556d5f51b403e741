import { pairSignCount, pairSigns } from "../../src/stories/pair-signs.ts";
import { storySignCount, storySigns } from "../../src/stories/story-signs.ts";

/**
 * What is known before any example: which signs can only speak for one event when there is more of them. A model that may
 * not contradict this takes less of one set's habits for news.
 */
export const pairDirections = directions(pairSignCount, [
  pairSigns.title,
  pairSigns.lead,
  pairSigns.text,
  pairSigns.names,
  pairSigns.numbers,
  pairSigns.headlineMost,
  pairSigns.headlineLeast,
  pairSigns.heldMost,
  pairSigns.heldLeast,
  pairSigns.leadNamesMost,
  pairSigns.leadNamesLeast,
  pairSigns.telling,
  pairSigns.tellingCount,
  pairSigns.rarest,
  pairSigns.thirdRarest,
  pairSigns.weekdays,
  pairSigns.textStanding,
  pairSigns.titleStanding,
  pairSigns.tellingStanding,
]);

export const storyDirections = directions(storySignCount, [
  storySigns.mean,
  storySigns.meanLogOdds,
  storySigns.best,
  storySigns.bestThree,
  storySigns.share,
  storySigns.worstSpeaker,
  storySigns.lead,
  storySigns.votes,
]);

function directions(count: number, rising: readonly number[]): number[] {
  return Array.from({ length: count }, (_, sign) => (rising.includes(sign) ? 1 : 0));
}
