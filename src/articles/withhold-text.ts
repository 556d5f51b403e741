import type { ArticlePage } from "./article-page.store.ts";

/** An article as those see it who may read how it begins and no more. */
export function withholdText(article: ArticlePage): ArticlePage {
  return { ...article, blocks: [], notices: [], evidence: {}, links: [] };
}
