import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import type { WindowedArticle, WindowedStory, WindowIndex } from "./window-index.ts";

/** A story that shares rare words with the article, and its members that share most. */
export interface Candidate {
  story: WindowedStory;
  members: WindowedArticle[];
}

interface Scored {
  article: WindowedArticle;
  score: number;
}

const dayMs = 86_400_000;

/**
 * The stories worth comparing: term at a time over the inverted index, the strongest words first, the newest articles
 * first, until a fixed number of entries is read (early termination as in Turtle and Flood, 1995). The cost of one
 * article therefore does not grow with the window. An article older or newer than the window's span is passed over.
 */
export function findCandidates(index: WindowIndex, query: Query, spanDays: number): Candidate[] {
  const byStory = Map.groupBy(scoreArticles(index, query, spanDays * dayMs), (scored) => scored.article.storyKey);
  const ranked = [...byStory].map(([storyKey, scored]) => ({ storyKey, scored, score: storyScore(scored) }));
  ranked.sort((a, b) => b.score - a.score || a.storyKey - b.storyKey);
  const candidates: Candidate[] = [];
  for (const { storyKey, scored } of ranked.slice(0, placementSettings.candidates.stories)) {
    const story = index.stories.get(storyKey);
    scored.sort((a, b) => b.score - a.score || a.article.articleId - b.article.articleId);
    const members = scored.slice(0, placementSettings.candidates.membersPerStory).map(({ article }) => article);
    if (story) candidates.push({ story, members });
  }
  return candidates;
}

/** The best member counts in full, the next two by a quarter: one close article is enough to be looked at. */
function storyScore(scored: readonly Scored[]): number {
  let [first, second, third] = [0, 0, 0];
  for (const { score } of scored) {
    if (score > first) [first, second, third] = [score, first, second];
    else if (score > second) [second, third] = [score, second];
    else if (score > third) third = score;
  }
  return first + (second + third) / 4;
}

function scoreArticles(index: WindowIndex, query: Query, spanMs: number): Scored[] {
  const { mostPostings, mostPostingsPerTerm } = placementSettings.candidates;
  const { scores } = index;
  const touched: number[] = [];
  let budget = mostPostings;
  for (const place of query.strongestFirst) {
    const term = query.terms[place] ?? -1;
    if (term < 0) continue;
    const slots = index.terms.slots(term);
    const oldest = Math.max(0, slots.length - mostPostingsPerTerm);
    const gain = query.strengths[place] ?? 0;
    for (let at = slots.length - 1; at >= oldest; at -= 1) {
      const slot = slots[at] ?? 0;
      if (scores[slot] === 0) touched.push(slot);
      scores[slot] = (scores[slot] ?? 0) + gain;
    }
    budget -= slots.length - oldest;
    if (budget <= 0) break;
  }
  const found: Scored[] = [];
  for (const slot of touched) {
    const article = index.bySlot[slot];
    if (article && isWithin(query.at, article.at, spanMs)) found.push({ article, score: scores[slot] ?? 0 });
    scores[slot] = 0;
  }
  return found;
}

function isWithin(one: number | undefined, other: number | undefined, spanMs: number): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= spanMs;
}
