import { probabilityOf } from "./boosted-trees.ts";
import { compareArticles, markTerms, unmarkTerms } from "./compare-articles.ts";
import { findCandidates } from "./find-candidates.ts";
import { hopelessLogOdds, type Judge } from "./judge.ts";
import { pairSignCount, pairSigns } from "./pair-signs.ts";
import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import { articleIdOf, type WindowIndex } from "./window-index.ts";

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
export interface Comparison {
  query: Query;
  rows: Float64Array;
  byStory: Map<number, Pair[]>;
}

/** Compares each speaker with the stories that the first of them finds, but for the story `ownKey`. */
export function compareAll(
  index: WindowIndex,
  judge: Judge,
  speakers: readonly Query[],
  spanDays: number,
  ownKey: number | undefined,
): Comparison[] {
  const [first] = speakers;
  if (!first) return [];
  const chosen = findCandidates(index, first, spanDays, ownKey).map(({ story: { storyKey, members }, closest }) => ({
    key: storyKey,
    slots: chooseMembers(members, closest, first.slot),
  }));
  return speakers.map((query) => compareWith(index, judge, query, chosen));
}

interface ChosenMember {
  slot: number;
  isSpread: boolean;
}

/** The closest members, and some spread evenly over the story: the former find the nearest, the latter an honest mean. */
function chooseMembers(members: readonly number[], closest: readonly number[], self: number): ChosenMember[] {
  const { spreadMembers } = placementSettings.candidates;
  const others = members.filter((slot) => slot !== self);
  const step = Math.max(1, others.length / spreadMembers);
  const chosen = new Map<number, ChosenMember>();
  for (let at = 0; Math.floor(at) < others.length; at += step) {
    const slot = others[Math.floor(at)] ?? -1;
    chosen.set(slot, { slot, isSpread: true });
  }
  for (const slot of closest) if (!chosen.has(slot)) chosen.set(slot, { slot, isSpread: false });
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
        : judge.pair(rows, offset, query.articleId, articleIdOf(index, slot));
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
  const texts = Float64Array.from(
    { length: count },
    (_, row) => rows[row * pairSignCount + pairSigns.text] ?? 0,
  ).sort();
  for (let row = 0; row < count; row += 1) {
    const offset = row * pairSignCount;
    const text = rows[offset + pairSigns.text] ?? 0;
    rows[offset + pairSigns.textStanding] = bestText > 0 ? text / bestText : 0;
    rows[offset + pairSigns.titleStanding] = bestTitle > 0 ? (rows[offset + pairSigns.title] ?? 0) / bestTitle : 0;
    rows[offset + pairSigns.tellingStanding] =
      bestTelling > 0 ? (rows[offset + pairSigns.telling] ?? 0) / bestTelling : 0;
    rows[offset + pairSigns.crowd] = shareAtLeast(texts, 0.8 * text);
  }
}

function shareAtLeast(ascending: Float64Array, least: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return (ascending.length - from) / Math.max(1, ascending.length);
}
