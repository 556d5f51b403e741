import type { Signs } from "./weigh-sentences.ts";

/** Fitted by `npm run bench -- ask` on its tuning half; see docs/benchmarks.md. */
const weights: Readonly<Record<keyof Signs | "bias", number>> = {
  bias: -4.6,
  own: 1.69,
  near: 1.06,
  names: 0.3,
  pairs: 2.49,
  typed: 1.64,
  missing: -1.12,
};

/** How sure it is that a sentence answers a question, 0 to 1. */
export function confidenceOf(signs: Signs): number {
  let sum = weights.bias;
  for (const [name, value] of Object.entries(signs)) sum += weights[name as keyof Signs] * value;
  return 1 / (1 + Math.exp(-sum));
}
