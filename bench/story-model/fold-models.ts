import type { BoostedTrees, WrittenTrees } from "../../src/stories/boosted-trees.ts";
import { logOddsOf, readTrees } from "../../src/stories/boosted-trees.ts";
import { type GrowSettings, growTrees, type Samples } from "./grow-trees.ts";
import type { Recorded } from "./record-samples.ts";
import { trainSettings } from "./train-settings.ts";

/** Recorded rows of several sets, each set with its weight. */
export type Weighed = readonly { recorded: Recorded; weight: number }[];

/** Sets count as their weight says, however many rows they have; the folds `without` are left out. */
export function growOn(sets: Weighed, without: readonly number[], settings: GrowSettings): WrittenTrees {
  const kept = sets.map(({ recorded, weight }) => ({
    recorded,
    weight,
    rows: recorded.labels
      .keys()
      .filter((row) => !(recorded.folds[row] ?? []).some((fold) => without.includes(fold)))
      .toArray(),
  }));
  const count = kept.reduce((sum, { rows }) => sum + rows.length, 0);
  const signCount = sets[0]?.recorded.signCount ?? 0;
  const samples: Samples = {
    signCount,
    signs: new Float64Array(count * signCount),
    labels: new Uint8Array(count),
    weights: new Float64Array(count),
  };
  const share = count / kept.reduce((sum, { weight }) => sum + weight, 0);
  let at = 0;
  for (const { recorded, weight, rows } of kept) {
    const standsFor = (row: number) => recorded.counts?.[row] ?? 1;
    const total = rows.reduce((sum, row) => sum + standsFor(row), 0);
    for (const row of rows) {
      for (let sign = 0; sign < signCount; sign += 1)
        samples.signs[at * signCount + sign] = recorded.signs[row * signCount + sign] ?? 0;
      samples.labels[at] = recorded.labels[row] ?? 0;
      samples.weights[at] = (share * weight * standsFor(row)) / total;
      at += 1;
    }
  }
  return growTrees(samples, settings);
}

/** A model for every two folds, which it never saw. Folds are merged to so many where little hangs on them. */
export interface FoldModels {
  folds: number;
  models: Map<number, BoostedTrees>;
}

export function growByFolds(sets: Weighed, settings: GrowSettings, folds: number): FoldModels {
  const models: FoldModels["models"] = new Map();
  for (let one = 0; one < folds; one += 1)
    for (let other = one; other < folds; other += 1) {
      const without = Array.from({ length: trainSettings.folds }, (_, fold) => fold).filter(
        (fold) => fold % folds === one || fold % folds === other,
      );
      models.set(one * folds + other, readTrees(growOn(sets, without, settings)));
    }
  return { folds, models };
}

export function foldLogOdds(
  { folds, models }: FoldModels,
  one: number,
  other: number,
  row: Float64Array,
  offset: number,
): number {
  const [first, second] = [Math.min(one % folds, other % folds), Math.max(one % folds, other % folds)];
  const trees = models.get(first * folds + second);
  if (!trees) throw new Error(`there is no model without the folds ${one} and ${other}`);
  return logOddsOf(trees, row, offset);
}
