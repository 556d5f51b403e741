import { expect, test } from "vitest";
import { strengthWords } from "./strength-words.ts";

test.each([
  [{ grade: 1, isEnough: false, advice: "Add a word." }, "Add a word."],
  [{ grade: 3, isEnough: true, advice: "" }, "This password is strong enough."],
  [{ grade: 4, isEnough: true, advice: "" }, "This password is strong."],
])("%j is told as %s", (strength, words) => {
  expect(strengthWords(strength)).toBe(words);
});
