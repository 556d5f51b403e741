import { expect, test } from "vitest";
import { rowOf } from "../language/feature-table.ts";
import { labelCount } from "./claim-labels.ts";
import { readClasses, readModel, type StoredModel, type StoredWeights, writeModel } from "./claim-model.ts";

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
    local: stored([-2_000_000_000, -7, 0, 255, 256, 2_000_000_000], labelCount * 2),
    draft: stored([5], labelCount),
    chains: [numbers, numbers.map((value) => value + 1)],
  };
}

test("a model is read as it was written", () => {
  const written = model();
  const { local, draft, first, second } = readModel(writeModel(written), new Map());
  expect([...written.local.hashes].map((hash) => rowOf(local.table, hash))).toEqual([0, 1, 2, 3, 4, 5]);
  expect([draft.scale, rowOf(draft.table, 5), rowOf(draft.table, 6)]).toEqual([0.5, 0, -1]);
  expect([local.width, draft.width]).toEqual([labelCount, (labelCount + 1) / 2]);
  const [low, high] = [(local.pairs[0] ?? 0) & 0xffff, ((local.pairs[0] ?? 0) + 0x8000) >> 16];
  expect([(low << 16) >> 16, high]).toEqual([...written.local.weights.slice(0, 2)]);
  expect([first.transitions[1], second.transitions[1]]).toEqual([1 / 8, 1 + 1 / 8]);
});

test("an inside follows its own piece alone, and nothing begins with one", () => {
  const chain = readModel(writeModel(model()), new Map()).first;
  const before = Array.from({ length: labelCount }, (_, last) => last).filter(
    (last) => (chain.transitions[last * labelCount + 6] ?? 0) > Number.NEGATIVE_INFINITY,
  );
  expect(before).toEqual([5, 6]);
  expect([...chain.starts].map(Number.isFinite)).toEqual([1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0].map(Boolean));
});

test("bytes that are no model, or a part of one, are refused", () => {
  const whole = writeModel(model());
  expect(() => readModel(new Uint8Array(9), new Map())).toThrow("unknown form");
  for (const length of [whole.length - 1, whole.length - 16, 1200])
    expect(() => readModel(whole.slice(0, length), new Map())).toThrow("cut short");
});

test("classes of words are read by the word's hash", () => {
  const bytes = new Uint8Array(14);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, -9, true);
  view.setInt32(4, 12, true);
  view.setUint16(8, 500, true);
  view.setUint16(10, 3, true);
  bytes.set([60, 2], 12);
  expect([...readClasses(bytes)]).toEqual([
    [-9, 500 * 256 + 60],
    [12, 3 * 256 + 2],
  ]);
});
