import { type Chain, ChainReader } from "../src/language/linear-chain.ts";
import { addToRow, type SeenFeatures, scoresOf } from "./weight-rows.ts";

/** A text to learn from: for each token its true label and, between two offsets, the rows of its features. */
export interface Lesson {
  labels: Uint8Array;
  rows: Int32Array;
  offsets: Int32Array;
  /** The lines, each the tokens from one to before the other. */
  lines: readonly (readonly [from: number, to: number])[];
}

export interface LearnedChain {
  chain: Chain;
  weights: Float32Array;
}

export interface TrainingSettings {
  epochs: number;
  /** The weights are the mean of what they are half way and at the end of so many last epochs. */
  meanOf: number;
  /** The length of a step at first and, falling evenly, at last. */
  firstStep: number;
  lastStep: number;
  /** The share of features that are left out at each look, anew each time, so that no feature relies on another. */
  dropout: number;
  /** A token whose label is this sure teaches nothing more. */
  sureEnough: number;
  seed: number;
}

/** Tuned on folds of PolNeAR's train part. */
export const trainingSettings: TrainingSettings = {
  epochs: 14,
  meanOf: 6,
  firstStep: 0.1,
  lastStep: 0.01,
  dropout: 0.5,
  sureEnough: 0.999,
  seed: 12_345,
};

/**
 * Maximum likelihood by stochastic gradient with AdaGrad (Duchi, Hazan and Singer 2011), one rate a row, line by line in an
 * order that the seed gives, so that the same lessons make the same weights.
 */
export function trainChain(
  chain: Chain,
  rowCount: number,
  lessons: readonly Lesson[],
  settings: TrainingSettings,
  report: (sentence: string) => void,
): LearnedChain {
  const size = chain.labelCount;
  const weights = new Float32Array(rowCount * size);
  const squares = new Float32Array(rowCount).fill(1);
  const stepSquares = new Float64Array(size * size).fill(1);
  const random = randomFrom(settings.seed);
  const lines = lessons.flatMap((lesson) => lesson.lines.map(([from, to]) => ({ lesson, from, to })));
  const pairs = new Float64Array(size * size);
  const reader = new ChainReader(chain);
  const mean = new Float32Array(weights.length);
  let looks = 0;
  const look = () => {
    looks += 1;
    for (let place = 0; place < mean.length; place += 1)
      mean[place] = (mean[place] as number) + ((weights[place] as number) - (mean[place] as number)) / looks;
  };
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    const share = epoch / Math.max(1, settings.epochs - 1);
    const step = settings.firstStep + (settings.lastStep - settings.firstStep) * share;
    shuffle(lines, random);
    let loss = 0;
    let tokens = 0;
    const half = lines.length >> 1;
    for (const [number, { lesson, from, to }] of lines.entries()) {
      if (epoch >= settings.epochs - settings.meanOf && number === half) look();
      const seen = dropFeatures(lesson, from, to, settings.dropout, random);
      const scores = scoresOf(seen, to - from, weights);
      const errors = reader.read(scores, to - from).marginals;
      pairs.fill(0);
      reader.addPairs(to - from, pairs);
      loss += turnIntoErrors(errors, lesson.labels, from, to, size);
      learnWeights(seen, errors, { weights, squares, step, size, least: 1 - settings.sureEnough });
      learnTransitions(chain, pairs, lesson.labels, from, to, { squares: stepSquares, step });
      tokens += to - from;
    }
    if (epoch >= settings.epochs - settings.meanOf) look();
    report(`epoch ${epoch + 1} of ${settings.epochs}: loss ${(loss / tokens).toFixed(4)} a token`);
  }
  // What is always seen counts as much as what was seen half the time.
  for (let place = 0; place < weights.length; place += 1)
    weights[place] = (mean[place] as number) * (1 - settings.dropout);
  return { chain, weights };
}

function dropFeatures(lesson: Lesson, from: number, to: number, share: number, random: () => number): SeenFeatures {
  const first = lesson.offsets[from] as number;
  const rows = new Int32Array((lesson.offsets[to] as number) - first);
  const offsets = new Int32Array(to - from + 1);
  let count = 0;
  for (let token = from; token < to; token += 1) {
    offsets[token - from] = count;
    for (let place = lesson.offsets[token] as number; place < (lesson.offsets[token + 1] as number); place += 1)
      if (random() >= share) {
        rows[count] = lesson.rows[place] as number;
        count += 1;
      }
  }
  offsets[to - from] = count;
  return { rows, offsets };
}

/** Turns probabilities into what is wrong with them, and says how unlikely the true labels were. */
function turnIntoErrors(errors: Float64Array, labels: Uint8Array, from: number, to: number, size: number): number {
  let loss = 0;
  for (let token = from; token < to; token += 1) {
    const at = (token - from) * size;
    const right = at + (labels[token] as number);
    loss -= Math.log((errors[right] as number) + 1e-12);
    for (let place = at; place < at + size; place += 1) errors[place] = -(errors[place] as number);
    errors[right] = (errors[right] as number) + 1;
  }
  return loss;
}

interface Learning {
  weights: Float32Array;
  squares: Float32Array;
  step: number;
  size: number;
  least: number;
}

function learnWeights({ rows, offsets }: SeenFeatures, errors: Float64Array, learning: Learning): void {
  const { weights, squares, step, size, least } = learning;
  for (let token = 0; token + 1 < offsets.length; token += 1) {
    const at = token * size;
    let square = 0;
    let greatest = 0;
    for (let place = at; place < at + size; place += 1) {
      const error = errors[place] as number;
      square += error * error;
      greatest = Math.max(greatest, error);
    }
    if (greatest < least) continue;
    const to = offsets[token + 1] as number;
    for (let place = offsets[token] as number; place < to; place += 1) {
      const row = rows[place] as number;
      const sum = (squares[row] as number) + square;
      squares[row] = sum;
      addToRow(weights, row * size, errors, at, step / Math.sqrt(sum));
    }
  }
}

function learnTransitions(
  { transitions, steps, labelCount }: Chain,
  pairs: Float64Array,
  labels: Uint8Array,
  from: number,
  to: number,
  { squares, step }: { squares: Float64Array; step: number },
): void {
  for (let token = from + 1; token < to; token += 1) {
    const place = (labels[token - 1] as number) * labelCount + (labels[token] as number);
    pairs[place] = (pairs[place] as number) - 1;
  }
  for (let place = 0; place < pairs.length; place += 1) {
    const error = -(pairs[place] as number);
    if (error === 0) continue;
    squares[place] = (squares[place] as number) + error * error;
    transitions[place] = (transitions[place] as number) + (step * error) / Math.sqrt(squares[place] as number);
    steps[place] = Math.exp(transitions[place] as number);
  }
}

/** A linear congruential generator (Numerical Recipes): even numbers from 0 to 1, the same from the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 0x1000000;
  };
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [items[index], items[other]] = [items[other] as Item, items[index] as Item];
  }
}
