import { placementSettings } from "./placement-settings.ts";
import type { Query } from "./query.ts";
import { weightOf } from "./term-info.ts";
import { weightMask } from "./term-table.ts";
import { type WindowIndex, wordsOfSlot } from "./window-index.ts";

/** How alike some members of a story are among themselves, and how much of what they have in common others hold. */
export interface InnerLikeness {
  /** Mean cosine of their texts, two at a time; −1 for fewer than two. */
  pairs: number;
  /** Length of the mean of their vectors: 1 where all are the same. */
  length: number;
  core: HeldCore;
}

/** The core are the words that at least half of the members have; all −1 for fewer than two members. */
export interface HeldCore {
  /** Share of the core, by squared rarity, that the asking articles have, on the average. */
  share: number;
  /** Of the core words held: the greatest share of a word's articles in the window that are the story's. */
  pure: number;
  /** The rarest core word held, a word never seen being 1. */
  rarest: number;
}

const unknown: InnerLikeness = { pairs: -1, length: 1, core: { share: -1, pure: -1, rarest: -1 } };

/**
 * By term, its place among those met, plus one; working space that is always left at zero. What is gathered of each stands side by
 * side by that place, so that of a large window's words little but this is touched.
 */
let places = new Uint16Array(1024);
/** By place: the term, the sum of its weights, and how many of the articles hold it. */
const met = new Uint32Array(0xffff);
const sums = new Float64Array(met.length);
const holders = new Uint8Array(met.length);
let metCount = 0;
const weights = new Float64Array(placementSettings.description.mostWords);

/** By the sum of TF-IDF vectors, so that nothing is compared two at a time. `size`: members that the story has in all. */
export function innerLikeness(
  index: WindowIndex,
  slots: readonly number[],
  size: number,
  queries: readonly Query[],
): InnerLikeness {
  const count = slots.length;
  if (count < 2) return unknown;
  const facts = index.terms.facts();
  if (places.length < facts.length) places = new Uint16Array(facts.length);
  for (const slot of slots) addUnit(index, facts, slot);
  const { held, pure, rarest } = holdCore(index, queries, count, size);
  const { square, core } = takeBack(index, count);
  return {
    pairs: Math.max(0, square - count) / (count * (count - 1)),
    length: Math.sqrt(square) / count,
    core: { share: core > 0 ? held / core / Math.max(1, queries.length) : 0, pure, rarest },
  };
}

/** Adds an article's vector at length 1. */
function addUnit(index: WindowIndex, facts: Uint32Array, slot: number): void {
  const { terms, slots } = index;
  const words = wordsOfSlot(index, slot);
  let square = 0;
  for (let place = 0; place < words.length; place += 1) {
    const packed = words[place] ?? 0;
    const rarity = terms.rarityAt((facts[packed >>> 8] ?? 0) & weightMask, slots.size);
    const weight = rarity * (weightOf[packed & 255] ?? 0);
    weights[place] = weight;
    square += weight ** 2;
  }
  const length = Math.sqrt(square);
  if (length === 0) return;
  for (let place = 0; place < words.length; place += 1) {
    const term = (words[place] ?? 0) >>> 8;
    const known = places[term] ?? 0;
    const at = known > 0 ? known - 1 : meet(term);
    sums[at] = (sums[at] ?? 0) + (weights[place] ?? 0) / length;
    holders[at] = (holders[at] ?? 0) + 1;
  }
}

/** @returns the place of a term that was not met yet */
function meet(term: number): number {
  met[metCount] = term;
  sums[metCount] = 0;
  holders[metCount] = 0;
  metCount += 1;
  places[term] = metCount;
  return metCount - 1;
}

/** How many of the articles hold a term. */
function holdersOf(term: number): number {
  const place = places[term] ?? 0;
  return place > 0 ? (holders[place - 1] ?? 0) : 0;
}

function isCore(having: number, count: number): boolean {
  return having >= 2 && 2 * having >= count;
}

function holdCore(
  { terms, slots }: WindowIndex,
  queries: readonly Query[],
  count: number,
  size: number,
): { held: number; pure: number; rarest: number } {
  const scale = terms.rarityAt(0, slots.size);
  let [held, pure, rarest] = [0, 0, 0];
  for (const { terms: ownTerms, rarities } of queries)
    for (let place = 0; place < ownTerms.length; place += 1) {
      const term = ownTerms[place] ?? -1;
      const having = term < 0 ? 0 : holdersOf(term);
      if (!isCore(having, count)) continue;
      const rarity = rarities[place] ?? 0;
      held += rarity * rarity;
      rarest = Math.max(rarest, rarity / scale);
      pure = Math.max(pure, Math.min(1, (having * size) / (count * Math.max(1, terms.uses(term)))));
    }
  return { held, pure, rarest };
}

/** Adds up what was gathered, each term once, and leaves the working space at zero. */
function takeBack({ terms, slots }: WindowIndex, count: number): { square: number; core: number } {
  let [square, core] = [0, 0];
  for (let at = 0; at < metCount; at += 1) {
    const term = met[at] ?? 0;
    square += (sums[at] ?? 0) ** 2;
    if (isCore(holders[at] ?? 0, count)) core += terms.rarity(term, slots.size) ** 2;
    places[term] = 0;
  }
  metCount = 0;
  return { square, core };
}
