import type { Samples } from "./grow-trees.ts";

/** Signs as small numbers: bin `b` of a sign holds the values above `limits[b - 1]` and up to `limits[b]`. */
export interface BinnedSigns {
  signCount: number;
  binCount: number;
  bins: Uint8Array;
  limits: number[][];
}

const binCount = 64;
/** Rows that are sorted to find the limits. */
const mostSorted = 60_000;

/** Limits at equal shares of the rows. */
export function binSigns({ signs, signCount }: Pick<Samples, "signs" | "signCount">): BinnedSigns {
  const rows = signs.length / signCount;
  const limits = Array.from({ length: signCount }, (_, sign) => limitsOf(signs, signCount, sign, rows));
  const bins = new Uint8Array(signs.length);
  for (let sign = 0; sign < signCount; sign += 1) {
    const own = Float64Array.from(limits[sign] ?? []);
    for (let row = 0; row < rows; row += 1)
      bins[row * signCount + sign] = binOf(own, signs[row * signCount + sign] ?? 0);
  }
  return { signCount, binCount, bins, limits };
}

function limitsOf(signs: Float64Array, signCount: number, sign: number, rows: number): number[] {
  const step = Math.max(1, Math.floor(rows / mostSorted));
  const values = Float64Array.from(
    { length: Math.floor(rows / step) },
    (_, at) => signs[at * step * signCount + sign] ?? 0,
  ).sort();
  const limits = new Set<number>();
  for (let bin = 1; bin < binCount; bin += 1) {
    const at = Math.floor((bin * values.length) / binCount);
    const [below, above] = [values[at - 1] ?? 0, values[at] ?? 0];
    const limit = below === above ? below : (below + above) / 2;
    limits.add(Math.round(limit * 1e5) / 1e5);
  }
  return [...limits].sort((a, b) => a - b);
}

/** The first bin whose limit is not below the value. */
function binOf(limits: Float64Array, value: number): number {
  let [from, to] = [0, limits.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (value <= (limits[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}
