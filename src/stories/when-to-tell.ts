/**
 * How long a story rests after a telling, while other articles are under way: what it gains meanwhile is told at once. A telling
 * reads the story's articles, so a story with more of them rests longer; measured in docs/decisions/0032-tellings-rest.md.
 */
const rest = { firstMs: 3_000, leastMs: 8_000, perArticleMs: 500, mostMs: 60_000 };

export interface StoryToRest {
  /** Absent for a story that was never told. */
  toldAt: Date | null;
  articles: number;
}

/** When a story that changed now is told; a person who asks for it, or a quiet moment, does not wait for that. */
export function whenToTell({ toldAt, articles }: StoryToRest, now: Date): Date {
  if (!toldAt) return new Date(now.getTime() + rest.firstMs);
  const restMs = Math.min(rest.mostMs, rest.leastMs + rest.perArticleMs * articles);
  return new Date(Math.max(now.getTime(), toldAt.getTime() + restMs));
}
