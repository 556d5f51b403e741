import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findDifferences } from "./find-differences.ts";
import { readSentences } from "./read-sentences.ts";
import { toldArticle } from "./test-told.ts";

interface Pair {
  a: string;
  b: string;
  differ: boolean;
}
const pairs = readFileSync(new URL("../../fixtures/figures/pairs.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Pair);

function differ(...texts: string[]) {
  return findDifferences(texts.flatMap((text, place) => readSentences(toldArticle(place + 1, text))));
}

test("of the pairs written for it nearly every difference is found, and hardly one that is none", () => {
  const wrong = pairs.filter(({ a, b, differ: expected }) => differ(a, b).length > 0 !== expected);
  const named = wrong.map(({ a, b, differ: expected }) => `${expected ? "missed" : "invented"}: ${a} | ${b}`);
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  expect(named).toEqual([]);
});
