import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import type { WindowedArticle, WindowedStory, WindowIndex } from "./window-index.ts";

/** A story that shares rare words with the article, and its members that share most. */
export interface Candidate {
  story: WindowedStory;
  members: WindowedArticle[];
}

/**
 * The stories worth comparing: term-at-a-time over the inverted index, rarest words first, the newest articles first,
 * until a fixed number of entries is read (the early termination of Turtle and Flood 1995). The cost of one article
 * therefore does not grow with the window.
 */
export function findCandidates(index: WindowIndex, query: Query): Candidate[] {
  const scores = scoreArticles(index, query);
  const byStory = new Map<number, { article: WindowedArticle; score: number }[]>();
  for (const [slot, score] of scores) {
    const article = index.bySlot[slot];
    if (!article) continue;
    const list = byStory.get(article.storyKey);
    if (list) list.push({ article, score });
    else byStory.set(article.storyKey, [{ article, score }]);
  }
  const ranked = [...byStory].map(([storyKey, list]) => {
    list.sort((a, b) => b.score - a.score || a.article.articleId - b.article.articleId);
    const best = list[0]?.score ?? 0;
    return { storyKey, list, best: best + 0.25 * ((list[1]?.score ?? 0) + (list[2]?.score ?? 0)) };
  });
  ranked.sort((a, b) => b.best - a.best || a.storyKey - b.storyKey);
  const candidates: Candidate[] = [];
  for (const { storyKey, list } of ranked.slice(0, placementSettings.candidates.stories)) {
    const story = index.stories.get(storyKey);
    const members = list.slice(0, placementSettings.candidates.membersPerStory).map((entry) => entry.article);
    if (story) candidates.push({ story, members });
  }
  return candidates;
}

function scoreArticles(index: WindowIndex, query: Query): Map<number, number> {
  const { mostPostings, mostPostingsPerTerm } = placementSettings.candidates;
  const scores = new Map<number, number>();
  let budget = mostPostings;
  for (const place of query.strongestFirst) {
    const term = query.terms[place];
    if (term === undefined || term < 0) continue;
    const slots = index.terms.slots(term);
    const oldest = Math.max(0, slots.length - mostPostingsPerTerm);
    const gain = (query.weights[place] ?? 0) * (query.rarities[place] ?? 0) ** 2;
    for (let at = slots.length - 1; at >= oldest; at -= 1) {
      const slot = slots[at] ?? -1;
      scores.set(slot, (scores.get(slot) ?? 0) + gain);
    }
    budget -= slots.length - oldest;
    if (budget <= 0) break;
  }
  return scores;
}
