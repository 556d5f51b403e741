import type { ArticleFeatures } from "./article-features.ts";
import type { Nearness } from "./rank-related.ts";
import type { Reason } from "./reason.ts";
import type { ApartPair } from "./standing-edits.ts";
import type { Move, StoryWindow } from "./story-window.ts";

/** What one batch decides. */
export interface Decided {
  placements: { articleId: number; storyId: number; reasons: Reason[]; nearest: Nearness[] }[];
  newStories: number[];
  /** Articles of earlier batches that go to another story. */
  moves: { articleId: number; storyId: number; reasons: Reason[] }[];
  /** Stories that went into others; articles of theirs that no move names follow. */
  merges: { storyId: number; into: number; reasons: Reason[] }[];
  handedOn: ApartPair[];
}

/** One article after the other, each with the second look that it gives cause for. `reserved`: ids for new stories, in order. */
export function decideBatch(
  window: StoryWindow,
  ready: readonly { articleId: number; features: ArticleFeatures }[],
  reserved: readonly number[],
): Decided {
  const placements = new Map<number, Decided["placements"][number]>();
  const moves = new Map<number, Decided["moves"][number]>();
  const looks: Move[] = [];
  const newStories: number[] = [];
  for (const { articleId, features } of ready) {
    const { story, reasons, nearby, nearest } = window.decide(features, articleId);
    const storyId = story === "new" ? reserved[newStories.length] : story;
    if (storyId === undefined) throw new Error("no story id was reserved");
    if (story === "new") newStories.push(storyId);
    window.add(articleId, storyId, features);
    placements.set(articleId, { articleId, storyId, reasons, nearest });
    for (const move of window.lookAgain(articleId, nearby)) {
      const changed = { articleId: move.articleId, storyId: move.story, reasons: move.reasons };
      const placement = placements.get(move.articleId);
      if (placement) placements.set(move.articleId, { ...placement, ...changed });
      else moves.set(move.articleId, changed);
      looks.push(move);
    }
  }
  return {
    placements: [...placements.values()],
    newStories,
    moves: [...moves.values()],
    merges: followMerges(looks),
    handedOn: window.edits.takeHandedOn(),
  };
}

/** Where each merged story ends up: the story that took it in may have gone into another later. */
function followMerges(looks: readonly Move[]): Decided["merges"] {
  const merges = new Map<number, Decided["merges"][number]>();
  for (const { mergedFrom, story, reasons } of looks.toReversed()) {
    if (mergedFrom === undefined) continue;
    merges.set(mergedFrom, { storyId: mergedFrom, into: merges.get(story)?.into ?? story, reasons });
  }
  return [...merges.values()];
}
