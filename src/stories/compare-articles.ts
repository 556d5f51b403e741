import { pairSigns } from "./pair-signs.ts";
import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import { inLead, inTitle, isNumeric, ofName, weightOf } from "./term-info.ts";
import { articleCount, stride, type WindowIndex } from "./window-index.ts";

const dayMs = 86_400_000;
const front = inTitle | inLead;

/** Lets the terms of a query be found in one step; `unmark` when done. A mark is a place in the query, plus one. */
export function markTerms(index: WindowIndex, query: Query): void {
  const marks = index.terms.marks();
  for (const [place, term] of query.terms.entries()) if (term >= 0) marks[term] = place + 1;
}

export function unmarkTerms(index: WindowIndex, query: Query): void {
  const marks = index.terms.marks();
  for (const term of query.terms) if (term >= 0) marks[term] = 0;
}

/**
 * Writes the signs of one pair, but those of its standing among other pairs, into `row` from `offset` on: cosines of
 * TF-IDF vectors (Salton and Buckley, 1988) and how much of the one the other holds, in one pass over the member's words.
 */
export function compareArticles(index: WindowIndex, query: Query, slot: number, row: Float64Array, offset: number): void {
  const { terms, places } = index;
  const marks = terms.marks();
  const count = articleCount(index);
  const { infos } = query;
  let [textMass, titleMass, leadMass, nameMass, leadNameMass, numberMass] = [0, 0, 0, 0, 0, 0];
  let [text, title, lead, names, numbers, ownTitle, theirTitle] = [0, 0, 0, 0, 0, 0, 0];
  let [ownText, theirText, ownLeadNames, theirLeadNames] = [0, 0, 0, 0];
  let [telling, tellingCount, first, second, third] = [0, 0, 0, 0, 0];
  const start = slot * stride;
  for (let entry = start, end = start + (index.lengths[slot] ?? 0); entry < end; entry += 1) {
    const packed = places[entry] ?? 0;
    const term = packed >>> 8;
    const info = packed & 255;
    const rarity = terms.rarity(term, count);
    const square = rarity * rarity;
    const weight = weightOf[info] ?? 0;
    const mass = weight * weight * square;
    textMass += mass;
    if (info & inTitle) titleMass += square;
    if (info & front) {
      leadMass += square;
      if (info & ofName) leadNameMass += square;
    }
    if (info & ofName) nameMass += square;
    if (info & isNumeric) numberMass += square;
    const mark = marks[term] ?? 0;
    if (mark === 0) continue;
    const own = infos[mark - 1] ?? 0;
    const ownWeight = weightOf[own] ?? 0;
    text += weight * ownWeight * square;
    ownText += ownWeight * ownWeight * square;
    theirText += mass;
    if (info & inTitle) theirTitle += square;
    if (own & inTitle) ownTitle += square;
    if (info & own & inTitle) title += square;
    if (info & front && own & front) lead += square;
    if (info & own & ofName) names += square;
    if (info & own & isNumeric) numbers += square;
    if (info & front && info & ofName) theirLeadNames += square;
    if (own & front && own & ofName) ownLeadNames += square;
    const excess = rarity - placementSettings.ordinaryRarity;
    if (excess > 0) {
      telling += excess;
      tellingCount += 1;
    }
    if (rarity > first) [first, second, third] = [rarity, first, second];
    else if (rarity > second) [second, third] = [rarity, second];
    else if (rarity > third) third = rarity;
  }
  const { masses } = query;
  const gap = Math.abs(query.at - (index.times[slot] ?? Number.NaN)) / dayMs;
  const set = (sign: number, value: number) => {
    row[offset + sign] = value;
  };
  set(pairSigns.title, cosine(title, masses.title, titleMass));
  set(pairSigns.lead, cosine(lead, masses.lead, leadMass));
  set(pairSigns.text, cosine(text, masses.text, textMass));
  set(pairSigns.names, cosine(names, masses.names, nameMass));
  set(pairSigns.numbers, cosine(numbers, masses.numbers, numberMass));
  setBoth(row, offset + pairSigns.headlineMost, ratio(ownTitle, masses.title), ratio(theirTitle, titleMass));
  setBoth(row, offset + pairSigns.heldMost, ratio(ownText, masses.text), ratio(theirText, textMass));
  setBoth(row, offset + pairSigns.leadNamesMost, ratio(ownLeadNames, masses.leadNames), ratio(theirLeadNames, leadNameMass));
  set(pairSigns.telling, telling);
  set(pairSigns.tellingCount, tellingCount);
  set(pairSigns.rarest, first);
  set(pairSigns.thirdRarest, third);
  set(pairSigns.gap, Number.isNaN(gap) ? -1 : Math.log1p(gap));
  set(pairSigns.samePublisher, samePublisher(query.publisher, index.publishers[slot] ?? 0));
  set(pairSigns.texts, (query.hasText ? 1 : 0) + (index.hasText[slot] ?? 0));
  set(pairSigns.lengths, lengthRatio(query.terms.length, index.lengths[slot] ?? 0));
  set(pairSigns.weekdays, weekdayAgreement(query.weekdays, index.weekdays[slot] ?? 0));
}

function setBoth(row: Float64Array, at: number, one: number, other: number): void {
  row[at] = Math.max(one, other);
  row[at + 1] = Math.min(one, other);
}

export function ratio(part: number, whole: number): number {
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
