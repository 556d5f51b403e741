import { expect, test } from "vitest";
import { createFeatureTable, hashBits, mostAdded, slotOf, sumRows } from "./feature-table.ts";

function sumsOf(table: ReturnType<typeof createFeatureTable>, ...hashes: number[]): number[] {
  const sums = new Int32Array(table.width).fill(9);
  sumRows(table, Int32Array.from(hashes), hashes.length, sums);
  return [...sums];
}

const greatest = 2 ** hashBits - 1;

test("a hash leads to its row, others to none, also those in its slot and in the slots beside it", () => {
  const hashes = Int32Array.from([0, 300, 600, 5000 * 256, 5001 * 256 + 7, 5031 * 256, greatest]);
  const table = createFeatureTable(
    hashes,
    Int8Array.from(hashes.keys(), (row) => row + 1),
    1,
  );
  expect([...hashes].map((hash) => sumsOf(table, hash))).toEqual([...hashes.keys()].map((row) => [row + 1]));
  for (const absent of [1, 301, 299, 5000 * 256 + 1, 5002 * 256, greatest - 1, 2 ** 30])
    expect(sumsOf(table, absent)).toEqual([0]);
});

test("rows add up weight by weight, at the ends of what a byte holds, as often as may be", () => {
  const first = Int8Array.from({ length: 22 }, (_, place) => [127, -128, 0, 1, -1][place % 5] ?? 0);
  const second = first.map((weight) => ~weight);
  const table = createFeatureTable(Int32Array.from([40, 4000]), Int8Array.from([...first, ...second]), 22);
  expect(sumsOf(table, 4000, 39, 40, 4000)).toEqual([...first].map((weight) => weight + 2 * ~weight));
  expect(sumsOf(table, ...Array(mostAdded).fill(40))).toEqual([...first].map((weight) => weight * mostAdded));
  expect(sumsOf(table)).toEqual(Array(22).fill(0));
});

test("hashes out of order, and two of one slot, are refused", () => {
  expect(slotOf(300)).toBe(slotOf(301));
  for (const hashes of [
    [300, 301],
    [600, 300],
  ])
    expect(() => createFeatureTable(Int32Array.from(hashes), new Int8Array(2), 1)).toThrow("one slot");
});
