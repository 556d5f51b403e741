import { expect, test } from "vitest";
import { spokenWords } from "./statement-words.ts";

test.each([
  ["“The gate holds,”"],
  ['"The gate holds,"'],
  ["„The gate holds“"],
  ["«The gate holds»"],
  ["”The gate holds,”"],
  ["The gate holds,"],
])("a quotation has no marks of its own where the page sets them: %s", (written) => {
  expect(spokenWords([written])).toEqual(["The gate holds"]);
});

test("a mark that closes what came before opens nothing", () => {
  expect(spokenWords(["“The gate holds,”", "he said, and “so do I.”"])).toEqual(["The gate holds", "so do I."]);
});
