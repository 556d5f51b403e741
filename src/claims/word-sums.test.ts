import { expect, test } from "vitest";
import { FeatureList } from "../language/feature-hash.ts";
import { createFeatureTable, type FeatureTable, slotOf, sumRows } from "../language/feature-table.ts";
import { addLocalFeatures, passOver, wordQuestions } from "./local-features.ts";
import { readFacts, type TokenFacts } from "./token-facts.ts";
import { readTokens } from "./tokens-of-text.ts";
import { WordBook } from "./word-book.ts";
import { createWordClasses } from "./word-classes.ts";
import { WordSums } from "./word-sums.ts";

const width = 5;

/** Different weights for every feature of a text. */
function tableOf(facts: TokenFacts): FeatureTable {
  const list = new FeatureList();
  const slots = new Map<number, number>();
  for (let token = 0; token < facts.count; token += 1) {
    list.clear();
    addLocalFeatures(list, facts, token);
    for (const hash of list.hashes.subarray(0, list.count)) slots.set(slotOf(hash), hash);
  }
  const hashes = Int32Array.from(slots.values()).sort();
  return createFeatureTable(
    hashes,
    Int8Array.from({ length: hashes.length * width }, (_, place) => place * 37),
    width,
  );
}

function factsOf(text: string, book: WordBook): TokenFacts {
  return readFacts(readTokens(text), book);
}

test("sums once a word and rows of the other features make what the rows of all features make", () => {
  const book = new WordBook(createWordClasses(1));
  const facts = factsOf("“No,” said Ana Blythe, 71.\nThe mayor of Elmstead said no: she knew.", book);
  const table = tableOf(facts);
  const wordSums = new WordSums(table, book);
  wordSums.beginText(false);
  const list = new FeatureList();
  for (let token = 0; token < facts.count; token += 1) {
    const [whole, parts] = [new Int32Array(width), new Int32Array(width)];
    list.clear();
    addLocalFeatures(list, facts, token);
    sumRows(table, list.hashes, list.count, whole);
    list.clear();
    addLocalFeatures(list, facts, token, passOver);
    sumRows(table, list.hashes, list.count, parts);
    wordSums.addTo(parts, facts, token);
    expect([...parts]).toEqual([...whole]);
  }
});

test("eighteen questions are about one word alone, each asked once", () => {
  const questions = wordQuestions().map(({ question }) => question);
  expect([questions.length, new Set(questions).size]).toEqual([18, 18]);
});

test("a book that is full is begun anew with the next text, not within one", () => {
  const book = new WordBook(createWordClasses(1));
  const first = book.entryOf("mayor");
  const words = Array.from({ length: 24_000 }, (_, place) => `word${place}`);
  const entries = words.map((word) => book.entryOf(word));
  expect(new Set([first, ...entries]).size).toBe(24_001);
  expect([book.entryOf("mayor"), book.beginText(), book.beginText()]).toEqual([first, true, false]);
  expect(book.entryOf("word7")).toBe(first);
});
