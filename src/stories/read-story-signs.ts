import type { Comparison } from "./compare-candidates.ts";
import { type InnerLikeness, innerLikeness } from "./inner-likeness.ts";
import { pairSigns } from "./pair-signs.ts";
import { placementSettings } from "./placement-settings.ts";
import { storySignCount, storySigns } from "./story-signs.ts";
import type { WindowIndex } from "./window-index.ts";

/** Bounds of how well something fits: what two members hardly share says little by how many times another shares it. */
const mostFit = 4;
const leastInner = 0.01;
/** The likeliest pairs that are counted, for each speaker. */
const nearestPairs = 8;

/** Reads the signs of one candidate story, but those of its standing among the others, off the pairs with all speakers. */
export function readStorySigns(
  index: WindowIndex,
  comparisons: readonly Comparison[],
  key: number,
  own: { size: number; likeness: InnerLikeness },
): Float64Array {
  const row = new Float64Array(storySignCount);
  const members = index.stories.get(key)?.members ?? [];
  const slots = readPairs(comparisons, key, row);
  row[storySigns.worstSpeaker] = worstSpeaker(comparisons, key);
  row[storySigns.smaller] = Math.log(Math.min(own.size, members.length));
  row[storySigns.larger] = Math.log(Math.max(own.size, members.length));
  readTimes(index, comparisons, members, row);
  if (!isWorthJudging(row)) return row;
  const queries = comparisons.map(({ query }) => query);
  readFit(row, innerLikeness(index, [...slots], members.length, queries), own.likeness);
  return row;
}

/** Signs of a pair whose mean over the spread members is a sign of the story. */
const averaged = [
  { sign: pairSigns.title, mean: storySigns.titleMean },
  { sign: pairSigns.text, mean: storySigns.textMean },
  { sign: pairSigns.names, mean: storySigns.namesMean },
  { sign: pairSigns.heldMost, mean: storySigns.heldMean },
  { sign: pairSigns.texts, mean: storySigns.texts },
] as const;
const means = [storySigns.mean, storySigns.meanLogOdds, storySigns.share, ...averaged.map(({ mean }) => mean)];

/** Reads what the pairs with all speakers say, in one pass. @returns the members spread over the story */
function readPairs(comparisons: readonly Comparison[], key: number, row: Float64Array): Set<number> {
  const slots = new Set<number>();
  let count = 0;
  let first = -1;
  let second = -1;
  let third = -1;
  const add = (sign: number, value: number) => {
    row[sign] = (row[sign] ?? 0) + value;
  };
  const raise = (sign: number, value: number) => {
    row[sign] = Math.max(row[sign] ?? 0, value);
  };
  for (const { byStory, rows } of comparisons)
    for (const { slot, isSpread, offset, probability, logOdds } of byStory.get(key) ?? []) {
      third = Math.max(third, Math.min(second, probability));
      second = Math.max(second, Math.min(first, probability));
      first = Math.max(first, probability);
      raise(storySigns.titleBest, rows[offset + pairSigns.title] ?? 0);
      raise(storySigns.textBest, rows[offset + pairSigns.text] ?? 0);
      if (!isSpread) continue;
      slots.add(slot);
      count += 1;
      add(storySigns.mean, probability);
      add(storySigns.meanLogOdds, logOdds);
      if (probability > 0.5) add(storySigns.share, 1);
      for (const { sign, mean } of averaged) add(mean, rows[offset + sign] ?? 0);
    }
  for (const sign of means) row[sign] = (row[sign] ?? 0) / Math.max(1, count);
  first = Math.max(0, first);
  second = second < 0 ? first : second;
  third = third < 0 ? second : third;
  row[storySigns.best] = first;
  row[storySigns.bestThree] = (first + second + third) / 3;
  return slots;
}

/** Of other stories nobody asks the model, and their width is not measured. */
function isWorthJudging(row: Float64Array): boolean {
  return (row[storySigns.best] ?? 0) >= placementSettings.candidates.leastProbability;
}

/** A wide story's members are little alike among themselves too: what a newcomer shares with them counts by that. */
function readFit(row: Float64Array, { pairs, length, core }: InnerLikeness, own: InnerLikeness): void {
  const text = row[storySigns.textMean] ?? 0;
  row[storySigns.coreHeld] = core.share;
  row[storySigns.corePure] = core.pure;
  row[storySigns.coreRarest] = core.rarest;
  row[storySigns.inner] = pairs;
  const inner = own.pairs < 0 ? pairs : pairs < 0 ? own.pairs : Math.sqrt(own.pairs * pairs);
  row[storySigns.fit] = inner < 0 ? -1 : Math.min(mostFit, text / Math.max(leastInner, inner));
  row[storySigns.centre] = text / (length * own.length);
}

/** How likely the best pair of the speaker is that fits worst. */
function worstSpeaker(comparisons: readonly Comparison[], key: number): number {
  const bests = comparisons.map(({ byStory }) =>
    (byStory.get(key) ?? []).reduce((best, { probability }) => Math.max(best, probability), 0),
  );
  return Math.min(1, ...bests);
}

function readTimes(
  index: WindowIndex,
  comparisons: readonly Comparison[],
  members: readonly number[],
  row: Float64Array,
): void {
  const { told } = index.days;
  const days = comparisons.map(({ query }) => told[query.days] ?? Number.NaN).filter((day) => !Number.isNaN(day));
  let [gap, first, last] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const slot of members) {
    const at = told[slot] ?? Number.NaN;
    if (Number.isNaN(at)) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const day of days) gap = Math.min(gap, Math.abs(day - at));
  }
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  row[storySigns.gap] = Number.isFinite(gap) ? Math.log1p(gap) : -1;
  row[storySigns.span] = last >= first ? Math.log1p(last - first) : -1;
}

/** Fills in whose the likeliest pairs are. */
export function readNearestVotes(
  comparisons: readonly Comparison[],
  keys: readonly number[],
  rows: readonly Float64Array[],
): void {
  if (!rows.some(isWorthJudging)) return;
  const pairs = comparisons.flatMap(({ byStory }) =>
    keys.flatMap((key, place) => (byStory.get(key) ?? []).map(({ logOdds }) => ({ place, logOdds }))),
  );
  pairs.sort((a, b) => b.logOdds - a.logOdds || a.place - b.place);
  const nearest = pairs.slice(0, nearestPairs * comparisons.length);
  for (const { place } of nearest) {
    const row = rows[place];
    if (row) row[storySigns.nearestVotes] = (row[storySigns.nearestVotes] ?? 0) + 1 / nearest.length;
  }
}

/** Fills in how each story stands among the candidates (nearest neighbours that vote, as in Yang and Chute, 1994). */
export function compareStandings(rows: readonly Float64Array[]): void {
  const values = rows.map((row) => (row[storySigns.bestThree] ?? 0) + (row[storySigns.mean] ?? 0));
  const [first = 0, second = 0] = values.toSorted((a, b) => b - a);
  const total = values.reduce((sum, value) => sum + value, 0);
  for (const [place, row] of rows.entries()) {
    const value = values[place] ?? 0;
    row[storySigns.lead] = value - (value === first ? second : first);
    row[storySigns.votes] = total > 0 ? value / total : 0;
    row[storySigns.rivals] = values.filter((other) => other > 0.5 * value).length - 1;
  }
}
