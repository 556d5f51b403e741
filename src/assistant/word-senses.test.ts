import { expect, test } from "vitest";
import { splitWords } from "../stories/split-words.ts";
import { stemOfWord } from "./stem-of-word.ts";
import { sensesIn } from "./word-senses.ts";

const senses = (text: string) => sensesIn(splitWords(text).map(({ key }) => stemOfWord(key)));
const meet = (one: string, other: string) => [...senses(one)].some((sense) => senses(other).has(sense));

test("words that news uses for one another meet in any of their forms", () => {
  for (const [one, other] of [
    ["nine were killed", "the death toll"],
    ["she resigned", "when did she quit"],
    ["injuring six", "how many were wounded"],
    ["he was acquitted", "who was exonerated"],
  ] as const)
    expect(meet(one, other), `${one} / ${other}`).toBe(true);
});

test("phrases are found, also with a word inside of them", () => {
  expect(meet("the director stepped down", "who resigned")).toBe(true);
  expect(meet("two lost their lives", "who died")).toBe(true);
});

test("words of one field that mean different things do not meet", () => {
  for (const [one, other] of [
    ["the ship sailed", "the plane"],
    ["a strike", "an election"],
    ["he praised", "he accused"],
  ] as const)
    expect(meet(one, other), `${one} / ${other}`).toBe(false);
});
