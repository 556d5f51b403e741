import { expect, test } from "vitest";
import { sentencesOf } from "./sentences.ts";

const parted = (text: string, language?: string) =>
  sentencesOf(text, language).map(([start, end]) => text.slice(start, end));

test.each([
  ["abbreviations", "Mr. Quill met Dr. Oakes. They left.", ["Mr. Quill met Dr. Oakes.", "They left."]],
  ["initials", "J. R. Ellery wrote it. He left.", ["J. R. Ellery wrote it.", "He left."]],
  ["decimals", "It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]],
  [
    "countries",
    "He joined the U.S. Navy. He left the U.S. The end.",
    ["He joined the U.S. Navy.", "He left the U.S.", "The end."],
  ],
  ["questions quoted", "“Is it true?” he asked. “No.”", ["“Is it true?” he asked.", "“No.”"]],
  ["paragraphs", "A heading\n\nA text. More.", ["A heading", "A text.", "More."]],
  ["Japanese", "彼は来た。そして帰った。", ["彼は来た。", "そして帰った。"]],
  ["nothing", "", []],
])("%s are parted where sentences end", (_name, text, expected) => {
  expect(parted(text, "en")).toEqual(expected);
});

test("a broken language tag is read as if there were none", () => {
  expect(parted("One. Two.", "not a tag!")).toEqual(["One.", "Two."]);
});

test("a German figure with a full stop is an ordinal before a month and after an article", () => {
  const text =
    "Das Gericht tagt am 12. März. Der 3. Platz ging an Oda, das Urteil fällt am Sonntag, dem 6. April 2031.";
  expect(sentencesOf(text, "de").map(([start, end]) => text.slice(start, end))).toEqual([
    "Das Gericht tagt am 12. März.",
    "Der 3. Platz ging an Oda, das Urteil fällt am Sonntag, dem 6. April 2031.",
  ]);
  expect(sentencesOf("They won 12. March was cold.", "en")).toHaveLength(2);
});
