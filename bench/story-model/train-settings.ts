import type { GrowSettings } from "./grow-trees.ts";
import type { View } from "./views.ts";

/** Every number of the training. Small sets weigh as much as large ones, so leaves and ridge are large: see MODEL.md. */
export const trainSettings = {
  /** A set counts 1 unless it is named here; `basil` is small and easy. */
  weights: new Map([["basil", 1 / 3]]),
  /** The kinds of stream as which each set is seen again: see views.ts. */
  views: [
    {
      name: "headlines",
      weight: 0.1,
      weightWithoutHeadlines: 0.5,
      text: "none",
      dates: "kept",
      storiesADay: 10,
      paces: [0, 0.05, 0.3],
      lines: [1, 1, 4, 8],
      sizes: [50],
    },
    {
      name: "teasers",
      weight: 0.15,
      weightWithoutHeadlines: 0.15,
      text: "first words",
      dates: "half",
      storiesADay: 0,
      paces: [1],
      lines: [1],
      sizes: [50],
    },
    {
      name: "few of each",
      weight: 0.15,
      weightWithoutHeadlines: 0.15,
      text: "whole",
      dates: "kept",
      storiesADay: 10,
      paces: [1],
      lines: [1],
      sizes: [1, 1, 2, 5],
    },
    {
      name: "undated",
      weight: 0.15,
      weightWithoutHeadlines: 0.15,
      text: "whole",
      dates: "none",
      storiesADay: 0,
      paces: [1],
      lines: [1],
      sizes: [50],
    },
    {
      name: "slow",
      weight: 0.15,
      weightWithoutHeadlines: 0.15,
      text: "whole",
      dates: "kept",
      storiesADay: 2,
      paces: [1, 10, 40],
      lines: [1],
      sizes: [50],
    },
  ] satisfies View[],
  /** Articles of a view at the most, and its share of the rows that are kept of a set. */
  mostOfView: 1_200,
  viewShare: 0.2,
  /** The streams to learn from are placed more freely than the program places. */
  thresholds: { join: 0.5, merge: 0.7, move: 0.2 },
  /** Rows kept of each set, at about equal distances. */
  mostPairs: 40_000,
  mostDecisions: 12_000,
  /** Streams run to learn from: the first follows a plain rule and counts half, each next what was learned so far. */
  rounds: 3,
  /**
   * Parts that the topics of a set are dealt out to, ten as is usual (Kohavi, 1995): what judges a pair of two folds has seen
   * four fifths of the topics, and three fifths with five folds, which tells less of the model that is shipped.
   */
  folds: 10,
  /** The same where a set is left out, as nothing is measured on the folds then and the last round matters little. */
  leftOut: { rounds: 2, folds: 3 },
  pair: {
    trees: 120,
    leaves: 20,
    rate: 0.08,
    ridge: 20,
    leastLeaf: 40,
    trueWeight: 1,
    rowShare: 0.6,
    signShare: 0.6,
    forests: 3,
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
    forests: 1,
  } satisfies GrowSettings,
};
