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
 * A set's articles as bare headlines of a day, so that headlines are learned from more than the one set of them; with so
 * little weight that where that set says otherwise it is heard.
 */
export function headlinesOf(set: StorySet): StorySet {
  return {
    ...set,
    name: `${set.name}, headlines`,
    weight: set.weight * trainSettings.headlineWeight,
    features: set.headlines,
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
