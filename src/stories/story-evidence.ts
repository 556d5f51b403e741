import { type Comparison, compareAll, type Pair } from "./compare-candidates.ts";
import { innerLikeness } from "./inner-likeness.ts";
import { hopelessLogOdds, type Judge } from "./judge.ts";
import { pairSigns } from "./pair-signs.ts";
import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import { compareStandings, readNearestVotes, readStorySigns } from "./read-story-signs.ts";
import { articleIdOf, type WindowedStory, type WindowIndex } from "./window-index.ts";

/** What speaks for one story. */
export interface StoryEvidence {
  story: WindowedStory;
  /** The likeliest pair; `text` is the cosine of its texts. `isLoose`: two full texts that are little alike and share no name. */
  nearest: { slot: number; probability: number; text: number; isLoose: boolean };
  logOdds: number;
  /** Every pair of the first speaker. */
  pairs: readonly Pair[];
}

/**
 * Gathers and judges what speaks for each candidate story, the surest first. `speakers` is one article, or some members
 * of the story `own` of `size` articles, which is then no candidate itself; the first of them finds the candidates.
 */
export function weighStories(
  index: WindowIndex,
  judge: Judge,
  speakers: readonly Query[],
  spanDays: number,
  own?: { storyKey: number; size: number },
): StoryEvidence[] {
  const comparisons = compareAll(index, judge, speakers, spanDays, own?.storyKey);
  const keys = [...(comparisons[0]?.byStory.keys() ?? [])];
  const likeness = innerLikeness(index, own ? speakers.map(({ slot }) => slot) : [], 1, []);
  const rows = keys.map((key) => readStorySigns(index, comparisons, key, { size: own?.size ?? 1, likeness }));
  compareStandings(rows);
  readNearestVotes(comparisons, keys, rows);
  const speakerIds = speakers.map(({ articleId }) => articleId);
  const evidence = keys.flatMap((key, place) => {
    const story = index.stories.get(key);
    const row = rows[place];
    const nearest = nearestPair(index, comparisons, key);
    if (!story || !row || !nearest) return [];
    const isHopeless = nearest.isLoose || nearest.probability < placementSettings.candidates.leastProbability;
    return {
      story,
      nearest,
      logOdds: isHopeless ? hopelessLogOdds : judge.story(row, speakerIds, key, articleIdOf(index, nearest.slot)),
      pairs: comparisons[0]?.byStory.get(key) ?? [],
    };
  });
  return evidence.sort((a, b) => b.logOdds - a.logOdds || a.story.storyKey - b.story.storyKey);
}

function nearestPair(
  index: WindowIndex,
  comparisons: readonly Comparison[],
  key: number,
): StoryEvidence["nearest"] | undefined {
  let nearest: { pair: Pair; rows: Float64Array } | undefined;
  for (const { byStory, rows } of comparisons)
    for (const pair of byStory.get(key) ?? [])
      if (!nearest || isNearer(index, pair, nearest.pair)) nearest = { pair, rows };
  if (!nearest) return undefined;
  const { slot, probability, offset } = nearest.pair;
  const sign = (place: number) => nearest.rows[offset + place] ?? 0;
  const text = sign(pairSigns.text);
  const isLoose =
    sign(pairSigns.texts) === 2 && sign(pairSigns.names) === 0 && text < placementSettings.candidates.leastUnnamed;
  return { slot, probability, text, isLoose };
}

function isNearer(index: WindowIndex, one: Pair, other: Pair): boolean {
  if (one.logOdds !== other.logOdds) return one.logOdds > other.logOdds;
  return articleIdOf(index, one.slot) < articleIdOf(index, other.slot);
}
