import type { ArticleFeatures } from "./article-features.ts";

/** An article that says nothing, but for what a test needs it to say. */
export function testFeatures(more: Partial<ArticleFeatures> = {}): ArticleFeatures {
  return {
    version: 2,
    words: "",
    counts: [],
    titleEnd: 0,
    leadEnd: 0,
    names: [],
    weekdays: 0,
    hasText: true,
    ...more,
  };
}
