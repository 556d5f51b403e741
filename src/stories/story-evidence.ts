import { probabilityOf } from "./boosted-trees.ts";
import { compareArticles, markTerms, unmarkTerms } from "./compare-articles.ts";
import { findCandidates, storyScore } from "./find-candidates.ts";
import { pairSignCount, pairSigns } from "./pair-signs.ts";
import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import { storySignCount, storySigns } from "./story-signs.ts";
import type { WindowedStory, WindowIndex } from "./window-index.ts";

/** What the model says of rows of signs; the articles are named so that a study can choose a model that never saw them. */
export interface Judge {
  /** Log odds that two articles tell one event. */
  pair(row: Float64Array, offset: number, one: number, other: number): number;
  /** Log odds that the speakers (an article, or some of one story) belong with a story, whose article nearest to them is `nearest`. */
  story(row: Float64Array, speakers: readonly number[], storyKey: number, nearest: number): number;
}

/** An article of the window compared with a query. */
export interface Pair {
  slot: number;
  logOdds: number;
  probability: number;
  /** Where its signs begin in `Comparison.rows`. */
  offset: number;
  /** Whether it is one of those spread evenly over its story. */
  isSpread: boolean;
}

/** All that was compared for one query. */
interface Comparison {
  query: Query;
  rows: Float64Array;
  byStory: Map<number, Pair[]>;
}

/** What speaks for one story. */
export interface StoryEvidence {
  story: WindowedStory;
  nearest: { slot: number; probability: number; text: number; names: number };
  /** Days between the nearest article in time and the query; absent when unknown. */
  gapDays: number | undefined;
  logOdds: number;
  /** Every pair of the first speaker. */
  pairs: readonly Pair[];
}

const dayMs = 86_400_000;
/** For what is ruled out without asking the model. */
const hopelessLogOdds = -8;

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
  const rows = keys.map((key) => readStorySigns(index, comparisons, key, own?.size ?? 1));
  compareStandings(rows);
  const speakerIds = speakers.map(({ articleId }) => articleId);
  const evidence = keys.flatMap((key, place) => {
    const story = index.stories.get(key);
    const row = rows[place];
    const pairs = comparisons[0]?.byStory.get(key) ?? [];
    const [nearest] = comparisons
      .flatMap(({ byStory, rows: signs }) => (byStory.get(key) ?? []).map((pair) => ({ pair, signs })))
      .sort((a, b) => b.pair.logOdds - a.pair.logOdds || idOf(index, a.pair.slot) - idOf(index, b.pair.slot));
    if (!story || !row || !nearest) return [];
    return {
      story,
      nearest: {
        slot: nearest.pair.slot,
        probability: nearest.pair.probability,
        text: nearest.signs[nearest.pair.offset + pairSigns.text] ?? 0,
        names: nearest.signs[nearest.pair.offset + pairSigns.names] ?? 0,
      },
      gapDays: (row[storySigns.gap] ?? -1) < 0 ? undefined : Math.expm1(row[storySigns.gap] ?? 0),
      logOdds:
        nearest.pair.probability < placementSettings.candidates.leastProbability
          ? hopelessLogOdds
          : judge.story(row, speakerIds, key, idOf(index, nearest.pair.slot)),
      pairs,
    };
  });
  return evidence.sort((a, b) => b.logOdds - a.logOdds || a.story.storyKey - b.story.storyKey);
}

function idOf(index: WindowIndex, slot: number): number {
  return index.articleIds[slot] ?? -1;
}

function compareAll(
  index: WindowIndex,
  judge: Judge,
  speakers: readonly Query[],
  spanDays: number,
  ownKey: number | undefined,
): Comparison[] {
  const [first] = speakers;
  if (!first) return [];
  const found = [...findCandidates(index, first, spanDays)]
    .filter(([key]) => key !== ownKey)
    .map(([key, members]) => ({ key, members, score: storyScore(members) }))
    .sort((a, b) => b.score - a.score || a.key - b.key)
    .slice(0, placementSettings.candidates.stories);
  const chosen = found.map(({ key, members }) => ({
    key,
    slots: chooseMembers(
      index.stories.get(key)?.members ?? [],
      members.map(({ slot }) => slot),
      first.slot,
    ),
  }));
  return speakers.map((query) => compareWith(index, judge, query, chosen));
}

interface ChosenMember {
  slot: number;
  isSpread: boolean;
}

/** The closest members, and some spread evenly over the story: the former find the nearest, the latter an honest mean. */
function chooseMembers(members: readonly number[], closest: readonly number[], self: number): ChosenMember[] {
  const { closestMembers, spreadMembers } = placementSettings.candidates;
  const others = members.filter((slot) => slot !== self);
  const step = Math.max(1, others.length / spreadMembers);
  const chosen = new Map<number, ChosenMember>();
  for (let at = 0; Math.floor(at) < others.length; at += step) {
    const slot = others[Math.floor(at)] ?? -1;
    chosen.set(slot, { slot, isSpread: true });
  }
  for (const slot of closest.slice(0, closestMembers)) if (!chosen.has(slot)) chosen.set(slot, { slot, isSpread: false });
  return [...chosen.values()];
}

function compareWith(
  index: WindowIndex,
  judge: Judge,
  query: Query,
  stories: readonly { key: number; slots: readonly ChosenMember[] }[],
): Comparison {
  const count = stories.reduce((sum, { slots }) => sum + slots.length, 0);
  const rows = new Float64Array(count * pairSignCount);
  markTerms(index, query);
  let offset = 0;
  for (const { slots } of stories)
    for (const { slot } of slots) {
      compareArticles(index, query, slot, rows, offset);
      offset += pairSignCount;
    }
  unmarkTerms(index, query);
  compareWithinRows(rows, count);
  const byStory = new Map<number, Pair[]>();
  offset = 0;
  for (const { key, slots } of stories) {
    const pairs = slots.map(({ slot, isSpread }) => {
      const logOdds = isHopeless(rows, offset)
        ? hopelessLogOdds
        : judge.pair(rows, offset, query.articleId, idOf(index, slot));
      const pair = { slot, logOdds, probability: probabilityOf(logOdds), offset, isSpread };
      offset += pairSignCount;
      return pair;
    });
    if (pairs.length > 0) byStory.set(key, pairs);
  }
  return { query, rows, byStory };
}

function isHopeless(rows: Float64Array, offset: number): boolean {
  const { leastCosine } = placementSettings.candidates;
  return (
    rows[offset + pairSigns.texts] === 2 &&
    (rows[offset + pairSigns.text] ?? 0) < leastCosine &&
    (rows[offset + pairSigns.lead] ?? 0) < leastCosine
  );
}

/** Fills in how each pair stands among all of the same article. */
function compareWithinRows(rows: Float64Array, count: number): void {
  const best = (sign: number) => {
    let most = 0;
    for (let row = 0; row < count; row += 1) most = Math.max(most, rows[row * pairSignCount + sign] ?? 0);
    return most;
  };
  const [bestText, bestTitle, bestTelling] = [best(pairSigns.text), best(pairSigns.title), best(pairSigns.telling)];
  const texts = Float64Array.from({ length: count }, (_, row) => rows[row * pairSignCount + pairSigns.text] ?? 0).sort();
  for (let row = 0; row < count; row += 1) {
    const offset = row * pairSignCount;
    const text = rows[offset + pairSigns.text] ?? 0;
    rows[offset + pairSigns.textStanding] = bestText > 0 ? text / bestText : 0;
    rows[offset + pairSigns.titleStanding] = bestTitle > 0 ? (rows[offset + pairSigns.title] ?? 0) / bestTitle : 0;
    rows[offset + pairSigns.tellingStanding] = bestTelling > 0 ? (rows[offset + pairSigns.telling] ?? 0) / bestTelling : 0;
    rows[offset + pairSigns.crowd] = shareAtLeast(texts, 0.8 * text);
  }
}

function shareAtLeast(ascending: Float64Array, least: number): number {
  let from = 0;
  while (from < ascending.length && (ascending[from] ?? 0) < least) from += 1;
  return (ascending.length - from) / Math.max(1, ascending.length);
}

function readStorySigns(index: WindowIndex, comparisons: readonly Comparison[], key: number, ownSize: number): Float64Array {
  const row = new Float64Array(storySignCount);
  const all: number[] = [];
  let [spread, sum, sumLogOdds, over, worst] = [0, 0, 0, 0, 1];
  let [title, titleBest, text, textBest, names, held, texts] = [0, 0, 0, 0, 0, 0, 0];
  for (const { byStory, rows } of comparisons) {
    let speakerBest = 0;
    for (const { offset, logOdds, probability, isSpread } of byStory.get(key) ?? []) {
      all.push(probability);
      speakerBest = Math.max(speakerBest, probability);
      titleBest = Math.max(titleBest, rows[offset + pairSigns.title] ?? 0);
      textBest = Math.max(textBest, rows[offset + pairSigns.text] ?? 0);
      if (!isSpread) continue;
      spread += 1;
      sum += probability;
      sumLogOdds += logOdds;
      if (probability > 0.5) over += 1;
      title += rows[offset + pairSigns.title] ?? 0;
      text += rows[offset + pairSigns.text] ?? 0;
      names += rows[offset + pairSigns.names] ?? 0;
      held += rows[offset + pairSigns.heldMost] ?? 0;
      texts += rows[offset + pairSigns.texts] ?? 0;
    }
    worst = Math.min(worst, speakerBest);
  }
  all.sort((a, b) => b - a);
  const members = index.stories.get(key)?.members ?? [];
  row[storySigns.mean] = sum / Math.max(1, spread);
  row[storySigns.meanLogOdds] = sumLogOdds / Math.max(1, spread);
  row[storySigns.best] = all[0] ?? 0;
  row[storySigns.bestThree] = ((all[0] ?? 0) + (all[1] ?? all[0] ?? 0) + (all[2] ?? all[1] ?? all[0] ?? 0)) / 3;
  row[storySigns.share] = over / Math.max(1, spread);
  row[storySigns.worstSpeaker] = worst;
  row[storySigns.smaller] = Math.log(Math.min(ownSize, members.length));
  row[storySigns.larger] = Math.log(Math.max(ownSize, members.length));
  row[storySigns.titleMean] = title / Math.max(1, spread);
  row[storySigns.titleBest] = titleBest;
  row[storySigns.textMean] = text / Math.max(1, spread);
  row[storySigns.textBest] = textBest;
  row[storySigns.namesMean] = names / Math.max(1, spread);
  row[storySigns.heldMean] = held / Math.max(1, spread);
  row[storySigns.texts] = texts / Math.max(1, spread);
  readTimes(index, comparisons, members, row);
  return row;
}

function readTimes(index: WindowIndex, comparisons: readonly Comparison[], members: readonly number[], row: Float64Array): void {
  let [gap, first, last] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const slot of members) {
    const at = index.times[slot] ?? Number.NaN;
    if (Number.isNaN(at)) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const { query } of comparisons) if (!Number.isNaN(query.at)) gap = Math.min(gap, Math.abs(query.at - at));
  }
  for (const { query } of comparisons) {
    if (Number.isNaN(query.at)) continue;
    first = Math.min(first, query.at);
    last = Math.max(last, query.at);
  }
  row[storySigns.gap] = Number.isFinite(gap) ? Math.log1p(gap / dayMs) : -1;
  row[storySigns.span] = last >= first ? Math.log1p((last - first) / dayMs) : -1;
}

/** Fills in how each story stands among the candidates (nearest neighbours that vote, as in Yang and Chute, 1994). */
function compareStandings(rows: readonly Float64Array[]): void {
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
