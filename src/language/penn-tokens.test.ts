import { expect, test } from "vitest";
import { pennTokensOf } from "./penn-tokens.ts";

const wordsOf = (text: string) => pennTokensOf(text).words;

test("clitics and negations part from their words, names with apostrophes stay whole", () => {
  expect(wordsOf("O'Brien’s sister can’t say it's hers")).toEqual([
    "O'Brien",
    "'s",
    "sister",
    "ca",
    "n't",
    "say",
    "it",
    "'s",
    "hers",
  ]);
});

test("abbreviations and initials keep their full stop, sentences lose theirs", () => {
  expect(wordsOf("Dr. J. Roe of the U.S. office paid $1,200.50.")).toEqual([
    "Dr.",
    "J.",
    "Roe",
    "of",
    "the",
    "U.S.",
    "office",
    "paid",
    "$",
    "1,200.50",
    ".",
  ]);
});

test("every form of double quotation mark is one token of one form, in its place", () => {
  const text = "“No,” ''no'' and \"no\"";
  const { words, starts, ends } = pennTokensOf(text);
  expect(words).toEqual(['"', "No", ",", '"', '"', "no", '"', "and", '"', "no", '"']);
  expect(starts.map((start, index) => text.slice(start, ends[index])).join("|")).toBe("“|No|,|”|''|no|''|and|\"|no|\"");
});

test("lines are counted over those that hold anything", () => {
  const { lines } = pennTokensOf("\n\none\n\n\ntwo three\nfour");
  expect(lines).toEqual([0, 1, 1, 2]);
});

test("a text without words has no tokens", () => {
  expect(wordsOf(" \n\t ")).toEqual([]);
});
