import { expect, test } from "vitest";
import { createFeatureTable, rowOf } from "./feature-table.ts";

test("a hash leads to its row, others to none, also where they meet in one place", () => {
  const hashes = [7, 7 + 2 ** 20, -5, 0, 2 ** 30];
  const table = createFeatureTable(hashes);
  expect(hashes.map((hash) => rowOf(table, hash))).toEqual([0, 1, 2, 3, 4]);
  expect(rowOf(table, 8)).toBe(-1);
  expect(rowOf(table, 7 + 2 ** 21)).toBe(-1);
});
