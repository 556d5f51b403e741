import { expect, test } from "vitest";
import { createTermTable } from "./term-table.ts";

test("a word knows the articles that use it, in the order of their placement", () => {
  const terms = createTermTable();
  const term = terms.use("ferry", 7);
  expect(terms.placements(term)).toEqual([7]);
  expect(terms.use("ferry", 20)).toBe(term);
  terms.use("ferry", 21);
  expect(terms.placements(term)).toEqual([7, 20, 21]);
  expect(terms.uses(term)).toBe(3);
});

test("of a word that thousands use, the newest are known and all are counted", () => {
  const terms = createTermTable();
  for (let placement = 0; placement < 5_000; placement += 1) terms.use("ferry", placement);
  const term = terms.find("ferry");
  expect(terms.placements(term).at(-1)).toBe(4_999);
  expect(terms.placements(term).length).toBeLessThan(1_000);
  expect(terms.uses(term)).toBe(5_000);
});

test("a word that no article uses any more is forgotten, and its number given to another", () => {
  const terms = createTermTable();
  terms.use("ferry", 7);
  terms.release(0);
  expect(terms.find("ferry")).toBe(-1);
  expect(terms.use("pier", 9)).toBe(0);
  expect(terms.placements(0)).toEqual([9]);
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
  expect(words.every((word, place) => terms.placements(terms.find(word))[0] === place)).toBe(true);
});
