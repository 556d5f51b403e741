import type { ArticleFeatures } from "../../src/stories/article-features.ts";
import type { Judge } from "../../src/stories/judge.ts";
import { placementSettings, type Thresholds } from "../../src/stories/placement-settings.ts";
import { createStoryWindow } from "../../src/stories/story-window.ts";

/** The stories of a stream: as first placed, and as they stand at its end. */
export interface Placed {
  first: number[];
  last: number[];
}

export interface StreamSettings {
  thresholds?: Thresholds;
  /** Shows the state to a judge that records. */
  storyOf?: number[];
  onPlaced?: (article: number, story: number) => void;
  looksAgain?: boolean;
}

/** Places every article in order, with the second look unless told otherwise. */
export function runStream(
  features: readonly ArticleFeatures[],
  judge: Judge,
  {
    thresholds = placementSettings.thresholds,
    storyOf = [],
    onPlaced = () => undefined,
    looksAgain = true,
  }: StreamSettings = {},
): Placed {
  const window = createStoryWindow({ judge, thresholds });
  const first: number[] = [];
  let stories = 0;
  for (const [article, described] of features.entries()) {
    const { story, nearby } = window.decide(described, article);
    const key = story === "new" ? ++stories : story;
    window.add(article, key, described);
    storyOf[article] = key;
    onPlaced(article, key);
    for (const move of looksAgain ? window.lookAgain(article, nearby) : []) {
      storyOf[move.articleId] = move.story;
      onPlaced(move.articleId, move.story);
    }
    first.push(storyOf[article] ?? key);
  }
  return { first, last: [...storyOf] };
}
