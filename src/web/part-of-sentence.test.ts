import { expect, test } from "vitest";
import { partOfSentence } from "./part-of-sentence.ts";

const clause = "the council of Orvale met behind the closed doors of its hall, ";
const around = (words: string, figure: string) => {
  const from = words.indexOf(figure);
  return words.slice(...partOfSentence(words, [from, from + figure.length]));
};

test("a short sentence is shown whole", () => {
  const words = "The dam let 4,300 litres through.";
  expect(around(words, "4,300 litres")).toBe(words);
});

test("of a long one the clauses around the number are shown, in the words as they stand", () => {
  const words = `${clause.repeat(6)}and the dam let 4,300 litres through by evening, ${clause.repeat(6)}it said.`;
  const part = around(words, "4,300 litres");
  expect(part.length).toBeLessThanOrEqual(320);
  expect(words).toContain(part);
  expect(part).toMatch(/^the council .*4,300 litres through by evening,.* hall,$/u);
});

test("a number at the beginning or the end leaves the room to the other side", () => {
  const atStart = `At least 4,300 litres, ${clause.repeat(10)}`;
  expect(around(atStart, "4,300 litres")).toMatch(/^At least 4,300 litres,.{200,}/u);
  const atEnd = `${clause.repeat(10)}and it let 4,300 litres through.`;
  expect(around(atEnd, "4,300 litres")).toMatch(/^the council.{150,}4,300 litres through\.$/u);
});

test("without marks a cut falls between two words", () => {
  const words = `${"water ".repeat(80)}reached 4,300 litres ${"again ".repeat(80)}`;
  expect(around(words, "4,300 litres")).toMatch(/^water .* 4,300 litres again.* again$/u);
});
