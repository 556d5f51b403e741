import { expect, test } from "vitest";
import { createTermTable, hashWord, markShift, weightMask } from "./term-table.ts";

test("a term is used by as many articles as registered and not released", () => {
  const terms = createTermTable();
  expect(terms.use(hashWord("ferry"))).toBe(0);
  expect(terms.use(hashWord("ferry"))).toBe(0);
  expect(terms.uses(0)).toBe(2);
  terms.release(0);
  expect(terms.uses(0)).toBe(1);
  expect(terms.find(hashWord("ferry"))).toBe(0);
});

test("a word that no article uses any more is forgotten, and its number given to another", () => {
  const terms = createTermTable();
  terms.use(hashWord("ferry"));
  terms.release(0);
  expect(terms.find(hashWord("ferry"))).toBe(-1);
  expect(terms.use(hashWord("pier"))).toBe(0);
});

test("a word used by fewer articles is rarer, and everyday words are common before any was seen", () => {
  const terms = createTermTable();
  for (let article = 0; article < 10; article += 1) terms.use(hashWord("spillway"));
  terms.use(hashWord("hesper"));
  expect(terms.rarity(terms.find(hashWord("hesper")), 11)).toBeGreaterThan(
    terms.rarity(terms.find(hashWord("spillway")), 11),
  );
  expect(terms.rarityUnseen(hashWord("police"), 0)).toBeLessThan(terms.rarityUnseen(hashWord("spillway"), 0));
});

test("a mark does not change how rare a word is", () => {
  const terms = createTermTable();
  for (let article = 0; article < 3; article += 1) terms.use(hashWord("police"));
  const before = terms.rarity(0, 3);
  const facts = terms.facts();
  facts[0] = ((facts[0] ?? 0) | (200 << markShift)) >>> 0;
  expect(terms.rarity(0, 3)).toBe(before);
  expect(terms.rarityAt((facts[0] ?? 0) & weightMask, 3)).toBe(before);
});

test("five thousand words keep their own numbers", () => {
  const terms = createTermTable();
  const words = Array.from({ length: 5_000 }, (_, number) => `word${number}`);
  for (const word of words) terms.use(hashWord(word));
  expect(new Set(words.map((word) => terms.find(hashWord(word)))).size).toBe(5_000);
});
