/** What was found as those see it who may read how an article begins, and no more: its words would add up to the text. */
export function excerptOnly<Found extends { excerpt: string; text: string; said: unknown }>(article: Found): Found {
  return { ...article, text: article.excerpt, said: null };
}
