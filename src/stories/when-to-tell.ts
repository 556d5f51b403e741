/**
 * How long a story rests after a telling, while other articles are under way: what it gains meanwhile is told at once. A telling
 * reads the story's articles, so a story with more of them rests longer; and where articles take long to come so far, a
 * share of that longer still. Measured in docs/decisions/0032-tellings-rest.md.
 */
const rest = { firstMs: 3_000, leastMs: 8_000, perArticleMs: 500, shareOfWay: 0.25, mostMs: 60_000 };

export interface StoryToRest {
  /** Absent for a story that was never told. */
  toldAt: Date | null;
  articles: number;
  /** How long its newest article was on its way, from when it was first seen. */
  wayMs: number;
}

/** When a story that changed now is told; a person who asks for it, or a quiet moment, does not wait for that. */
export function whenToTell({ toldAt, articles, wayMs }: StoryToRest, now: Date): Date {
  const ofWay = rest.shareOfWay * wayMs;
  if (!toldAt) return new Date(now.getTime() + Math.min(rest.mostMs, rest.firstMs + ofWay));
  const restMs = Math.min(rest.mostMs, rest.leastMs + rest.perArticleMs * articles + ofWay);
  return new Date(Math.max(now.getTime(), toldAt.getTime() + restMs));
}
