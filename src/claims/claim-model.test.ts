import { expect, test } from "vitest";
import { sumRows } from "../language/feature-table.ts";
import { labelCount } from "./claim-labels.ts";
import { readClasses, readModel, type StoredModel, type StoredWeights, writeModel } from "./claim-model.ts";
import { createWordClasses, wordClassOf } from "./word-classes.ts";

function stored(hashes: number[], width: number): StoredWeights {
  return {
    hashes: Int32Array.from(hashes),
    weights: Int8Array.from({ length: hashes.length * width }, (_, place) => place - 20),
    scale: 0.5,
  };
}

function model(): StoredModel {
  const numbers = Float32Array.from({ length: labelCount * (labelCount + 1) }, (_, place) => place / 8);
  return {
    local: stored([0, 256, 511 + 256, 2_000_000_000], labelCount * 2),
    draft: stored([5], labelCount),
    chains: [numbers, numbers.map((value) => value + 1)],
  };
}

test("a model is read as it was written", () => {
  const written = model();
  const { local, draft, first, second } = readModel(writeModel(written), createWordClasses(1));
  const sums = new Int32Array(labelCount * 2);
  written.local.hashes.forEach((hash, row) => {
    sumRows(local.table, Int32Array.of(hash), 1, sums);
    expect([...sums]).toEqual([...written.local.weights.subarray(row * sums.length, (row + 1) * sums.length)]);
  });
  expect([local.table.width, draft.table.width]).toEqual([labelCount * 2, labelCount]);
  expect(draft.scale).toBe(0.5);
  expect([first.transitions[1], second.transitions[1]]).toEqual([1 / 8, 1 + 1 / 8]);
});

test("an inside follows its own piece alone, and nothing begins with one", () => {
  const chain = readModel(writeModel(model()), createWordClasses(1)).first;
  const before = Array.from({ length: labelCount }, (_, last) => last).filter(
    (last) => (chain.transitions[last * labelCount + 6] ?? 0) > Number.NEGATIVE_INFINITY,
  );
  expect(before).toEqual([5, 6]);
  expect([...chain.starts].map(Number.isFinite)).toEqual([1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0].map(Boolean));
});

test("bytes that are no model, or a part of one, are refused", () => {
  const whole = writeModel(model());
  expect(() => readModel(new Uint8Array(9), createWordClasses(1))).toThrow("unknown form");
  for (const length of [whole.length - 1, whole.length - 16, 1100])
    expect(() => readModel(whole.slice(0, length), createWordClasses(1))).toThrow("cut short");
});

test("classes of words are read by the word's hash", () => {
  const bytes = new Uint8Array(14);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, -9, true);
  view.setInt32(4, 12, true);
  view.setUint16(8, 500, true);
  view.setUint16(10, 3, true);
  bytes.set([60, 2], 12);
  const classes = readClasses(bytes);
  expect([-9, 12, 13, 0].map((hash) => wordClassOf(classes, hash))).toEqual([500 * 256 + 60, 3 * 256 + 2, 0, 0]);
});
