/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). Scores are in rows of `labelCount`, one
 * row a token; `transitions` has a row for each label before, with -Infinity where a label may not follow.
 */
export interface Chain {
  labelCount: number;
  transitions: Float64Array;
  /** The exponentials of the transitions, which every look at a line needs. */
  steps: Float64Array;
  starts: Float64Array;
}

/** The likeliest labels of `count` tokens (Viterbi), written to `labels` from `at` on. */
export function bestLabels(chain: Chain, scores: Float64Array, count: number, labels: Uint8Array, at: number): void {
  const { labelCount: size, transitions, starts } = chain;
  let before = new Float64Array(size);
  let now = new Float64Array(size);
  const from = new Uint8Array(count * size);
  for (let label = 0; label < size; label += 1) before[label] = num(starts, label) + num(scores, label);
  for (let token = 1; token < count; token += 1) {
    for (let label = 0; label < size; label += 1) {
      let best = Number.NEGATIVE_INFINITY;
      let bestBefore = 0;
      for (let last = 0; last < size; last += 1) {
        const score = num(before, last) + num(transitions, last * size + label);
        if (score > best) {
          best = score;
          bestBefore = last;
        }
      }
      now[label] = best + num(scores, token * size + label);
      from[token * size + label] = bestBefore;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  for (let other = 1; other < size; other += 1) if (num(before, other) > num(before, label)) label = other;
  for (let token = count - 1; token >= 0; token -= 1) {
    labels[at + token] = label;
    label = from[token * size + label] as number;
  }
}

/** What is known of the labels of a line. */
export interface Knowledge {
  /** The probability of each label of each token. */
  marginals: Float64Array;
  /**
   * How likely each label of a token is followed by the label that goes on with it: from these and the marginals follows how
   * likely any run of labels is, since the labels given the text are a Markov chain. Only for a chain that is told what goes on.
   */
  stays: Float64Array;
}

/** Reads lines by one chain; what it returns is overwritten by its next line. */
export class ChainReader {
  private readonly chain: Chain;
  /** For each label the one that goes on with it. */
  private readonly goesOnWith: readonly number[];
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private emissions = new Float64Array(0);
  private known: Knowledge = { marginals: new Float64Array(0), stays: new Float64Array(0) };

  constructor(chain: Chain, goesOnWith: readonly number[] = []) {
    this.chain = chain;
    this.goesOnWith = goesOnWith;
  }

  /** Forward-backward, scaled at each token. */
  read(scores: Float64Array, count: number): Knowledge {
    const size = this.chain.labelCount;
    if (this.forward.length < count * size) this.makeRoom(Math.max(count, roomAtLeast) * size);
    const { forward, backward, known } = this;
    emit(scores, count, size, this.emissions);
    goForward(this.chain, this.emissions, count, forward);
    this.goBackward(count);
    for (let token = 0; token < count; token += 1) {
      for (let place = token * size; place < (token + 1) * size; place += 1)
        known.marginals[place] = num(forward, place) * num(backward, place);
      normalise(known.marginals, token * size, size);
    }
    return known;
  }

  /** Adds to `pairs` the expected number of each transition in the line that was read last, which training needs. */
  addPairs(count: number, pairs: Float64Array): void {
    const { labelCount: size, steps } = this.chain;
    const { forward, backward, emissions } = this;
    const step = new Float64Array(size * size);
    for (let token = 1; token < count; token += 1) {
      for (let last = 0; last < size; last += 1) {
        const before = num(forward, (token - 1) * size + last);
        for (let label = 0; label < size; label += 1) {
          const after = num(emissions, token * size + label) * num(backward, token * size + label);
          step[last * size + label] = before * num(steps, last * size + label) * after;
        }
      }
      normalise(step, 0, size * size);
      for (let place = 0; place < step.length; place += 1) pairs[place] = num(pairs, place) + num(step, place);
    }
  }

  private makeRoom(length: number): void {
    this.forward = new Float64Array(length);
    this.backward = new Float64Array(length);
    this.emissions = new Float64Array(length);
    this.known = { marginals: new Float64Array(length), stays: new Float64Array(this.goesOnWith.length && length) };
  }

  private goBackward(count: number): void {
    const { labelCount: size, steps } = this.chain;
    const { backward, emissions, goesOnWith } = this;
    const { stays } = this.known;
    const end = count * size;
    backward.fill(1, end - size, end);
    if (goesOnWith.length > 0) stays.fill(0, end - size, end);
    const after = new Float64Array(size);
    for (let token = count - 2; token >= 0; token -= 1) {
      const here = token * size;
      for (let label = 0; label < size; label += 1)
        after[label] = num(emissions, here + size + label) * num(backward, here + size + label);
      for (let last = 0; last < size; last += 1) {
        let sum = 0;
        for (let label = 0; label < size; label += 1) sum += num(steps, last * size + label) * num(after, label);
        backward[here + last] = sum;
        if (goesOnWith.length === 0) continue;
        const on = goesOnWith[last] as number;
        stays[here + last] = (num(steps, last * size + on) * num(after, on)) / sum;
      }
      normalise(backward, here, size);
    }
  }
}

const roomAtLeast = 256;

/** Likelihoods relative to the best of each token, so that none overflows; none is quite zero. */
function emit(scores: Float64Array, count: number, size: number, emissions: Float64Array): void {
  for (let token = 0; token < count; token += 1) {
    let best = Number.NEGATIVE_INFINITY;
    for (let place = token * size; place < (token + 1) * size; place += 1)
      if (num(scores, place) > best) best = num(scores, place);
    for (let place = token * size; place < (token + 1) * size; place += 1)
      emissions[place] = Math.exp(num(scores, place) - best) + 1e-30;
  }
}

function goForward(
  { labelCount: size, starts, steps }: Chain,
  emissions: Float64Array,
  count: number,
  forward: Float64Array,
): void {
  for (let label = 0; label < size; label += 1) forward[label] = Math.exp(num(starts, label)) * num(emissions, label);
  normalise(forward, 0, size);
  for (let token = 1; token < count; token += 1) {
    const here = token * size;
    for (let label = 0; label < size; label += 1) {
      let sum = 0;
      for (let last = 0; last < size; last += 1)
        sum += num(forward, here - size + last) * num(steps, last * size + label);
      forward[here + label] = sum * num(emissions, here + label);
    }
    normalise(forward, here, size);
  }
}

function normalise(values: Float64Array, from: number, count: number): void {
  let sum = 0;
  for (let place = from; place < from + count; place += 1) sum += num(values, place);
  for (let place = from; place < from + count; place += 1) values[place] = num(values, place) / sum;
}

/** A number that is there: the loops above stay within their arrays. */
function num(values: Float64Array, place: number): number {
  return values[place] as number;
}
