import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { ArticleFeatures } from "../../src/stories/article-features.ts";
import { describeArticle } from "../../src/stories/describe-article.ts";
import { readLines } from "../score.ts";
import { trainSettings } from "./train-settings.ts";

/** One set, described once; the articles in their order. Article numbers are places in these lists. */
export interface StorySet {
  name: string;
  /** How much it counts in the training. */
  weight: number;
  features: ArticleFeatures[];
  /** The same with nothing but their titles and days. */
  headlines: ArticleFeatures[];
  /** The true story of each article, a number a story. */
  truth: number[];
  /** Stories of one topic share a fold. */
  folds: number[];
}

export const foldCount = 5;
const ending = ".jsonl.gz";

/**
 * The sets to learn from. Where none of them is of bare headlines, the first articles of each count as such besides: too
 * little to say what a topic is, but a model that never saw a headline takes every one for an odd text.
 */
export function setsToLearnFrom(sets: readonly StorySet[]): StorySet[] {
  const hasHeadlines = sets.some(({ features }) => features.every(({ hasText }) => !hasText));
  return hasHeadlines ? [...sets] : [...sets, ...sets.map(headlinesOf)];
}

function headlinesOf(set: StorySet): StorySet {
  const { headlineWeight, mostHeadlines } = trainSettings;
  return {
    name: `${set.name}, headlines`,
    weight: set.weight * headlineWeight,
    features: set.headlines.slice(0, mostHeadlines),
    headlines: [],
    truth: set.truth.slice(0, mostHeadlines),
    folds: set.folds.slice(0, mostHeadlines),
  };
}

export function readStorySets(folder: string): StorySet[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => readStorySet(join(folder, file)));
}

function readStorySet(path: string): StorySet {
  const name = basename(path, ending);
  const rows = readLines(path).map((line) => JSON.parse(line) as Record<string, string | undefined>);
  const stories = new Map<string, number>();
  for (const { story = "" } of rows) if (!stories.has(story)) stories.set(story, stories.size);
  const topics = foldsOfTopics(rows.map(({ story = "" }) => topicOf(story)));
  return {
    name,
    weight: trainSettings.weights.get(name) ?? 1,
    features: rows.map(({ title = "", text, publisher, publishedAt }) =>
      describeArticle({
        title,
        ...(text && { text }),
        ...(publisher && { publisher }),
        ...(publishedAt && { publishedAt }),
      }),
    ),
    headlines: rows.map(({ title = "", publisher, publishedAt }) =>
      describeArticle({
        title,
        ...(publisher && { publisher }),
        ...(publishedAt && { publishedAt: publishedAt.slice(0, 10) }),
      }),
    ),
    truth: rows.map(({ story = "" }) => stories.get(story) ?? -1),
    folds: rows.map(({ story = "" }) => topics.get(topicOf(story)) ?? 0),
  };
}

/** The first two parts of a story's label: "ecb-28-ecb" and "ecb-28-ecbplus" are two events of one topic. */
function topicOf(story: string): string {
  return story.split("-").slice(0, 2).join("-");
}

/** Dealt out like cards, the largest topics first, so that folds are about equally large. */
function foldsOfTopics(topics: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const topic of topics) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  const largestFirst = [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Map(largestFirst.map(([topic], place) => [topic, place % foldCount]));
}
