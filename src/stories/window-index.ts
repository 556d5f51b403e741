import type { ArticleFeatures } from "./article-features.ts";
import { nameWordsOf } from "./name-words.ts";
import { placementSettings } from "./placement-settings.ts";
import { createTermTable, type TermTable } from "./term-table.ts";

/** An article as the window holds it. The arrays keep the order of `ArticleFeatures.words`. */
export interface WindowedArticle {
  articleId: number;
  storyKey: number;
  slot: number;
  at: number | undefined;
  terms: Int32Array;
  /** Whole numbers, so that sums over a story can be taken back exactly. */
  weights: Int32Array;
  /** 1 where the word belongs to a name. */
  isName: Uint8Array;
  titleEnd: number;
  hasText: boolean;
}

export interface WindowedStory {
  storyKey: number;
  /** In the order of their placement. */
  members: WindowedArticle[];
  /** The members' weights added up, a term each: of headlines and of whole texts. */
  titleSums: Map<number, number>;
  textSums: Map<number, number>;
}

/** Everything the placer remembers: a function of the articles it holds and the order in which they came, no more. */
export interface WindowIndex {
  terms: TermTable;
  /** In the order of their placement. */
  articles: Map<number, WindowedArticle>;
  stories: Map<number, WindowedStory>;
  bySlot: (WindowedArticle | undefined)[];
  freeSlots: number[];
  /** Working space of one search, a number a slot; always left at zero. */
  scores: Float64Array;
}

export function createWindowIndex(): WindowIndex {
  return {
    terms: createTermTable(),
    articles: new Map(),
    stories: new Map(),
    bySlot: [],
    freeSlots: [],
    scores: new Float64Array(1_024),
  };
}

export function splitFeatureWords(features: ArticleFeatures): string[] {
  return features.words === "" ? [] : features.words.split(" ");
}

const unit = 16;

/** Weight of each word of an article: more in the title and the lead, growing with the logarithm of its count. */
export function weighWords(features: ArticleFeatures): Int32Array {
  const { title, lead } = placementSettings.weights;
  return Int32Array.from(features.counts, (count, place) => {
    const zone = place < features.titleEnd ? title : place < features.leadEnd ? lead : 0;
    return Math.round(unit * (1 + zone + Math.log(count)));
  });
}

export function markNames(features: ArticleFeatures, words: readonly string[]): Uint8Array {
  const names = nameWordsOf(features);
  return Uint8Array.from(words, (word) => (names.has(word) ? 1 : 0));
}

export function addToIndex(index: WindowIndex, articleId: number, storyKey: number, features: ArticleFeatures): void {
  const slot = index.freeSlots.pop() ?? index.bySlot.length;
  const words = splitFeatureWords(features);
  const article: WindowedArticle = {
    articleId,
    storyKey,
    slot,
    at: features.at,
    terms: Int32Array.from(words, (word) => index.terms.use(word, slot)),
    weights: weighWords(features),
    isName: markNames(features, words),
    titleEnd: features.titleEnd,
    hasText: features.hasText,
  };
  index.bySlot[slot] = article;
  if (slot >= index.scores.length) index.scores = new Float64Array(2 * index.scores.length);
  index.articles.set(articleId, article);
  const story = index.stories.get(storyKey) ?? emptyStory(storyKey);
  index.stories.set(storyKey, story);
  story.members.push(article);
  addWeights(story, article, 1);
}

function emptyStory(storyKey: number): WindowedStory {
  return { storyKey, members: [], titleSums: new Map(), textSums: new Map() };
}

export function removeFromIndex(index: WindowIndex, article: WindowedArticle): void {
  const story = index.stories.get(article.storyKey);
  if (story) {
    story.members.splice(story.members.indexOf(article), 1);
    if (story.members.length === 0) index.stories.delete(article.storyKey);
    else addWeights(story, article, -1);
  }
  for (const term of article.terms) index.terms.release(term, article.slot);
  index.articles.delete(article.articleId);
  index.bySlot[article.slot] = undefined;
  index.freeSlots.push(article.slot);
}

function addWeights(story: WindowedStory, article: WindowedArticle, sign: 1 | -1): void {
  for (const [place, term] of article.terms.entries()) {
    addTo(story.textSums, term, sign * (article.weights[place] ?? 0));
    if (place < article.titleEnd) addTo(story.titleSums, term, sign);
  }
}

function addTo(sums: Map<number, number>, term: number, amount: number): void {
  const sum = (sums.get(term) ?? 0) + amount;
  if (sum === 0) sums.delete(term);
  else sums.set(term, sum);
}
