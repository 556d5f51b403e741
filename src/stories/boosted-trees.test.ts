import { expect, test } from "vitest";
import { logOddsOf, probabilityOf, readTrees } from "./boosted-trees.ts";

/** Two trees: sign 1 up to 0.5 gives −1, above it 2; and one leaf of 0.25. */
const trees = readTrees({
  base: 0.5,
  roots: [0, 3],
  signs: [1, -1, -1, -1],
  limits: [0.5, -1, 2, 0.25],
  others: [2, 0, 0, 0],
});

test("a question is affirmed up to its limit", () => {
  expect(logOddsOf(trees, Float64Array.of(9, 0.5), 0)).toBe(-0.25);
  expect(logOddsOf(trees, Float64Array.of(9, 0.51), 0)).toBe(2.75);
});

test("signs are read from the offset on", () => {
  expect(logOddsOf(trees, Float64Array.of(0, 0, 0, 1), 2)).toBe(2.75);
});

test("even odds are a half", () => {
  expect(probabilityOf(0)).toBe(0.5);
});
