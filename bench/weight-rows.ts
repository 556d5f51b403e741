import { labelCount } from "../src/claims/claim-labels.ts";

/** Features of some tokens: their rows, and where those of each token begin. */
export interface SeenFeatures {
  rows: Int32Array;
  offsets: Int32Array;
}

// Training spends most of its time here: the eleven sums are written out, since a loop over labels would take twice as long.

/** The sums of weights of each token, in rows of `labelCount`. */
export function scoresOf({ rows, offsets }: SeenFeatures, count: number, weights: Float32Array): Float64Array {
  const scores = new Float64Array(count * labelCount);
  for (let token = 0; token < count; token += 1) {
    let [a, b, c, d, e, f, g, h, i, j, k] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const to = offsets[token + 1] as number;
    for (let place = offsets[token] as number; place < to; place += 1) {
      const row = (rows[place] as number) * labelCount;
      a += weights[row] as number;
      b += weights[row + 1] as number;
      c += weights[row + 2] as number;
      d += weights[row + 3] as number;
      e += weights[row + 4] as number;
      f += weights[row + 5] as number;
      g += weights[row + 6] as number;
      h += weights[row + 7] as number;
      i += weights[row + 8] as number;
      j += weights[row + 9] as number;
      k += weights[row + 10] as number;
    }
    scores.set([a, b, c, d, e, f, g, h, i, j, k], token * labelCount);
  }
  return scores;
}

/** Adds to a row its token's errors, each so many times. */
export function addToRow(weights: Float32Array, row: number, errors: Float64Array, at: number, rate: number): void {
  weights[row] = (weights[row] as number) + rate * (errors[at] as number);
  weights[row + 1] = (weights[row + 1] as number) + rate * (errors[at + 1] as number);
  weights[row + 2] = (weights[row + 2] as number) + rate * (errors[at + 2] as number);
  weights[row + 3] = (weights[row + 3] as number) + rate * (errors[at + 3] as number);
  weights[row + 4] = (weights[row + 4] as number) + rate * (errors[at + 4] as number);
  weights[row + 5] = (weights[row + 5] as number) + rate * (errors[at + 5] as number);
  weights[row + 6] = (weights[row + 6] as number) + rate * (errors[at + 6] as number);
  weights[row + 7] = (weights[row + 7] as number) + rate * (errors[at + 7] as number);
  weights[row + 8] = (weights[row + 8] as number) + rate * (errors[at + 8] as number);
  weights[row + 9] = (weights[row + 9] as number) + rate * (errors[at + 9] as number);
  weights[row + 10] = (weights[row + 10] as number) + rate * (errors[at + 10] as number);
}
