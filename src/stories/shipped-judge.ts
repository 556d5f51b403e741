import model from "../../models/stories/placement.json" with { type: "json" };
import { logOddsOf, readTrees } from "./boosted-trees.ts";
import type { Judge } from "./judge.ts";

const pairTrees = readTrees(model.pair);
const storyTrees = readTrees(model.story);

/** The trained model that comes with the program; its card is models/stories/MODEL.md. */
export const shippedJudge: Judge = {
  pair: (row, offset) => logOddsOf(pairTrees, row, offset),
  story: (row) => logOddsOf(storyTrees, row, 0),
};
