import { probabilityOf } from "./boosted-trees.ts";
import type { Judge } from "./judge.ts";
import { placementSettings, type Thresholds } from "./placement-settings.ts";
import { querySlot } from "./query.ts";
import type { StandingEdits } from "./standing-edits.ts";
import { type StoryEvidence, weighStories } from "./story-evidence.ts";
import { ageOf, type WindowedStory, type WindowIndex } from "./window-index.ts";

/** Articles that change their story, and the evidence for it. */
export interface Change {
  kind: "merged" | "moved";
  slots: readonly number[];
  storyKey: number;
  evidence: StoryEvidence;
  probability: number;
  needed: number;
}

export interface LookSettings {
  judge: Judge;
  /** Articles published further apart than this are never one story. */
  spanDays: number;
  thresholds: Thresholds;
  edits: Pick<StandingEdits, "areApart" | "isRenamed">;
}

const dayMs = 86_400_000;

/** Whether the story that an article has just joined should be one with another; the younger side moves. */
export function findMerge(
  index: WindowIndex,
  { judge, spanDays, thresholds, edits }: LookSettings,
  slot: number,
): Change | undefined {
  const own = index.stories.get(index.storyKeys[slot] ?? -1);
  if (!own || own.members.length < 2) return undefined;
  const speakers = chooseSpeakers(own, slot).map((member) => querySlot(index, member));
  const size = own.members.length;
  const needed = thresholds.merge;
  const clock = index.times[slot] ?? Number.NaN;
  for (const evidence of weighStories(index, judge, speakers, spanDays, { storyKey: own.storyKey, size })) {
    const probability = probabilityOf(evidence.logOdds);
    if (probability <= needed) return undefined;
    const other = evidence.story;
    if (edits.areApart(own.storyKey, other.storyKey)) continue;
    const ownMoves = size < other.members.length || (size === other.members.length && own.storyKey > other.storyKey);
    const [from, to] = ownMoves ? [own, other] : [other, own];
    if (mayEnd(index, edits, from, clock))
      return { kind: "merged", slots: [...from.members], storyKey: to.storyKey, evidence, probability, needed };
    if (mayEnd(index, edits, to, clock))
      return { kind: "merged", slots: [...to.members], storyKey: from.storyKey, evidence, probability, needed };
  }
  return undefined;
}

/** The article itself and some spread evenly over its story. */
function chooseSpeakers({ members }: WindowedStory, slot: number): number[] {
  const { speakers } = placementSettings.secondLook;
  const others = members.filter((member) => member !== slot);
  const step = Math.max(1, others.length / (speakers - 1));
  const chosen = [slot];
  for (let at = 0; Math.floor(at) < others.length; at += step) chosen.push(others[Math.floor(at)] ?? slot);
  return chosen;
}

/** A story whose headline a person gave goes on; so does one that holds an article which may not move. */
function mayEnd(index: WindowIndex, edits: LookSettings["edits"], story: WindowedStory, clock: number): boolean {
  return !edits.isRenamed(story.storyKey) && story.members.every((member) => isYoung(index, member, clock));
}

/** Whether an article may still change its story: not placed by a person, and not yet settled. */
export function isYoung(index: WindowIndex, slot: number, clock: number): boolean {
  const { youngPlacements, youngDays } = placementSettings.secondLook;
  if (index.isPinned[slot] === 1 || ageOf(index, slot) > youngPlacements) return false;
  return !(clock - (index.times[slot] ?? Number.NaN) > youngDays * dayMs);
}

/** Whether an article now belongs clearly better into another story than into its own. */
export function findMove(
  index: WindowIndex,
  { judge, spanDays, thresholds, edits }: LookSettings,
  slot: number,
): Change | undefined {
  const ownKey = index.storyKeys[slot] ?? -1;
  const evidence = weighStories(index, judge, [querySlot(index, slot)], spanDays);
  const best = evidence.find(({ story }) => !edits.areApart(ownKey, story.storyKey));
  if (!best || best.story.storyKey === ownKey) return undefined;
  const own = evidence.find(({ story }) => story.storyKey === ownKey);
  const isAlone = index.stories.get(ownKey)?.members.length === 1;
  if (isAlone && edits.isRenamed(ownKey)) return undefined;
  const stay = own ? probabilityOf(own.logOdds) : 0;
  const needed = Math.max(thresholds.join, isAlone ? 0 : stay + thresholds.move);
  const probability = probabilityOf(best.logOdds);
  if (probability <= needed) return undefined;
  return { kind: "moved", slots: [slot], storyKey: best.story.storyKey, evidence: best, probability, needed };
}
