import { expect, test } from "vitest";
import { bestLabels, type Chain, ChainReader } from "./linear-chain.ts";

const transitions = Float64Array.from([0.2, -0.4, Number.NEGATIVE_INFINITY, 0.1, 0.3, 0.9, -0.2, 0.5, 0.4]);
const chain: Chain = {
  labelCount: 3,
  transitions,
  steps: transitions.map(Math.exp),
  starts: Float64Array.from([0.3, 0, Number.NEGATIVE_INFINITY]),
};
const scores = Float64Array.from([0.1, 0.5, 2, 0.7, 0.2, 1.1, 1, 0.4, 0.3, 0.2, 0.9, 1.3]);
const count = 4;

/** Every way to label the tokens, with its score. */
function allWays(): { labels: number[]; score: number }[] {
  return Array.from({ length: 3 ** count }, (_, way) => {
    const labels = Array.from({ length: count }, (_, token) => Math.floor(way / 3 ** token) % 3);
    const score = labels.reduce((sum, label, token) => {
      const before = token === 0 ? chain.starts[label] : chain.transitions[(labels[token - 1] ?? 0) * 3 + label];
      return sum + (before ?? 0) + (scores[token * 3 + label] ?? 0);
    }, 0);
    return { labels, score };
  });
}

test("the best labels are those of the best of all ways", () => {
  const found = new Uint8Array(count);
  bestLabels(chain, scores, count, found, 0);
  const best = allWays().reduce((a, b) => (b.score > a.score ? b : a));
  expect([...found]).toEqual(best.labels);
});

test("marginals and expected transitions are sums over all ways", () => {
  const pairs = new Float64Array(9);
  const reader = new ChainReader(chain);
  reader.read(new Float64Array(3 * 300), 300);
  const { marginals } = reader.read(scores, count);
  reader.addPairs(count, pairs);
  const ways = allWays().map(({ labels, score }) => ({ labels, weight: Math.exp(score) }));
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  const trueMarginals = new Float64Array(count * 3);
  const truePairs = new Float64Array(9);
  for (const { labels, weight } of ways)
    labels.forEach((label, token) => {
      trueMarginals[token * 3 + label] = (trueMarginals[token * 3 + label] ?? 0) + weight / total;
      const pair = (labels[token - 1] ?? 0) * 3 + label;
      if (token > 0) truePairs[pair] = (truePairs[pair] ?? 0) + weight / total;
    });
  trueMarginals.forEach((value, place) => {
    expect(marginals[place]).toBeCloseTo(value, 9);
  });
  pairs.forEach((value, place) => {
    expect(value).toBeCloseTo(truePairs[place] ?? -1, 9);
  });
});

test("stays are shares of the ways that pass through a label", () => {
  const reader = new ChainReader(chain, [1, 1, 2]);
  reader.read(
    scores.map((value) => -value),
    count,
  );
  const { stays } = reader.read(scores, count);
  const ways = allWays().map(({ labels, score }) => ({ labels, weight: Math.exp(score) }));
  const sum = (test: (labels: number[]) => boolean) =>
    ways.reduce((total, { labels, weight }) => total + (test(labels) ? weight : 0), 0);
  for (const [token, label, on] of [
    [0, 0, 1],
    [1, 2, 2],
    [2, 1, 1],
  ] as const) {
    const through = sum((labels) => labels[token] === label);
    const going = sum((labels) => labels[token] === label && labels[token + 1] === on);
    expect(stays[token * 3 + label]).toBeCloseTo(going / through, 9);
  }
  expect([...stays.slice(9, 12)]).toEqual([0, 0, 0]);
});
