import { expect, test } from "vitest";
import { sentencesOf } from "../language/sentences.ts";
import { isWithin, othersWords } from "./others-words.ts";

/** The sentences that are others' words. */
function othersIn(text: string): string[] {
  const others = othersWords(text);
  return sentencesOf(text, "en")
    .filter((span) => isWithin(others, span))
    .map((span) => text.slice(...span));
}

test.each([
  [
    "curly",
    "“The dam will hold,” Ada Holm said. “It held before. The gate was mended in May. Go home.” Then it rained.",
  ],
  ["straight", 'Ada Holm was calm. "It held before. The gate was mended in May. Go home," she said. Then it rained.'],
  ["German", "Ada Holm blieb ruhig. „It held before. The gate was mended in May. Go home.“ Then it rained."],
  ["French", "Ada Holm resta calme. « It held before. The gate was mended in May. Go home. » Then it rained."],
])("a sentence in the middle of a quotation is the speaker's: %s marks", (_, text) => {
  expect(othersIn(text)).toContain("The gate was mended in May.");
  expect(othersIn(text)).not.toContain("Then it rained.");
  expect(othersIn(text).some((words) => words.startsWith("Ada Holm"))).toBe(false);
});

test("a quotation that is never closed ends with its line", () => {
  expect(othersIn("“The dam will hold. The gate was mended.\nThen it rained.")).toEqual(["The gate was mended."]);
});

test("a line that says who posted it elsewhere is theirs", () => {
  expect(othersIn("It rained.\nThe dam will hold. Go home. — Ada Holm (@adaholm) 3 May 2026\nIt rained on.")).toEqual(
    expect.arrayContaining(["The dam will hold."]),
  );
  expect(othersIn("It rained.\nThe dam will hold. — Ada Holm (@adaholm) 3 May 2026\nIt rained on.")).not.toContain(
    "It rained on.",
  );
});
