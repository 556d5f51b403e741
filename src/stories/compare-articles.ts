import { leadDayGap, leadDaysHeld, sharedDays } from "./day-table.ts";
import { pairSigns } from "./pair-signs.ts";
import type { Query } from "./query.ts";
import { markShift, weightMask } from "./term-table.ts";
import type { WindowIndex } from "./window-index.ts";
import { measureOverlap, of, overlap } from "./word-overlap.ts";

const dayMs = 86_400_000;

/** Lets the terms of a query be found in one step; `unmark` when done. A mark is a place in the query, plus one. */
export function markTerms(index: WindowIndex, query: Query): void {
  const facts = index.terms.facts();
  for (let place = 0; place < query.terms.length; place += 1) {
    const term = query.terms[place] ?? -1;
    if (term >= 0) facts[term] = (((facts[term] ?? 0) & weightMask) | ((place + 1) << markShift)) >>> 0;
  }
}

export function unmarkTerms(index: WindowIndex, query: Query): void {
  const facts = index.terms.facts();
  for (const term of query.terms) if (term >= 0) facts[term] = (facts[term] ?? 0) & weightMask;
}

/**
 * Writes the signs of one pair, but those of its standing among other pairs, into `row` from `offset` on: cosines of
 * TF-IDF vectors (Salton and Buckley, 1988) and how much of the one the other holds. The query's terms must be marked.
 */
export function compareArticles(
  index: WindowIndex,
  query: Query,
  slot: number,
  row: Float64Array,
  offset: number,
): void {
  const { masses } = query;
  const { told } = index.days;
  measureOverlap(index, query, slot);
  const found = (sum: number) => overlap[sum] ?? 0;
  const scale = index.terms.rarityAt(0, index.slots.size);
  const gap = Math.abs(query.at - (index.times[slot] ?? Number.NaN)) / dayMs;
  const set = (sign: number, value: number) => {
    row[offset + sign] = value;
  };
  const setBoth = (most: number, one: number, other: number) => {
    set(most, Math.max(one, other));
    set(most + 1, Math.min(one, other));
  };
  const [titleMass, textMass, leadNamesMass] = [found(of.titleMass), found(of.textMass), found(of.leadNamesMass)];
  set(pairSigns.title, cosine(found(of.title), masses.title, titleMass));
  set(pairSigns.lead, cosine(found(of.lead), masses.lead, found(of.leadMass)));
  set(pairSigns.text, cosine(found(of.text), masses.text, textMass));
  set(pairSigns.names, cosine(found(of.names), masses.names, found(of.namesMass)));
  set(pairSigns.numbers, cosine(found(of.numbers), masses.numbers, found(of.numbersMass)));
  setBoth(pairSigns.headlineMost, ratio(found(of.ownTitle), masses.title), ratio(found(of.theirTitle), titleMass));
  setBoth(pairSigns.heldMost, ratio(found(of.ownText), masses.text), ratio(found(of.theirText), textMass));
  const ownLeadNames = ratio(found(of.ownLeadNames), masses.leadNames);
  setBoth(pairSigns.leadNamesMost, ownLeadNames, ratio(found(of.theirLeadNames), leadNamesMass));
  setBoth(pairSigns.strangerMost, found(of.ownStranger) / scale, found(of.theirStranger) / scale);
  setBoth(pairSigns.titleStrangerMost, found(of.ownTitleStranger) / scale, found(of.theirTitleStranger) / scale);
  set(pairSigns.telling, found(of.telling) / scale);
  set(pairSigns.tellingCount, found(of.tellingCount));
  set(pairSigns.rarest, found(of.rarest) / scale);
  set(pairSigns.thirdRarest, found(of.thirdRarest) / scale);
  set(pairSigns.gap, logDays(gap));
  set(pairSigns.samePublisher, samePublisher(query.publisher, index.publishers[slot] ?? 0));
  set(pairSigns.texts, (query.hasText ? 1 : 0) + (index.hasText[slot] ?? 0));
  set(pairSigns.lengths, lengthRatio(query.terms.length, index.lengths[slot] ?? 0));
  set(pairSigns.weekdays, weekdayAgreement(query.weekdays, index.weekdays[slot] ?? 0));
  set(pairSigns.leadDayGap, logDays(leadDayGap(index.days, query.days, slot)));
  set(pairSigns.sharedDays, sharedDays(index.days, query.days, slot));
  set(pairSigns.leadDaysHeld, leadDaysHeld(index.days, query.days, slot));
  set(pairSigns.toldGap, logDays(Math.abs((told[query.days] ?? Number.NaN) - (told[slot] ?? Number.NaN))));
}

/** −1 for what is unknown. */
function logDays(days: number): number {
  return Number.isFinite(days) ? Math.log1p(days) : -1;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function cosine(dot: number, one: number, other: number): number {
  return dot > 0 ? dot / Math.sqrt(one * other) : 0;
}

function samePublisher(one: number, other: number): number {
  return one !== 0 && one === other ? 1 : 0;
}

function lengthRatio(one: number, other: number): number {
  return ratio(Math.min(one, other), Math.max(one, other));
}

/** 1: a day of the week in both leads; −1: each names days, none in common; 0: one names none. */
function weekdayAgreement(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : one & other ? 1 : -1;
}
