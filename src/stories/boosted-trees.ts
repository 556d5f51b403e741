/**
 * Boosted trees (Friedman, 2001) as flat arrays. Node `n` of a tree asks whether sign `signs[n]` is at most `limits[n]`:
 * if so the next node is `n + 1`, else `others[n]`. A leaf has `signs[n] === -1` and its value in `limits[n]`.
 */
export interface BoostedTrees {
  /** Log odds before the first tree. */
  base: number;
  /** The first node of each tree. */
  roots: Int32Array;
  signs: Int8Array;
  limits: Float64Array;
  others: Int32Array;
}

/** As written in a model's file. */
export interface WrittenTrees {
  base: number;
  roots: readonly number[];
  signs: readonly number[];
  limits: readonly number[];
  others: readonly number[];
}

export function readTrees({ base, roots, signs, limits, others }: WrittenTrees): BoostedTrees {
  return {
    base,
    roots: Int32Array.from(roots),
    signs: Int8Array.from(signs),
    limits: Float64Array.from(limits),
    others: Int32Array.from(others),
  };
}

/** The log odds for the signs that stand in `row` from `offset` on. */
export function logOddsOf(trees: BoostedTrees, row: Float64Array, offset: number): number {
  const { roots, signs, limits, others } = trees;
  let sum = trees.base;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0;
    let sign = signs[node] ?? -1;
    while (sign >= 0) {
      node = (row[offset + sign] ?? 0) <= (limits[node] ?? 0) ? node + 1 : (others[node] ?? 0);
      sign = signs[node] ?? -1;
    }
    sum += limits[node] ?? 0;
  }
  return sum;
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
