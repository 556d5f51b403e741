import { expect, test } from "vitest";
import { createTermTable } from "./term-table.ts";

test("a word leads back from its newest place to the one before", () => {
  const terms = createTermTable();
  expect(terms.use("ferry", 7)).toEqual({ term: 0, earlier: -1 });
  expect(terms.use("ferry", 20)).toEqual({ term: 0, earlier: 7 });
  expect(terms.newest(0)).toBe(20);
  expect(terms.uses(0)).toBe(2);
});

test("a word that no article uses any more is forgotten, and its number given to another", () => {
  const terms = createTermTable();
  terms.use("ferry", 7);
  terms.release(0);
  expect(terms.find("ferry")).toBe(-1);
  expect(terms.use("pier", 9)).toEqual({ term: 0, earlier: -1 });
});

test("a word used by fewer articles is rarer, and everyday words are common before any was seen", () => {
  const terms = createTermTable();
  for (let article = 0; article < 10; article += 1) terms.use("spillway", article);
  terms.use("hesper", 10);
  expect(terms.rarity(terms.find("hesper"), 11)).toBeGreaterThan(terms.rarity(terms.find("spillway"), 11));
  expect(terms.rarityUnseen("police", 0)).toBeLessThan(terms.rarityUnseen("spillway", 0));
});

test("five thousand words keep their own numbers", () => {
  const terms = createTermTable();
  const words = Array.from({ length: 5_000 }, (_, number) => `word${number}`);
  for (const [place, word] of words.entries()) terms.use(word, place);
  expect(new Set(words.map((word) => terms.find(word))).size).toBe(5_000);
  expect(words.every((word, place) => terms.newest(terms.find(word)) === place)).toBe(true);
});
