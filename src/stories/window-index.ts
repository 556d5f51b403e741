import type { ArticleFeatures } from "./article-features.ts";
import { createDayTable, type DayTable, writeDays } from "./day-table.ts";
import { readFeatureWords } from "./feature-words.ts";
import {
  createNumberPages,
  giveRunBack,
  type NumberPages,
  numbersAt,
  placeInPage,
  reserveRun,
} from "./number-pages.ts";
import { placementSettings } from "./placement-settings.ts";
import { createPostingLists, type PostingLists } from "./posting-lists.ts";
import { createTermTable, hashWord, type TermTable } from "./term-table.ts";

/** Members as slots of the window, in the order of their placement. */
export interface WindowedStory {
  storyKey: number;
  /** Below the window's capacity; of another story once this one has no member left. */
  number: number;
  /** Replaced as a whole: an array that grows in place has room for seventeen, and most stories have one member. */
  members: readonly number[];
}

/**
 * Everything the placer remembers: a function of the placements it holds and their order, no more.
 *
 * Articles lie in a ring of slots, the oldest overwritten first. The words of a slot are a run of numbers, with the term
 * in the upper 24 bits and its info in the lower 8; `postings` leads from a term to the newest slots that hold it.
 */
export interface WindowIndex {
  capacity: number;
  terms: TermTable;
  postings: PostingLists;
  words: NumberPages;
  /** Where the words of a slot begin, and how many they are. */
  addresses: Uint32Array;
  lengths: Uint8Array;
  /** Publication in ms; NaN when unknown. */
  times: Float64Array;
  /** Hash of the publisher; 0 when unknown. */
  publishers: Uint32Array;
  weekdays: Uint8Array;
  days: DayTable;
  hasText: Uint8Array;
  articleIds: Float64Array;
  storyKeys: Float64Array;
  /** The numbers of the slots' stories. */
  storyNumbers: Uint32Array;
  /** 1 where a person placed the article. */
  isPinned: Uint8Array;
  /** Placements so far, those overwritten included. */
  placed: number;
  slots: Map<number, number>;
  stories: Map<number, WindowedStory>;
  /** The same by number; numbers of stories that ended are given to others. */
  numbered: (WindowedStory | undefined)[];
  freeNumbers: number[];
  search: SearchSpace;
}

/** Working space of one search; what is counted by slot or story is always left at zero. */
export interface SearchSpace {
  scores: Float32Array;
  /** The three best scores of a story, side by side. */
  bestOfStory: Float32Array;
  /** Slots of one term. */
  slots: Uint32Array;
  /** Slots that share any of the words looked for. */
  touched: Uint32Array;
}

export function createWindowIndex(capacity: number): WindowIndex {
  const { mostPostings, mostPostingsPerTerm } = placementSettings.candidates;
  return {
    capacity,
    terms: createTermTable(),
    postings: createPostingLists(mostPostingsPerTerm),
    words: createNumberPages(),
    addresses: new Uint32Array(capacity),
    lengths: new Uint8Array(capacity),
    times: new Float64Array(capacity),
    publishers: new Uint32Array(capacity),
    weekdays: new Uint8Array(capacity),
    days: createDayTable(capacity),
    hasText: new Uint8Array(capacity),
    articleIds: new Float64Array(capacity),
    storyKeys: new Float64Array(capacity),
    storyNumbers: new Uint32Array(capacity),
    isPinned: new Uint8Array(capacity),
    placed: 0,
    slots: new Map(),
    stories: new Map(),
    numbered: [],
    freeNumbers: [],
    search: {
      scores: new Float32Array(capacity),
      bestOfStory: new Float32Array(3 * capacity),
      slots: new Uint32Array(mostPostingsPerTerm),
      touched: new Uint32Array(mostPostings + mostPostingsPerTerm),
    },
  };
}

export function articleCount(index: WindowIndex): number {
  return index.slots.size;
}

/** The words of a slot as numbers: term << 8 | info. Read them before the window changes. */
export function wordsOfSlot(index: WindowIndex, slot: number): Uint32Array {
  const address = index.addresses[slot] ?? 0;
  const start = placeInPage(address);
  return numbersAt(index.words, address).subarray(start, start + (index.lengths[slot] ?? 0));
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
  writeWords(index, slot, features);
  index.times[slot] = features.at ?? Number.NaN;
  index.publishers[slot] = hashPublisher(features.publisher);
  index.weekdays[slot] = features.weekdays;
  writeDays(index.days, slot, features);
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

function writeWords(index: WindowIndex, slot: number, features: ArticleFeatures): void {
  const { hashes, infos } = readFeatureWords(features);
  const address = reserveRun(index.words, hashes.length);
  const numbers = numbersAt(index.words, address);
  const start = placeInPage(address);
  for (let place = 0; place < hashes.length; place += 1) {
    const term = index.terms.use(hashes[place] ?? 0);
    index.postings.add(term, slot, index.terms.uses(term) - 1);
    numbers[start + place] = ((term << 8) | (infos[place] ?? 0)) >>> 0;
  }
  index.addresses[slot] = address;
  index.lengths[slot] = hashes.length;
}

function emptySlot(index: WindowIndex, slot: number): void {
  leaveStory(index, slot);
  for (const word of wordsOfSlot(index, slot)) {
    const term = word >>> 8;
    index.terms.release(term);
    index.postings.trim(term, index.terms.uses(term));
  }
  giveRunBack(index.words, index.addresses[slot] ?? 0);
  index.slots.delete(index.articleIds[slot] ?? -1);
}

function enterStory(index: WindowIndex, slot: number, storyKey: number): void {
  const story = index.stories.get(storyKey) ?? beginStory(index, storyKey);
  index.storyKeys[slot] = storyKey;
  index.storyNumbers[slot] = story.number;
  const { members } = story;
  const age = ageOf(index, slot);
  let place = members.length;
  while (place > 0 && ageOf(index, members[place - 1] ?? 0) < age) place -= 1;
  story.members = members.toSpliced(place, 0, slot);
}

function leaveStory(index: WindowIndex, slot: number): void {
  const storyKey = index.storyKeys[slot] ?? -1;
  const story = index.stories.get(storyKey);
  if (!story) return;
  story.members = story.members.toSpliced(story.members.indexOf(slot), 1);
  if (story.members.length > 0) return;
  index.stories.delete(storyKey);
  index.numbered[story.number] = undefined;
  index.freeNumbers.push(story.number);
}

function beginStory(index: WindowIndex, storyKey: number): WindowedStory {
  const story = { storyKey, number: index.freeNumbers.pop() ?? index.numbered.length, members: [] };
  index.stories.set(storyKey, story);
  index.numbered[story.number] = story;
  return story;
}
