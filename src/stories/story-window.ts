import type { ArticleFeatures } from "./article-features.ts";
import { explainPlacement } from "./explain-placement.ts";
import { findCandidates } from "./find-candidates.ts";
import { judgeStories } from "./judge-story.ts";
import { placementSettings } from "./placement-settings.ts";
import { prepareQuery } from "./query.ts";
import type { Reason } from "./reason.ts";
import { gatherEvidence } from "./story-evidence.ts";
import { addToIndex, createWindowIndex, removeFromIndex } from "./window-index.ts";

/** The caller's name for a story; the window never makes one up. */
export type StoryKey = number;

export type Placement = { story: StoryKey; reasons: Reason[] } | { story: "new"; reasons: Reason[] };

export interface WindowSettings {
  /** Placements remembered; the oldest placement is forgotten first. */
  mostArticles: number;
  /** Articles published further apart than this are never one story. */
  spanDays: number;
}

/**
 * The articles placed of late, and the decision where the next belongs.
 *
 * It is a function of the last `mostArticles` placements and their order: replaying these from the database gives exactly
 * the same decisions. Nothing in it looks at the wall clock; a story ends where the articles' own times part.
 */
export interface StoryWindow {
  /** Where an article belongs. Changes nothing. */
  decide(features: ArticleFeatures): Placement;
  /** Records a placement. An article that is known already moves. */
  add(articleId: number, story: StoryKey, features: ArticleFeatures): void;
  /** Forgets an article; one that is not known is no error. */
  remove(articleId: number): void;
  readonly size: number;
}

/** One-pass clustering (single-pass of Allan et al., 1998) over an inverted index. */
export function createStoryWindow(settings: Partial<WindowSettings> = {}): StoryWindow {
  const { mostArticles, spanDays } = { ...placementSettings.window, ...settings };
  const index = createWindowIndex();

  function remove(articleId: number): void {
    const article = index.articles.get(articleId);
    if (article) removeFromIndex(index, article);
  }

  return {
    decide(features) {
      const query = prepareQuery(index, features);
      const evidence = findCandidates(index, query, spanDays).flatMap(
        (candidate) => gatherEvidence(index, query, candidate) ?? [],
      );
      const best = judgeStories(evidence)[0];
      if (!best) return { story: "new", reasons: [{ kind: "nothing alike" }] };
      const isJoined = best.logOdds > best.threshold;
      const reasons = explainPlacement(index, query, best, isJoined);
      return { story: isJoined ? best.evidence.story.storyKey : "new", reasons };
    },
    add(articleId, story, features) {
      remove(articleId);
      addToIndex(index, articleId, story, features);
      const oldest = index.articles.values().next().value;
      if (oldest && index.articles.size > mostArticles) removeFromIndex(index, oldest);
    },
    remove,
    get size() {
      return index.articles.size;
    },
  };
}
