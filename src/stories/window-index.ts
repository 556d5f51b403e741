import type { ArticleFeatures } from "./article-features.ts";
import { nameWordsOf } from "./name-words.ts";
import { placementSettings } from "./placement-settings.ts";
import { isNumber } from "./split-words.ts";
import { inLead, inTitle, termInfo } from "./term-info.ts";
import { createTermTable, hashWord, type TermTable } from "./term-table.ts";

/** Members as slots of the window, in the order of their placement. */
export interface WindowedStory {
  storyKey: number;
  members: number[];
}

/**
 * Everything the placer remembers: a function of the placements it holds and their order, no more.
 *
 * Articles lie in a ring of slots, the oldest overwritten first. A slot has a fixed number of places for its words; a
 * place holds the term in its upper 24 bits and its info in the lower 8, and `earlier` leads to the place where the same
 * term stood last before. These chains are the inverted index: from a term's newest place, as many steps back as articles
 * use it. An overwritten slot needs no mending, since its places are the oldest of their chains.
 */
export interface WindowIndex {
  capacity: number;
  terms: TermTable;
  places: Uint32Array;
  earlier: Int32Array;
  lengths: Uint8Array;
  /** Publication in ms; NaN when unknown. */
  times: Float64Array;
  /** Hash of the publisher; 0 when unknown. */
  publishers: Uint32Array;
  weekdays: Uint8Array;
  hasText: Uint8Array;
  articleIds: Float64Array;
  storyKeys: Float64Array;
  /** 1 where a person placed the article. */
  isPinned: Uint8Array;
  /** Placements so far, those overwritten included. */
  placed: number;
  slots: Map<number, number>;
  stories: Map<number, WindowedStory>;
  /** Working space of one search, a number a slot; always left at zero. */
  scores: Float32Array;
}

/** Places of a slot: a power of two, so that the slot of a place is a shift away. */
export const stride = placementSettings.description.mostWords;
export const strideBits = Math.log2(stride);

export function createWindowIndex(capacity: number): WindowIndex {
  return {
    capacity,
    terms: createTermTable(),
    places: new Uint32Array(capacity * stride),
    earlier: new Int32Array(capacity * stride),
    lengths: new Uint8Array(capacity),
    times: new Float64Array(capacity),
    publishers: new Uint32Array(capacity),
    weekdays: new Uint8Array(capacity),
    hasText: new Uint8Array(capacity),
    articleIds: new Float64Array(capacity),
    storyKeys: new Float64Array(capacity),
    isPinned: new Uint8Array(capacity),
    placed: 0,
    slots: new Map(),
    stories: new Map(),
    scores: new Float32Array(capacity),
  };
}

export function articleCount(index: WindowIndex): number {
  return index.slots.size;
}

export function splitFeatureWords(features: ArticleFeatures): string[] {
  return features.words === "" ? [] : features.words.split(" ");
}

/** The info byte of each word. */
export function infoOfWords(features: ArticleFeatures, words: readonly string[]): Uint8Array {
  const names = nameWordsOf(features);
  return Uint8Array.from(words, (word, place) => {
    const zone = place < features.titleEnd ? inTitle : place < features.leadEnd ? inLead : 0;
    return termInfo(zone, names.has(word), isNumber(word), features.counts[place] ?? 1);
  });
}

export function hashPublisher(publisher: string | undefined): number {
  return publisher ? hashWord(publisher) : 0;
}

/** Records a placement in the next slot, over the oldest when all are taken. */
export function addToIndex(
  index: WindowIndex,
  articleId: number,
  storyKey: number,
  features: ArticleFeatures,
  isPinned: boolean,
): void {
  const slot = index.placed % index.capacity;
  if (index.placed >= index.capacity) emptySlot(index, slot);
  index.placed += 1;
  const words = splitFeatureWords(features).slice(0, stride);
  const infos = infoOfWords(features, words);
  for (const [place, word] of words.entries()) {
    const entry = slot * stride + place;
    const { term, earlier } = index.terms.use(word, entry);
    index.places[entry] = ((term << 8) | (infos[place] ?? 0)) >>> 0;
    index.earlier[entry] = earlier;
  }
  index.lengths[slot] = words.length;
  index.times[slot] = features.at ?? Number.NaN;
  index.publishers[slot] = hashPublisher(features.publisher);
  index.weekdays[slot] = features.weekdays;
  index.hasText[slot] = features.hasText ? 1 : 0;
  index.articleIds[slot] = articleId;
  index.isPinned[slot] = isPinned ? 1 : 0;
  index.slots.set(articleId, slot);
  enterStory(index, slot, storyKey);
}

/** Puts the article of a slot into another story. */
export function moveSlot(index: WindowIndex, slot: number, storyKey: number): void {
  leaveStory(index, slot);
  enterStory(index, slot, storyKey);
}

export function articleIdOf(index: WindowIndex, slot: number): number {
  return index.articleIds[slot] ?? -1;
}

/** Placements since that of a slot. */
export function ageOf(index: WindowIndex, slot: number): number {
  return (index.placed - 1 - slot + index.capacity) % index.capacity;
}

function emptySlot(index: WindowIndex, slot: number): void {
  leaveStory(index, slot);
  for (let entry = slot * stride, end = entry + (index.lengths[slot] ?? 0); entry < end; entry += 1)
    index.terms.release((index.places[entry] ?? 0) >>> 8);
  index.slots.delete(index.articleIds[slot] ?? -1);
}

function enterStory(index: WindowIndex, slot: number, storyKey: number): void {
  index.storyKeys[slot] = storyKey;
  const story = index.stories.get(storyKey);
  if (!story) {
    index.stories.set(storyKey, { storyKey, members: [slot] });
    return;
  }
  const { members } = story;
  const age = ageOf(index, slot);
  let place = members.length;
  while (place > 0 && ageOf(index, members[place - 1] ?? 0) < age) place -= 1;
  members.splice(place, 0, slot);
}

function leaveStory(index: WindowIndex, slot: number): void {
  const storyKey = index.storyKeys[slot] ?? -1;
  const story = index.stories.get(storyKey);
  if (!story) return;
  story.members.splice(story.members.indexOf(slot), 1);
  if (story.members.length === 0) index.stories.delete(storyKey);
}
