import { expect, test } from "vitest";
import { createFeatureTable, rowOf, sumRows } from "./feature-table.ts";

const lowest = -(2 ** 31);
const greatest = 2 ** 31 - 1;

test("a hash leads to its row, others to none, also where they meet in one place", () => {
  const hashes = Int32Array.from([lowest, -5, 0, 7, 8, 9, 10, 2 ** 30, greatest]);
  const table = createFeatureTable(hashes, Int8Array.from(hashes.keys()), 1);
  const rows = [...hashes].map((hash) => rowOf(table, hash));
  expect(rows.map((at) => (table.rows[at] ?? 0) & 255)).toEqual([...hashes.keys()].map((row) => row + 128));
  expect([6, 11, 2 ** 30 + 1, lowest + 1, greatest - 1].map((hash) => rowOf(table, hash))).toEqual([
    -1, -1, -1, -1, -1,
  ]);
});

test("rows add up weight by weight, at the ends of what a byte holds, as often as may be", () => {
  const weights = Int8Array.from([127, -128, 0, 1, -1, -128, 127, 5, -5, 100]);
  const table = createFeatureTable(Int32Array.from([-3, 40]), weights, 5);
  const sums = new Int32Array(5);
  sumRows(table, Int32Array.from([40, 39, -3, 40]), 4, sums);
  expect([...sums]).toEqual([127 - 256, -128 + 254, 10, 1 - 10, -1 + 200]);
  sumRows(table, new Int32Array(256).fill(-3), 256, sums);
  expect([...sums]).toEqual([127 * 256, -128 * 256, 0, 256, -256]);
});

test("the greatest hash is absent like any other where nobody gave it weights", () => {
  const table = createFeatureTable(Int32Array.from([greatest - 1]), Int8Array.from([3]), 1);
  const sums = new Int32Array(1);
  sumRows(table, Int32Array.from([greatest]), 1, sums);
  expect([...sums]).toEqual([0]);
});

test("hashes that crowd in one place are refused", () => {
  const hashes = Int32Array.from({ length: 2000 }, (_, place) => greatest - 2000 + place);
  expect(() => createFeatureTable(hashes, new Int8Array(2000), 1)).toThrow("crowd");
});
