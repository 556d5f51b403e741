/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). Scores are in rows of `labelCount`, one
 * row a token; `transitions` has a row for each label before, with -Infinity where a label may not follow.
 */
export interface Chain {
  labelCount: number;
  transitions: Float64Array;
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

/**
 * The probability of each label of each token (forward-backward, scaled at each token), written to `marginals`. With `pairs`
 * also the expected number of each transition, which training needs.
 */
export function marginalsOf(
  chain: Chain,
  scores: Float64Array,
  count: number,
  marginals: Float64Array,
  pairs?: Float64Array,
): void {
  const size = chain.labelCount;
  const steps = chain.transitions.map(Math.exp);
  const emissions = emissionsOf(scores, count, size);
  const forward = forwardOf(chain, steps, emissions, count);
  const backward = backwardOf(steps, emissions, count, size);
  for (let token = 0; token < count; token += 1) {
    for (let place = token * size; place < (token + 1) * size; place += 1)
      marginals[place] = num(forward, place) * num(backward, place);
    normalise(marginals, token * size, size);
  }
  if (!pairs) return;
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

/**
 * How likely each token that has a label is followed by the label that goes on with it, written to `stays`: from these and
 * the marginals follows how likely any run of labels is, since the labels given the text are a Markov chain.
 */
export function staysOf(
  chain: Chain,
  scores: Float64Array,
  count: number,
  goesOnWith: (label: number) => number,
  stays: Float64Array,
): void {
  const size = chain.labelCount;
  const steps = chain.transitions.map(Math.exp);
  const emissions = emissionsOf(scores, count, size);
  const backward = backwardOf(steps, emissions, count, size);
  stays.fill(0, Math.max(0, count - 1) * size, count * size);
  for (let token = 0; token + 1 < count; token += 1) {
    const next = (token + 1) * size;
    for (let label = 0; label < size; label += 1) {
      let sum = 0;
      for (let other = 0; other < size; other += 1)
        sum += num(steps, label * size + other) * num(emissions, next + other) * num(backward, next + other);
      const on = goesOnWith(label);
      const going = num(steps, label * size + on) * num(emissions, next + on) * num(backward, next + on);
      stays[token * size + label] = going / sum;
    }
  }
}

/** Likelihoods relative to the best of each token, so that none overflows; none is quite zero. */
function emissionsOf(scores: Float64Array, count: number, size: number): Float64Array {
  const emissions = new Float64Array(count * size);
  for (let token = 0; token < count; token += 1) {
    let best = Number.NEGATIVE_INFINITY;
    for (let place = token * size; place < (token + 1) * size; place += 1) best = Math.max(best, num(scores, place));
    for (let place = token * size; place < (token + 1) * size; place += 1)
      emissions[place] = Math.exp(num(scores, place) - best) + 1e-30;
  }
  return emissions;
}

function forwardOf({ labelCount: size, starts }: Chain, steps: Float64Array, emissions: Float64Array, count: number) {
  const forward = new Float64Array(count * size);
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
  return forward;
}

function backwardOf(steps: Float64Array, emissions: Float64Array, count: number, size: number): Float64Array {
  const backward = new Float64Array(count * size).fill(1);
  for (let token = count - 2; token >= 0; token -= 1) {
    const here = token * size;
    for (let last = 0; last < size; last += 1) {
      let sum = 0;
      for (let label = 0; label < size; label += 1) {
        const next = here + size + label;
        sum += num(steps, last * size + label) * num(emissions, next) * num(backward, next);
      }
      backward[here + last] = sum;
    }
    normalise(backward, here, size);
  }
  return backward;
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
