import type { GrowSettings } from "./grow-trees.ts";

/** Every number of the training. Small sets weigh as much as large ones, so leaves and ridge are large: see MODEL.md. */
export const trainSettings = {
  /** A set counts 1 unless it is named here; `basil` is small and easy. */
  weights: new Map([["basil", 1 / 3]]),
  /** Of the headlines that stand in where no set is of headlines: how much they count beside their texts, and how many. */
  headlineWeight: 0.5,
  mostHeadlines: 1_500,
  /** The streams to learn from are placed more freely than the program places. */
  thresholds: { join: 0.5, merge: 0.7, move: 0.2 },
  /** Rows kept of each set, at about equal distances. */
  mostPairs: 40_000,
  mostDecisions: 12_000,
  /** Streams run to learn from: the first follows a plain rule and counts half, each next what was learned so far. */
  rounds: 3,
  /** The same where a set is left out: the latter rounds matter less than what is missing. */
  roundsLeftOut: 2,
  pair: {
    trees: 120,
    leaves: 20,
    rate: 0.08,
    ridge: 20,
    leastLeaf: 40,
    trueWeight: 1,
    rowShare: 0.6,
    signShare: 0.6,
  } satisfies GrowSettings,
  /**
   * A join that is right weighs more than one that is wrong: a stream that joins rather freely shows the model more of the
   * mistakes that it has to tell from right joins.
   */
  story: {
    trees: 60,
    leaves: 10,
    rate: 0.1,
    ridge: 20,
    leastLeaf: 40,
    trueWeight: 2.3,
    rowShare: 1,
    signShare: 1,
  } satisfies GrowSettings,
};
