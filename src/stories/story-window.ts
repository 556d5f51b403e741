import type { ArticleFeatures } from "./article-features.ts";
import { probabilityOf } from "./boosted-trees.ts";
import { explainChange, explainPlacement } from "./explain-placement.ts";
import { placementSettings } from "./placement-settings.ts";
import { queryFeatures } from "./query.ts";
import type { Nearness } from "./rank-related.ts";
import type { Reason } from "./reason.ts";
import { type Change, findMerge, findMove, isYoung, type LookSettings } from "./second-look.ts";
import { shippedJudge } from "./shipped-judge.ts";
import { createStandingEdits, type StandingEdits } from "./standing-edits.ts";
import { type StoryEvidence, weighStories } from "./story-evidence.ts";
import { addToIndex, articleIdOf, createWindowIndex, moveSlot, type WindowIndex } from "./window-index.ts";

/** The caller's name for a story; the window never makes one up. */
export type StoryKey = number;

export interface Placement {
  story: StoryKey | "new";
  reasons: Reason[];
  nearby: Nearby;
  /** The articles placed before that are most like it, the likest first, whatever their story: see `placementSettings.nearest`. */
  nearest: Nearness[];
}

/** Where the second look has to look. */
export interface Nearby {
  /** The articles most like the one placed, the likest first. */
  articles: readonly number[];
  /** Whether more than one story came near it. */
  isBetweenStories: boolean;
}

/** An article that the second look put into another story. */
export interface Move {
  articleId: number;
  story: StoryKey;
  reasons: Reason[];
  /** The story that went into another as a whole, with those of its articles too that the window has forgotten. */
  mergedFrom?: StoryKey;
}

export interface WindowSettings extends Omit<LookSettings, "edits"> {
  /** Placements remembered; the oldest placement is forgotten first. */
  mostArticles: number;
}

/**
 * The articles placed of late, and the decision where the next belongs.
 *
 * It is a function of the last `mostArticles` placements and their order: replaying these from the database gives exactly
 * the same decisions. Nothing in it looks at the wall clock; a story ends where the articles' own times part.
 */
export interface StoryWindow {
  /** Where an article belongs. Changes nothing. */
  decide(features: ArticleFeatures, articleId?: number): Placement;
  /** Records a placement, in the order in which they were made. `isPinned`: a person made it, the second look leaves it. */
  add(articleId: number, story: StoryKey, features: ArticleFeatures, isPinned?: boolean): void;
  /** The second look, at what an article just added makes clearer: young stories merge, young articles move. Applies them. */
  lookAgain(articleId: number, nearby: Nearby): Move[];
  /** What editors decided, which the second look respects. */
  readonly edits: StandingEdits;
  /** Records that an article is in another story now, and whether a person put it there; one that the window has forgotten is no error. */
  move(articleId: number, story: StoryKey, isPinned?: boolean): void;
  readonly size: number;
}

/** One-pass clustering (single-pass of Allan et al., 1998) over an inverted index, with a second look. */
export function createStoryWindow(settings: Partial<WindowSettings> = {}): StoryWindow {
  const { thresholds, window } = placementSettings;
  const edits = createStandingEdits();
  const chosen = { ...window, thresholds, judge: shippedJudge, ...settings, edits };
  const { mostArticles, spanDays, judge } = chosen;
  const index = createWindowIndex(mostArticles);
  function apply(change: Change, moves: Map<number, Move>): void {
    const { kind, slots, storyKey: story } = change;
    const reasons = explainChange(index, change);
    const mergedFrom = kind === "merged" ? index.storyKeys[slots[0] ?? -1] : undefined;
    for (const slot of slots) {
      const articleId = articleIdOf(index, slot);
      edits.handOn(index.storyKeys[slot] ?? -1, story);
      moveSlot(index, slot, story);
      moves.set(articleId, { articleId, story, reasons, ...(mergedFrom !== undefined && { mergedFrom }) });
    }
  }

  /** Only what is in another story than the new article can have been put there too early. */
  function findNeighbourMove(neighbour: number | undefined, slot: number): Change | undefined {
    if (neighbour === undefined || index.storyKeys[neighbour] === index.storyKeys[slot]) return undefined;
    if (!isYoung(index, neighbour, index.times[slot] ?? Number.NaN)) return undefined;
    return findMove(index, chosen, neighbour);
  }

  return {
    edits,
    decide(features, articleId = -1) {
      const query = queryFeatures(index, articleId, features);
      const evidence = weighStories(index, judge, [query], spanDays);
      const nearby = lookAround(index, evidence);
      const nearest = findNearest(index, evidence);
      const best = evidence[0];
      if (!best) return { story: "new", reasons: [{ kind: "nothing alike" }], nearby, nearest };
      const needed = chosen.thresholds.join;
      const probability = probabilityOf(best.logOdds);
      const isJoined = probability > needed;
      const reasons = explainPlacement(index, query, features, best, { isJoined, probability, needed });
      return { story: isJoined ? best.story.storyKey : "new", reasons, nearby, nearest };
    },
    add(articleId, story, features, isPinned = false) {
      addToIndex(index, articleId, story, features, isPinned);
    },
    lookAgain(articleId, { articles, isBetweenStories }) {
      const moves = new Map<number, Move>();
      const slot = index.slots.get(articleId);
      if (slot === undefined) return [];
      for (const neighbour of articles) {
        const move = findNeighbourMove(index.slots.get(neighbour), slot);
        if (move) apply(move, moves);
      }
      const merge = isBetweenStories ? findMerge(index, chosen, slot) : undefined;
      if (merge) apply(merge, moves);
      return [...moves.values()];
    },
    move(articleId, story, isPinned = false) {
      const slot = index.slots.get(articleId);
      if (slot === undefined) return;
      moveSlot(index, slot, story);
      index.isPinned[slot] = isPinned ? 1 : 0;
    },
    get size() {
      return index.slots.size;
    },
  };
}

function lookAround(index: WindowIndex, evidence: readonly StoryEvidence[]): Nearby {
  const { neighbours, rivalProbability } = placementSettings.secondLook;
  const nearest = evidence
    .flatMap(({ pairs }) => pairs)
    .filter(({ probability }) => probability > rivalProbability)
    .sort((a, b) => b.logOdds - a.logOdds || articleIdOf(index, a.slot) - articleIdOf(index, b.slot));
  return {
    articles: nearest.slice(0, neighbours).map(({ slot }) => articleIdOf(index, slot)),
    isBetweenStories: evidence.filter(({ nearest: { probability } }) => probability > rivalProbability).length > 1,
  };
}

function findNearest(index: WindowIndex, evidence: readonly StoryEvidence[]): Nearness[] {
  const { most, leastLikeness } = placementSettings.nearest;
  return evidence
    .flatMap(({ pairs }) => pairs)
    .filter(({ probability }) => probability >= leastLikeness)
    .map(({ slot, probability }) => ({ articleId: articleIdOf(index, slot), likeness: probability }))
    .sort((a, b) => b.likeness - a.likeness || a.articleId - b.articleId)
    .slice(0, most);
}
