import { createFeatureTable, type FeatureTable } from "../language/feature-table.ts";
import type { Chain } from "../language/linear-chain.ts";
import { labelCount, mayFollow } from "./claim-labels.ts";
import { addWordClass, createWordClasses, type WordClasses } from "./word-classes.ts";

/** Rows of weights by the hash of a feature, each weight worth `scale`. */
export interface Weights {
  table: FeatureTable;
  scale: number;
}

/**
 * Two taggers: the first reads the text, the second reads it again with what the first made of it. Local features have
 * the weights of both in one row, the first's before the second's, so that one look serves both. All of it is plain data, and
 * what is large lies in shared memory: threads that are given a model share it.
 */
export interface ClaimModel {
  classes: WordClasses;
  local: Weights;
  draft: Weights;
  first: Chain;
  second: Chain;
}

/** Weights as they are kept: hashes ascending, their rows as bytes. */
export interface StoredWeights {
  hashes: Int32Array;
  weights: Int8Array;
  scale: number;
}

export interface StoredModel {
  local: StoredWeights;
  draft: StoredWeights;
  /** For each tagger its transitions, then its starts; what may not follow is left out of account. */
  chains: readonly [Float32Array, Float32Array];
}

const magic = 0x4f435432;
const chainLength = labelCount * labelCount + labelCount;
const widths = { local: labelCount * 2, draft: labelCount };
const unfit = (why: string) => new Error(`the model of claims ${why}`);

/** A mark, both chains, then for local and draft features: count, scale, hashes as differences, rows; little-endian. */
export function writeModel({ local, draft, chains }: StoredModel): Uint8Array {
  const sizeOf = ({ hashes, weights }: StoredWeights) => 8 + hashes.length * 4 + weights.length;
  const bytes = new Uint8Array(4 + chainLength * 8 + sizeOf(local) + sizeOf(draft));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  for (const [place, value] of [...chains[0], ...chains[1]].entries()) view.setFloat32(4 + place * 4, value, true);
  let at = 4 + chainLength * 8;
  for (const { hashes, weights, scale } of [local, draft]) {
    view.setUint32(at, hashes.length, true);
    view.setFloat32(at + 4, scale, true);
    hashes.forEach((hash, row) => {
      // Bytes of one weight stand together, since they compress better so.
      const difference = (hash - (row > 0 ? (hashes[row - 1] as number) : 0)) >>> 0;
      for (let byte = 0; byte < 4; byte += 1) bytes[at + 8 + byte * hashes.length + row] = difference >>> (8 * byte);
    });
    at += 8 + hashes.length * 4;
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
    at += weights.length;
  }
  return bytes;
}

/** @throws Error when the bytes are not a model of this form */
export function readModel(bytes: Uint8Array, classes: WordClasses): ClaimModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chainsEnd = 4 + chainLength * 8;
  if (bytes.length < chainsEnd || view.getUint32(0, true) !== magic) throw unfit("is of an unknown form");
  const numbers = Float32Array.from({ length: chainLength * 2 }, (_, place) => view.getFloat32(4 + place * 4, true));
  const local = readWeights(bytes, view, chainsEnd, widths.local);
  const draft = readWeights(bytes, view, local.end, widths.draft);
  if (draft.end !== bytes.length) throw unfit("is longer than it says");
  const [first, second] = [chainOf(numbers.subarray(0, chainLength)), chainOf(numbers.subarray(chainLength))];
  return { classes, local: local.read, draft: draft.read, first, second };
}

function readWeights(bytes: Uint8Array, view: DataView, from: number, width: number): { read: Weights; end: number } {
  if (from + 8 > bytes.length) throw unfit("is cut short");
  const rows = view.getUint32(from, true);
  const scale = view.getFloat32(from + 4, true);
  const at = from + 8;
  const end = at + rows * (4 + width);
  if (end > bytes.length) throw unfit("is cut short");
  const hashes = new Int32Array(rows);
  let hash = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let byte = 0; byte < 4; byte += 1)
      hash = (hash + ((bytes[at + byte * rows + row] as number) << (8 * byte))) | 0;
    hashes[row] = hash;
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + rows * 4, rows * width);
  return { read: { table: createFeatureTable(hashes, weights, width), scale }, end };
}

/** The chain of these numbers, in which an inside follows nothing but its own piece. */
export function chainOf(numbers: ArrayLike<number>): Chain {
  const transitions = new Float64Array(labelCount * labelCount);
  const starts = new Float64Array(labelCount);
  for (let next = 0; next < labelCount; next += 1) {
    for (let last = 0; last < labelCount; last += 1) {
      const place = last * labelCount + next;
      transitions[place] = mayFollow(last, next) ? (numbers[place] as number) : Number.NEGATIVE_INFINITY;
    }
    const start = numbers[labelCount * labelCount + next] as number;
    starts[next] = mayFollow(0, next) ? start : Number.NEGATIVE_INFINITY;
  }
  return { labelCount, transitions, steps: transitions.map(Math.exp), starts };
}

/** Classes as they are kept: 32 bits of hash, then 16 of class and group, each. */
export function readClasses(bytes: Uint8Array): WordClasses {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = Math.floor(bytes.length / 7);
  const classes = createWordClasses(count);
  for (let word = 0; word < count; word += 1) {
    const group = bytes[count * 6 + word] as number;
    addWordClass(classes, view.getInt32(word * 4, true), (view.getUint16(count * 4 + word * 2, true) << 8) | group);
  }
  return classes;
}
