import { expect, test } from "vitest";
import { logOddsOf, probabilityOf, readTrees, type WrittenTrees } from "./boosted-trees.ts";

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

/** Numbers from 0 to 1, the same for the same seed (Lehmer's generator). */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}

/** By walking down each tree from its root, as a model's file is to be read. */
function walked({ base, roots, signs, limits, others }: WrittenTrees, row: readonly number[]): number {
  return roots.reduce((sum, root) => {
    let node = root;
    for (let sign = signs[node] ?? -1; sign >= 0; sign = signs[node] ?? -1)
      node = (row[sign] ?? 0) <= (limits[node] ?? 0) ? node + 1 : (others[node] ?? 0);
    return sum + (limits[node] ?? 0);
  }, base);
}

/** A tree of so many leaves, split where `random` says; its nodes begin at `first`. */
function grow(random: () => number, leaves: number, first: number): Omit<WrittenTrees, "base" | "roots"> {
  if (leaves === 1) return { signs: [-1], limits: [random() - 0.5], others: [0] };
  const below = 1 + Math.floor(random() * (leaves - 1));
  const yes = grow(random, below, first + 1);
  const no = grow(random, leaves - below, first + 1 + yes.signs.length);
  return {
    signs: [Math.floor(random() * 4), ...yes.signs, ...no.signs],
    limits: [Math.floor(random() * 8) / 8, ...yes.limits, ...no.limits],
    others: [first + 1 + yes.signs.length, ...yes.others, ...no.others],
  };
}

test("the sum is that of walking down the trees, to the last bit", () => {
  const random = repeatable(60);
  const written = {
    base: 0.1,
    roots: [] as number[],
    signs: [] as number[],
    limits: [] as number[],
    others: [] as number[],
  };
  for (const leaves of [32, 1, 2, 20, 20, 7]) {
    written.roots.push(written.signs.length);
    const tree = grow(random, leaves, written.signs.length);
    written.signs.push(...tree.signs);
    written.limits.push(...tree.limits);
    written.others.push(...tree.others);
  }
  const read = readTrees(written);
  for (let times = 0; times < 500; times += 1) {
    const row = Array.from({ length: 4 }, () => (random() < 0.1 ? Number.NaN : Math.floor(random() * 17) / 16));
    expect(logOddsOf(read, Float64Array.from(row), 0)).toBe(walked(written, row));
  }
});

test("a tree of more leaves than a number has bits is refused", () => {
  expect(() => readTrees({ base: 0, roots: [0], ...grow(repeatable(1), 33, 0) })).toThrow("too many leaves");
});

test("even odds are a half", () => {
  expect(probabilityOf(0)).toBe(0.5);
});
