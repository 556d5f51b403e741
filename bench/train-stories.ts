/**
 * `npm run train:stories`: makes models/stories/placement.json anew, the same bytes each time, and prints what it reaches
 * on each set when no pair is judged by a model that saw its story; with `--orders N` also the mean over N other orders of
 * its articles, and the model is not written. With `--left-out`, and names of sets or none for all, it prints, and keeps
 * nothing, what a model reaches on a set that it never saw at all.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Judge } from "../src/stories/judge.ts";
import { measureClusters } from "./story-model/cluster-figures.ts";
import { measureOtherOrders } from "./story-model/other-orders.ts";
import { runStream } from "./story-model/run-stream.ts";
import { readStorySets, type StorySet } from "./story-model/story-sets.ts";
import { judgeWith, trainModel } from "./story-model/train-model.ts";
import { trainSettings } from "./story-model/train-settings.ts";

const shared = process.env.OCTAVO_BENCH_DATA ?? fileURLToPath(new URL("../../shared", import.meta.url));
const folder = join(shared, "bench", "stories");
if (!existsSync(folder)) {
  console.error(`train:stories: the sets are not there (${folder}). Set OCTAVO_BENCH_DATA to their folder.`);
  process.exit(2);
}
const sets = readStorySets(folder);
const [first, ...names] = process.argv.slice(2);
if (first === "--left-out") printLeftOut(names);
else if (first === "--orders") printOrders(Number(names[0]));
else train();

function train(): void {
  const { model, judgeOf } = trainModel(sets);
  const file = fileURLToPath(new URL("../models/stories/placement.json", import.meta.url));
  writeFileSync(file, `${JSON.stringify(model)}\n`);
  console.table(Object.fromEntries(sets.map((set) => [set.name, figuresOf(set, judgeOf(set))])));
  console.log(`written: ${file}`);
}

/** Cross-fitted, in the order in which the articles stand and in others. */
function printOrders(orders: number): void {
  if (!Number.isInteger(orders) || orders < 1) {
    console.error("train:stories: --orders wants how many other orders to try, for instance: --orders 6");
    process.exit(2);
  }
  const { judgeOf } = trainModel(sets);
  const rows = sets.map((set) => {
    const others = measureOtherOrders(set, judgeOf, orders);
    const { f1, pairwise } = figuresOf(set, judgeOf(set));
    return [set.name, { f1, pairwise, "mean f1": others.f1, "mean pairwise": others.pairwise, "±": others.deviation }];
  });
  console.table(Object.fromEntries(rows));
}

/** All sets, or those named on the command line. */
function printLeftOut(names: readonly string[]): void {
  const asked = sets.filter(({ name }) => names.length === 0 || names.includes(name));
  const reached = asked.map((set) => {
    const others = sets.filter((other) => other !== set);
    const figures = figuresOf(set, judgeWith(trainModel(others, trainSettings.leftOut).model));
    console.table({ [set.name]: figures });
    return figures.f1 ?? 0;
  });
  console.log(`mean f1: ${(reached.reduce((sum, f1) => sum + f1, 0) / reached.length).toFixed(1)}`);
}

function figuresOf(set: StorySet, judge: Judge): Record<string, number> {
  const { first, last } = runStream(set.features, judge);
  const placed = measureClusters(set.truth, first);
  return {
    "true stories": new Set(set.truth).size,
    ...measureClusters(set.truth, last),
    "first f1": placed.f1,
    "first pairwise": placed.pairwise,
  };
}
