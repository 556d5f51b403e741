import type { Judge } from "../../src/stories/judge.ts";
import { chanceFrom } from "./chance.ts";
import { measureClusters } from "./cluster-figures.ts";
import { runStream, type StreamSettings } from "./run-stream.ts";
import type { StorySet } from "./story-sets.ts";

/** By how many places an article may come earlier or later. */
const mostPlaces = 12;

export interface OrderFigures {
  /** Means over the orders, per cent. */
  f1: number;
  pairwise: number;
  /** Standard deviation of `f1`. */
  deviation: number;
}

/**
 * What a judge reaches on a set whose articles come in `orders` other orders, each article moved by a few places, the same
 * ones each time: one order alone is chance by most of a point. A set and its folds have to be moved together, so
 * `judgeOf` is asked anew.
 */
export function measureOtherOrders(
  set: StorySet,
  judgeOf: (set: StorySet) => Judge,
  orders: number,
  settings: StreamSettings = {},
): OrderFigures {
  const figures = Array.from({ length: orders }, (_, draw) => {
    const moved = inOtherOrder(set, draw + 1);
    return measureClusters(moved.truth, runStream(moved.features, judgeOf(moved), settings).last);
  });
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const f1 = mean(figures.map((one) => one.f1));
  const variance = mean(figures.map((one) => (one.f1 - f1) ** 2));
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    f1: rounded(f1),
    pairwise: rounded(mean(figures.map((one) => one.pairwise))),
    deviation: rounded(Math.sqrt(variance)),
  };
}

/** Topics keep their folds, so that no pair is judged by a model that saw its story. */
function inOtherOrder(set: StorySet, draw: number): StorySet {
  const chance = chanceFrom(`${set.name} order ${draw}`);
  const order = set.features
    .map((_, place) => ({ place, at: place + (2 * chance() - 1) * mostPlaces }))
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place);
  const inOrder = <Value>(values: readonly Value[], none: Value) => order.map((place) => values[place] ?? none);
  return {
    ...set,
    articles: inOrder(set.articles, { title: "" }),
    features: order.flatMap((place) => set.features[place] ?? []),
    truth: inOrder(set.truth, -1),
    folds: inOrder(set.folds, 0),
  };
}
