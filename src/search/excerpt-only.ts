import type { FoundArticle } from "./search.store.ts";

/** What was found as those see it who may read how an article begins, and no more: its words would add up to the text. */
export function excerptOnly(article: FoundArticle): FoundArticle {
  return { ...article, text: article.excerpt, said: null };
}
