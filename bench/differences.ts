import { readFileSync } from "node:fs";
import { findDifferences } from "../src/stories/find-differences.ts";
import { readSentences } from "../src/stories/read-sentences.ts";
import { toldArticle } from "../src/stories/test-told.ts";

interface Pair {
  a: string;
  b: string;
  differ: boolean;
  /** Of each; English where none are given. */
  languages?: [string, string];
}

/** Pairs of sentences of two outlets, written for this: whether what contradicts is found, and nothing else. */
export async function benchDifferences(): Promise<Record<string, Record<string, number>>> {
  return {
    seen: measure("pairs"),
    "held out": measure("held-out"),
    second: measure("second"),
    "other languages": measure("other-languages"),
    "other languages, second": measure("other-languages-second"),
  };
}

function measure(name: string): Record<string, number> {
  const pairs = readFileSync(new URL(`../fixtures/figures/${name}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Pair);
  const wrong = pairs.filter((pair) => isFound(pair) !== pair.differ);
  for (const { a, b, differ } of wrong) console.log(`${differ ? "missed" : "invented"}: ${a} | ${b}`);
  const found = pairs.filter(isFound);
  const right = found.filter(({ differ }) => differ).length;
  return {
    pairs: pairs.length,
    differing: pairs.filter(({ differ }) => differ).length,
    precision: percent(right / found.length),
    recall: percent(right / pairs.filter(({ differ }) => differ).length),
  };
}

function isFound({ a, b, languages }: Pair): boolean {
  const articles = [a, b].map((text, place) => toldArticle(place + 1, text, { language: languages?.[place] ?? "en" }));
  return findDifferences(articles.flatMap(readSentences)).length > 0;
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
