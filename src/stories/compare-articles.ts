import { pairSigns } from "./pair-signs.ts";
import { placementSettings } from "./placement-settings.ts";
import { addMass, isLeadName, type Masses, noMasses, type Query } from "./query.ts";
import { front, inTitle, isNumeric, ofName, weightOf } from "./term-info.ts";
import { markShift, weightMask } from "./term-table.ts";
import { type WindowIndex, wordsOfSlot } from "./window-index.ts";

const dayMs = 86_400_000;

/** Lets the terms of a query be found in one step; `unmark` when done. A mark is a place in the query, plus one. */
export function markTerms(index: WindowIndex, query: Query): void {
  const facts = index.terms.facts();
  for (const [place, term] of query.terms.entries())
    if (term >= 0) facts[term] = (((facts[term] ?? 0) & weightMask) | ((place + 1) << markShift)) >>> 0;
}

export function unmarkTerms(index: WindowIndex, query: Query): void {
  const facts = index.terms.facts();
  for (const term of query.terms) if (term >= 0) facts[term] = (facts[term] ?? 0) & weightMask;
}

/** What the words of two articles have in common and what the member has alone: sums of squared rarities, most of them. */
interface Overlap {
  masses: Masses;
  text: number;
  title: number;
  lead: number;
  names: number;
  numbers: number;
  ownTitle: number;
  theirTitle: number;
  ownText: number;
  theirText: number;
  ownLeadNames: number;
  theirLeadNames: number;
  telling: number;
  tellingCount: number;
  /** Rarity of the rarest name in the front that the other side never uses. */
  ownStranger: number;
  theirStranger: number;
  ownTitleStranger: number;
  theirTitleStranger: number;
  /** The rarest shared words, the rarest first. */
  rarest: [number, number, number];
}

/** Marks the places of the query that the member shares. */
const shared = new Uint8Array(placementSettings.description.mostWords);

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
  const overlap = overlapWith(index, query, slot);
  const theirs = overlap.masses;
  const scale = index.terms.rarityAt(0, index.slots.size);
  const gap = Math.abs(query.at - (index.times[slot] ?? Number.NaN)) / dayMs;
  const set = (sign: number, value: number) => {
    row[offset + sign] = value;
  };
  const setBoth = (most: number, one: number, other: number) => {
    set(most, Math.max(one, other));
    set(most + 1, Math.min(one, other));
  };
  set(pairSigns.title, cosine(overlap.title, masses.title, theirs.title));
  set(pairSigns.lead, cosine(overlap.lead, masses.lead, theirs.lead));
  set(pairSigns.text, cosine(overlap.text, masses.text, theirs.text));
  set(pairSigns.names, cosine(overlap.names, masses.names, theirs.names));
  set(pairSigns.numbers, cosine(overlap.numbers, masses.numbers, theirs.numbers));
  setBoth(pairSigns.headlineMost, ratio(overlap.ownTitle, masses.title), ratio(overlap.theirTitle, theirs.title));
  setBoth(pairSigns.heldMost, ratio(overlap.ownText, masses.text), ratio(overlap.theirText, theirs.text));
  const ownLeadNames = ratio(overlap.ownLeadNames, masses.leadNames);
  setBoth(pairSigns.leadNamesMost, ownLeadNames, ratio(overlap.theirLeadNames, theirs.leadNames));
  setBoth(pairSigns.strangerMost, overlap.ownStranger / scale, overlap.theirStranger / scale);
  setBoth(pairSigns.titleStrangerMost, overlap.ownTitleStranger / scale, overlap.theirTitleStranger / scale);
  set(pairSigns.telling, overlap.telling / scale);
  set(pairSigns.tellingCount, overlap.tellingCount);
  set(pairSigns.rarest, overlap.rarest[0] / scale);
  set(pairSigns.thirdRarest, overlap.rarest[2] / scale);
  set(pairSigns.gap, Number.isNaN(gap) ? -1 : Math.log1p(gap));
  set(pairSigns.samePublisher, samePublisher(query.publisher, index.publishers[slot] ?? 0));
  set(pairSigns.texts, (query.hasText ? 1 : 0) + (index.hasText[slot] ?? 0));
  set(pairSigns.lengths, lengthRatio(query.terms.length, index.lengths[slot] ?? 0));
  set(pairSigns.weekdays, weekdayAgreement(query.weekdays, index.weekdays[slot] ?? 0));
}

/** One pass over the member's words. */
function overlapWith(index: WindowIndex, query: Query, slot: number): Overlap {
  const { terms } = index;
  const facts = terms.facts();
  const count = index.slots.size;
  const overlap = noOverlap();
  shared.fill(0);
  const words = wordsOfSlot(index, slot);
  for (let place = 0; place < words.length; place += 1) {
    const packed = words[place] ?? 0;
    const info = packed & 255;
    const fact = facts[packed >>> 8] ?? 0;
    const rarity = terms.rarityAt(fact & weightMask, count);
    addMass(overlap.masses, info, rarity * rarity);
    const mark = fact >>> markShift;
    if (mark > 0) {
      shared[mark - 1] = 1;
      addShared(overlap, query.infos[mark - 1] ?? 0, info, rarity);
    } else addStranger(overlap, info, rarity);
  }
  overlap.ownStranger = rarestUnshared(query, query.leadNames);
  overlap.ownTitleStranger = rarestUnshared(query, query.titleWords);
  return overlap;
}

function addStranger(overlap: Overlap, info: number, rarity: number): void {
  if (isLeadName(info) && rarity > overlap.theirStranger) overlap.theirStranger = rarity;
  if (info & inTitle && rarity > overlap.theirTitleStranger) overlap.theirTitleStranger = rarity;
}

function rarestUnshared({ rarities }: Query, rarestFirst: Int32Array): number {
  for (const place of rarestFirst) if (shared[place] === 0) return rarities[place] ?? 0;
  return 0;
}

function noOverlap(): Overlap {
  return {
    masses: noMasses(),
    text: 0,
    title: 0,
    lead: 0,
    names: 0,
    numbers: 0,
    ownTitle: 0,
    theirTitle: 0,
    ownText: 0,
    theirText: 0,
    ownLeadNames: 0,
    theirLeadNames: 0,
    telling: 0,
    tellingCount: 0,
    ownStranger: 0,
    theirStranger: 0,
    ownTitleStranger: 0,
    theirTitleStranger: 0,
    rarest: [0, 0, 0],
  };
}

/** One word that both use, with its info on either side. */
function addShared(overlap: Overlap, own: number, info: number, rarity: number): void {
  const square = rarity * rarity;
  const weight = weightOf[info] ?? 0;
  const ownWeight = weightOf[own] ?? 0;
  overlap.text += weight * ownWeight * square;
  overlap.ownText += ownWeight * ownWeight * square;
  overlap.theirText += weight * weight * square;
  if (info & inTitle) overlap.theirTitle += square;
  if (own & inTitle) overlap.ownTitle += square;
  if (info & own & inTitle) overlap.title += square;
  if (info & front && own & front) overlap.lead += square;
  if (info & own & ofName) overlap.names += square;
  if (info & own & isNumeric) overlap.numbers += square;
  if (info & front && info & ofName) overlap.theirLeadNames += square;
  if (own & front && own & ofName) overlap.ownLeadNames += square;
  const excess = rarity - placementSettings.ordinaryRarity;
  if (excess > 0) {
    overlap.telling += excess;
    overlap.tellingCount += 1;
  }
  const { rarest } = overlap;
  if (rarity > rarest[0]) overlap.rarest = [rarity, rarest[0], rarest[1]];
  else if (rarity > rarest[1]) overlap.rarest = [rarest[0], rarity, rarest[1]];
  else if (rarity > rarest[2]) rarest[2] = rarity;
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
