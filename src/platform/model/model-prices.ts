import type { ModelPrices } from "./model.ts";

/** Languages differ between two and five characters a token; three guesses rather too many tokens than too few. */
const charactersOfToken = 3;

export function guessTokens(length: number): number {
  return Math.ceil(length / charactersOfToken);
}

export function costOf(prices: ModelPrices, inputTokens: number, outputTokens: number): number {
  return (prices.input * inputTokens + prices.output * outputTokens) / 1e6;
}
