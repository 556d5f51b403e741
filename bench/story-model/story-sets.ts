import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { ArticleFeatures } from "../../src/stories/article-features.ts";
import { type ArticleToDescribe, describeArticle } from "../../src/stories/describe-article.ts";
import { readLines } from "../score.ts";
import { trainSettings } from "./train-settings.ts";

/** One set, described once; the articles in their order. Article numbers are places in these lists. */
export interface StorySet {
  name: string;
  /** How much it counts in the training. */
  weight: number;
  /** The same where no whole set is of bare headlines. */
  weightWithoutHeadlines: number;
  /** How many rows are kept of it, as a share of what is kept of a whole set. */
  share: number;
  articles: ArticleToDescribe[];
  features: ArticleFeatures[];
  /** The true story of each article, a number a story. */
  truth: number[];
  /** Stories of one topic share a fold. */
  folds: number[];
}

const ending = ".jsonl.gz";

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
  const articles = rows.map(
    ({ title = "", text, publisher, publishedAt }): ArticleToDescribe => ({
      title,
      ...(text && { text }),
      ...(publisher && { publisher }),
      ...(publishedAt && { publishedAt }),
    }),
  );
  return {
    name,
    weight: trainSettings.weights.get(name) ?? 1,
    weightWithoutHeadlines: trainSettings.weights.get(name) ?? 1,
    share: 1,
    articles,
    features: articles.map(describeArticle),
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
  return new Map(largestFirst.map(([topic], place) => [topic, place % trainSettings.folds]));
}
