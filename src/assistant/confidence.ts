import type { Signs } from "./weigh-sentences.ts";

/** Fitted by `npm run bench -- ask` on its tuning half; see docs/benchmarks.md. */
const weights: Readonly<Record<keyof Signs | "bias", number>> = {
  bias: -4.61,
  own: 1.78,
  near: 1.01,
  names: 0.32,
  pairs: 2.44,
  typed: 1.57,
  missing: -1.15,
};

/** How sure it is that a sentence answers a question, 0 to 1. */
export function confidenceOf(signs: Signs): number {
  let sum = weights.bias;
  for (const [name, value] of Object.entries(signs)) sum += weights[name as keyof Signs] * value;
  return 1 / (1 + Math.exp(-sum));
}
