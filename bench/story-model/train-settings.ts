import type { GrowSettings } from "./grow-trees.ts";

/** Every number of the training. Small sets weigh as much as large ones, so leaves and ridge are large: see MODEL.md. */
export const trainSettings = {
  /** A set counts 1 unless it is named here; `basil` is small and easy. */
  weights: new Map([["basil", 1 / 3]]),
  /** What each set counts once more with its headlines alone; a set of headlines has no such double. */
  headlinesWeight: 0.3,
  /** Rows kept of each set, at about equal distances. */
  mostPairs: 40_000,
  mostDecisions: 12_000,
  /** Streams run to learn from: the first follows a plain rule and counts half, each next what was learned so far. */
  rounds: 4,
  pair: { trees: 100, leaves: 20, rate: 0.1, ridge: 20, leastLeaf: 40, trueWeight: 1 } satisfies GrowSettings,
  /**
   * A join that is right weighs more than one that is wrong, so that about as many are missed as are false at even odds;
   * else far more would be missed.
   */
  story: { trees: 60, leaves: 10, rate: 0.1, ridge: 20, leastLeaf: 40, trueWeight: 1.86 } satisfies GrowSettings,
};
