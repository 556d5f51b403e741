import { placementSettings } from "./placement-settings.ts";
import { isLeadName, type Query } from "./query.ts";
import { front, inTitle, isNumeric, ofName, weightOf } from "./term-info.ts";
import { markShift, weightMask } from "./term-table.ts";
import { type WindowIndex, wordsOfSlot } from "./window-index.ts";

/** What the words of two articles have in common and what the member has alone, by its place in `overlap`: sums of squared rarities, most of them. */
export const of = {
  text: 0,
  title: 1,
  lead: 2,
  names: 3,
  numbers: 4,
  ownTitle: 5,
  theirTitle: 6,
  ownText: 7,
  theirText: 8,
  ownLeadNames: 9,
  theirLeadNames: 10,
  telling: 11,
  tellingCount: 12,
  /** The rarest shared words, the rarest first. */
  rarest: 13,
  secondRarest: 14,
  thirdRarest: 15,
  /** Rarity of the rarest name in the front that the other side never uses, and of the rarest word of the title. */
  ownStranger: 16,
  theirStranger: 17,
  ownTitleStranger: 18,
  theirTitleStranger: 19,
  /** The member's squared lengths: see `Masses`. */
  titleMass: 20,
  leadMass: 21,
  textMass: 22,
  namesMass: 23,
  leadNamesMass: 24,
  numbersMass: 25,
} as const;

/**
 * What `measureOverlap` found last. One place for all pairs: an object for each of the hundred pairs of an article is garbage
 * that costs more than the comparison, and drives the window out of the processor's cache.
 */
export const overlap = new Float64Array(Object.keys(of).length);

/** Marks the places of the query that the member shares. */
const shared = new Uint8Array(placementSettings.description.mostWords);

/** One pass over the member's words, into `overlap`. The query's terms must be marked. */
export function measureOverlap(index: WindowIndex, query: Query, slot: number): void {
  const { terms } = index;
  const facts = terms.facts();
  const count = index.slots.size;
  const { infos } = query;
  overlap.fill(0);
  shared.fill(0);
  const words = wordsOfSlot(index, slot);
  for (let place = 0; place < words.length; place += 1) {
    const packed = words[place] ?? 0;
    const info = packed & 255;
    const fact = facts[packed >>> 8] ?? 0;
    const rarity = terms.rarityAt(fact & weightMask, count);
    addMass(info, rarity * rarity);
    const mark = fact >>> markShift;
    if (mark > 0) {
      shared[mark - 1] = 1;
      addShared(infos[mark - 1] ?? 0, info, rarity);
    } else addStranger(info, rarity);
  }
  overlap[of.ownStranger] = rarestUnshared(query, query.leadNames);
  overlap[of.ownTitleStranger] = rarestUnshared(query, query.titleWords);
}

function add(sum: number, value: number): void {
  overlap[sum] = (overlap[sum] ?? 0) + value;
}

function addMass(info: number, square: number): void {
  const weight = weightOf[info] ?? 0;
  add(of.textMass, weight * weight * square);
  if (info & inTitle) add(of.titleMass, square);
  if (info & front) add(of.leadMass, square);
  if (info & ofName) add(of.namesMass, square);
  if (info & front && info & ofName) add(of.leadNamesMass, square);
  if (info & isNumeric) add(of.numbersMass, square);
}

function addStranger(info: number, rarity: number): void {
  if (isLeadName(info) && rarity > (overlap[of.theirStranger] ?? 0)) overlap[of.theirStranger] = rarity;
  if (info & inTitle && rarity > (overlap[of.theirTitleStranger] ?? 0)) overlap[of.theirTitleStranger] = rarity;
}

function rarestUnshared({ rarities }: Query, rarestFirst: Int32Array): number {
  for (const place of rarestFirst) if (shared[place] === 0) return rarities[place] ?? 0;
  return 0;
}

/** One word that both use, with its info on either side. */
function addShared(own: number, info: number, rarity: number): void {
  const square = rarity * rarity;
  const weight = weightOf[info] ?? 0;
  const ownWeight = weightOf[own] ?? 0;
  add(of.text, weight * ownWeight * square);
  add(of.ownText, ownWeight * ownWeight * square);
  add(of.theirText, weight * weight * square);
  if (info & inTitle) add(of.theirTitle, square);
  if (own & inTitle) add(of.ownTitle, square);
  if (info & own & inTitle) add(of.title, square);
  if (info & front && own & front) add(of.lead, square);
  if (info & own & ofName) add(of.names, square);
  if (info & own & isNumeric) add(of.numbers, square);
  if (info & front && info & ofName) add(of.theirLeadNames, square);
  if (own & front && own & ofName) add(of.ownLeadNames, square);
  const excess = rarity - placementSettings.ordinaryRarity;
  if (excess > 0) {
    add(of.telling, excess);
    add(of.tellingCount, 1);
  }
  noteRarity(rarity);
}

function noteRarity(rarity: number): void {
  const first = overlap[of.rarest] ?? 0;
  const second = overlap[of.secondRarest] ?? 0;
  if (rarity <= (overlap[of.thirdRarest] ?? 0)) return;
  overlap[of.thirdRarest] = rarity > second ? second : rarity;
  if (rarity > second) overlap[of.secondRarest] = rarity > first ? first : rarity;
  if (rarity > first) overlap[of.rarest] = rarity;
}
