/**
 * `npm run train:stories`: makes models/stories/placement.json anew, the same bytes each time, and prints what it reaches
 * on each set when no pair is judged by a model that saw its story; with `--orders N` also the mean over N other orders of
 * its articles, and the model is not written. `--left-out`, and names of sets or none for all: what a model reaches on a
 * set that it never saw at all. `--ablation N`: what a model reaches that lacks one kind of sign, or one part of the
 * placer, in the mean over N other orders. The last two write nothing either.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Judge } from "../src/stories/judge.ts";
import { ablations } from "./story-model/ablations.ts";
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
else if (first === "--orders") printOrders(ordersFrom(first, names[0]));
else if (first === "--ablation") printAblations(ordersFrom(first, names[0]));
else train();

function train(): void {
  const { writeModel, judgeOf } = trainModel(sets);
  const file = fileURLToPath(new URL("../models/stories/placement.json", import.meta.url));
  writeFileSync(file, `${JSON.stringify(writeModel())}\n`);
  console.table(Object.fromEntries(sets.map((set) => [set.name, figuresOf(set, judgeOf(set))])));
  console.log(`written: ${file}`);
}

/** Cross-fitted, in the order in which the articles stand and in others. */
function printOrders(orders: number): void {
  const { judgeOf } = trainModel(sets);
  const rows = sets.map((set) => {
    const others = measureOtherOrders(set, judgeOf, orders);
    const { f1, pairwise } = figuresOf(set, judgeOf(set));
    return [set.name, { f1, pairwise, "mean f1": others.f1, "mean pairwise": others.pairwise, "±": others.deviation }];
  });
  console.table(Object.fromEntries(rows));
}

/** A row as soon as it is known: each takes minutes. */
function printAblations(orders: number): void {
  for (const { name, training, stream } of ablations) {
    const { judgeOf } = trainModel(sets, training);
    const reached = sets.map((set) => {
      const { f1, pairwise } = measureOtherOrders(set, judgeOf, orders, stream);
      return `${set.name} ${f1} (${pairwise})`;
    });
    console.log(`without ${name}: ${reached.join(", ")}`);
  }
}

function ordersFrom(option: string, value: string | undefined): number {
  const orders = Number(value);
  if (Number.isInteger(orders) && orders > 0) return orders;
  console.error(`train:stories: ${option} wants how many other orders to try, for instance: ${option} 6`);
  process.exit(2);
}

/** All sets, or those named on the command line. */
function printLeftOut(names: readonly string[]): void {
  const asked = sets.filter(({ name }) => names.length === 0 || names.includes(name));
  const reached = asked.map((set) => {
    const others = sets.filter((other) => other !== set);
    const { writeModel } = trainModel(others, { ...trainSettings, ...trainSettings.leftOut });
    const figures = figuresOf(set, judgeWith(writeModel()));
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
