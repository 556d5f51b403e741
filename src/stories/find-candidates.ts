import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import { articleIdOf, type WindowedStory, type WindowIndex } from "./window-index.ts";

/** A story that shares rare words with a query. */
export interface CandidateStory {
  story: WindowedStory;
  /** The slots of those members that share most, the best first: `closestMembers` at most. */
  closest: number[];
}

const dayMs = 86_400_000;

/**
 * The stories worth comparing, the likeliest first: term at a time over the inverted index, the strongest words first, the
 * newest articles first, until a fixed number of entries is read (early termination as in Turtle and Flood, 1995). The
 * cost of one article therefore does not grow with the window. An article older or newer than the window's span is passed
 * over, and so are those of the story `ownKey`.
 */
export function findCandidates(
  index: WindowIndex,
  query: Query,
  spanDays: number,
  ownKey: number | undefined,
): CandidateStory[] {
  const touched = keepNear(index, query, scoreArticles(index, query), spanDays * dayMs);
  const stories = gatherStories(index, touched, ownKey);
  const chosen = chooseStories(index, stories);
  const candidates = gatherMembers(index, touched, chosen);
  for (const slot of touched) index.search.scores[slot] = 0;
  return candidates;
}

/** Adds up what each article shares with the query. @returns the articles that share anything */
function scoreArticles({ search, postings, terms }: WindowIndex, query: Query): Uint32Array {
  const { mostPostings } = placementSettings.candidates;
  const { scores, touched, slots } = search;
  let touchedCount = 0;
  let budget = mostPostings;
  for (const place of query.strongestFirst) {
    const term = query.terms[place] ?? -1;
    if (term < 0) continue;
    const gain = query.strengths[place] ?? 0;
    const count = postings.copyNewest(term, terms.uses(term), slots);
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at] ?? 0;
      const score = scores[slot] ?? 0;
      if (score === 0) {
        touched[touchedCount] = slot;
        touchedCount += 1;
      }
      scores[slot] = score + gain;
    }
    budget -= count;
    if (budget <= 0) break;
  }
  return touched.subarray(0, touchedCount);
}

/** Those that share enough and are near enough in time, moved to the front; the scores of the others are taken back. */
function keepNear(
  { search: { scores }, times }: WindowIndex,
  query: Query,
  touched: Uint32Array,
  spanMs: number,
): Uint32Array {
  let best = 0;
  for (const slot of touched) if (slot !== query.slot) best = Math.max(best, scores[slot] ?? 0);
  const least = best * placementSettings.candidates.leastShare;
  let kept = 0;
  for (const slot of touched) {
    const isFar =
      (scores[slot] ?? 0) < least || slot === query.slot || Math.abs(query.at - (times[slot] ?? Number.NaN)) > spanMs;
    if (isFar) scores[slot] = 0;
    else {
      touched[kept] = slot;
      kept += 1;
    }
  }
  return touched.subarray(0, kept);
}

/** Notes the three best scores of each story. @returns the numbers of the stories */
function gatherStories(index: WindowIndex, touched: Uint32Array, ownKey: number | undefined): number[] {
  const { storyNumbers } = index;
  const { scores, bestOfStory } = index.search;
  const ownNumber = ownKey === undefined ? undefined : index.stories.get(ownKey)?.number;
  const stories: number[] = [];
  for (const slot of touched) {
    const number = storyNumbers[slot] ?? 0;
    if (number === ownNumber) continue;
    const at = 3 * number;
    const score = scores[slot] ?? 0;
    const first = bestOfStory[at] ?? 0;
    const second = bestOfStory[at + 1] ?? 0;
    if (first === 0) stories.push(number);
    if (score > first) {
      bestOfStory[at + 2] = second;
      bestOfStory[at + 1] = first;
      bestOfStory[at] = score;
    } else if (score > second) {
      bestOfStory[at + 2] = second;
      bestOfStory[at + 1] = score;
    } else if (score > (bestOfStory[at + 2] ?? 0)) bestOfStory[at + 2] = score;
  }
  return stories;
}

/** The stories of the highest scores, the highest first; the notes of all are erased. */
function chooseStories(index: WindowIndex, numbers: readonly number[]): WindowedStory[] {
  const { bestOfStory } = index.search;
  const most = placementSettings.candidates.stories;
  const chosen: { story: WindowedStory; score: number }[] = [];
  for (const number of numbers) {
    const score = storyScore(bestOfStory, 3 * number);
    for (let at = 3 * number; at < 3 * number + 3; at += 1) bestOfStory[at] = 0;
    if (score < (chosen[most - 1]?.score ?? 0)) continue;
    const story = index.numbered[number];
    if (!story) throw new Error(`no story has the number ${number}`);
    let place = chosen.length;
    while (place > 0 && isBetter(score, story, chosen[place - 1])) place -= 1;
    chosen.splice(place, 0, { story, score });
    chosen.length = Math.min(chosen.length, most);
  }
  return chosen.map(({ story }) => story);
}

/** The best member counts in full, the next two by a quarter: one close article is enough to be looked at. */
function storyScore(scores: Float32Array, at: number): number {
  return (scores[at] ?? 0) + ((scores[at + 1] ?? 0) + (scores[at + 2] ?? 0)) / 4;
}

function isBetter(
  score: number,
  { storyKey }: WindowedStory,
  other: { story: WindowedStory; score: number } | undefined,
): boolean {
  if (!other) return true;
  return score === other.score ? storyKey < other.story.storyKey : score > other.score;
}

/** The place of a chosen story, plus one, stands for a while where its best score stood. */
function gatherMembers(index: WindowIndex, touched: Uint32Array, stories: readonly WindowedStory[]): CandidateStory[] {
  const { bestOfStory } = index.search;
  const candidates = stories.map((story) => ({ story, closest: [] as number[] }));
  for (const [place, { number }] of stories.entries()) bestOfStory[3 * number] = place + 1;
  for (const slot of touched) {
    const candidate = candidates[(bestOfStory[3 * (index.storyNumbers[slot] ?? 0)] ?? 0) - 1];
    if (candidate) enterClosest(index, candidate.closest, slot);
  }
  for (const { number } of stories) bestOfStory[3 * number] = 0;
  return candidates;
}

/** Only so many are ever compared: those after them need no order. */
function enterClosest(index: WindowIndex, closest: number[], slot: number): void {
  const { closestMembers } = placementSettings.candidates;
  let place = closest.length;
  while (place > 0 && isCloser(index, slot, closest[place - 1] ?? 0)) place -= 1;
  if (place === closestMembers) return;
  for (let at = Math.min(closest.length, closestMembers - 1); at > place; at -= 1) closest[at] = closest[at - 1] ?? 0;
  closest[place] = slot;
}

function isCloser(index: WindowIndex, slot: number, other: number): boolean {
  const { scores } = index.search;
  const [score, otherScore] = [scores[slot] ?? 0, scores[other] ?? 0];
  return score === otherScore ? articleIdOf(index, slot) < articleIdOf(index, other) : score > otherScore;
}
