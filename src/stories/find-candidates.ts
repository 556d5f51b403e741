import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import { articleIdOf, strideBits, type WindowIndex } from "./window-index.ts";

/** The articles of the window that share rare words with a query, by story: each story's best first. */
export type Found = Map<number, FoundMember[]>;

interface FoundMember {
  slot: number;
  score: number;
}

const dayMs = 86_400_000;

/**
 * The articles worth comparing: term at a time over the inverted index, the strongest words first, the newest articles
 * first, until a fixed number of entries is read (early termination as in Turtle and Flood, 1995). The cost of one
 * article therefore does not grow with the window. An article older or newer than the window's span is passed over.
 */
export function findCandidates(index: WindowIndex, query: Query, spanDays: number): Found {
  const touched = scoreArticles(index, query);
  const found: Found = new Map();
  const spanMs = spanDays * dayMs;
  let best = 0;
  for (const slot of touched) if (slot !== query.slot) best = Math.max(best, index.scores[slot] ?? 0);
  const least = best * placementSettings.candidates.leastShare;
  for (const slot of touched) {
    const score = index.scores[slot] ?? 0;
    index.scores[slot] = 0;
    if (score < least || slot === query.slot || Math.abs(query.at - (index.times[slot] ?? Number.NaN)) > spanMs)
      continue;
    const storyKey = index.storyKeys[slot] ?? -1;
    const members = found.get(storyKey);
    if (members) members.push({ slot, score });
    else found.set(storyKey, [{ slot, score }]);
  }
  for (const members of found.values())
    members.sort((a, b) => b.score - a.score || articleIdOf(index, a.slot) - articleIdOf(index, b.slot));
  return found;
}

/** The best member counts in full, the next two by a quarter: one close article is enough to be looked at. */
export function storyScore(members: readonly FoundMember[]): number {
  return (members[0]?.score ?? 0) + ((members[1]?.score ?? 0) + (members[2]?.score ?? 0)) / 4;
}

function scoreArticles(index: WindowIndex, query: Query): number[] {
  const { mostPostings, mostPostingsPerTerm } = placementSettings.candidates;
  const { scores, earlier, terms } = index;
  const touched: number[] = [];
  let budget = mostPostings;
  for (const place of query.strongestFirst) {
    const term = query.terms[place] ?? -1;
    if (term < 0) continue;
    const gain = query.strengths[place] ?? 0;
    const steps = Math.min(terms.uses(term), mostPostingsPerTerm);
    let entry = terms.newest(term);
    for (let step = 0; step < steps; step += 1) {
      const slot = entry >> strideBits;
      if (scores[slot] === 0) touched.push(slot);
      scores[slot] = (scores[slot] ?? 0) + gain;
      entry = earlier[entry] ?? -1;
    }
    budget -= steps;
    if (budget <= 0) break;
  }
  return touched;
}
