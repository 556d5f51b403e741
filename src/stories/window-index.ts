import type { ArticleFeatures } from "./article-features.ts";
import { placementSettings } from "./placement-settings.ts";
import { createTermTable, type TermTable } from "./term-table.ts";

/** An article as the window holds it. `terms` keeps the order of `ArticleFeatures.words`. */
export interface WindowedArticle {
  articleId: number;
  storyKey: number;
  slot: number;
  at: number | undefined;
  terms: Int32Array;
  /** Whole numbers, so that sums over a story can be taken back exactly. */
  weights: Int32Array;
  titleEnd: number;
  leadEnd: number;
  nameTerms: ReadonlySet<number>;
  hasText: boolean;
}

export interface WindowedStory {
  storyKey: number;
  /** In the order of their placement. */
  members: WindowedArticle[];
  /** Sum of the members' weights a term, for headlines and for whole texts. */
  titleSums: Map<number, number>;
  textSums: Map<number, number>;
}

/** Everything the placer remembers. A pure function of the articles that were added and not removed, in that order. */
export interface WindowIndex {
  terms: TermTable;
  articles: Map<number, WindowedArticle>;
  stories: Map<number, WindowedStory>;
  bySlot: (WindowedArticle | undefined)[];
  freeSlots: number[];
}

export function createWindowIndex(): WindowIndex {
  return { terms: createTermTable(), articles: new Map(), stories: new Map(), bySlot: [], freeSlots: [] };
}

const unit = 16;

/** Weight of each word of an article: more for the title and the lead, growing with the logarithm of its count. */
export function weighWords(features: ArticleFeatures): Int32Array {
  const { title, lead } = placementSettings.weights;
  return Int32Array.from(features.counts, (count, place) => {
    const zone = place < features.titleEnd ? title : place < features.leadEnd ? lead : 0;
    return Math.round(unit * (1 + zone + Math.log(count)));
  });
}

export function splitFeatureWords(features: ArticleFeatures): string[] {
  return features.words === "" ? [] : features.words.split(" ");
}

export function addToIndex(
  index: WindowIndex,
  articleId: number,
  storyKey: number,
  features: ArticleFeatures,
  nameWords: readonly string[],
): void {
  const slot = index.freeSlots.pop() ?? index.bySlot.length;
  const terms = Int32Array.from(splitFeatureWords(features), (word) => index.terms.use(word, slot));
  const nameTerms = new Set<number>();
  for (const word of nameWords) {
    const term = index.terms.find(word);
    if (term !== undefined) nameTerms.add(term);
  }
  const article: WindowedArticle = {
    articleId,
    storyKey,
    slot,
    at: features.at,
    terms,
    weights: weighWords(features),
    titleEnd: features.titleEnd,
    leadEnd: features.leadEnd,
    nameTerms,
    hasText: features.hasText,
  };
  index.bySlot[slot] = article;
  index.articles.set(articleId, article);
  const story = index.stories.get(storyKey) ?? { storyKey, members: [], titleSums: new Map(), textSums: new Map() };
  index.stories.set(storyKey, story);
  story.members.push(article);
  addWeights(story, article, 1);
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
