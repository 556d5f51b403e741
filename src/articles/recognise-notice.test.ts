import { expect, test } from "vitest";
import { recogniseNotice } from "./recognise-notice.ts";

test.each([
  ["update", "UPDATE: The canal company said that the hinge was poured at noon."],
  ["update", "Updated, 14:05: The council has voted to keep the ferry."],
  ["correction", "Correction: An earlier version of this article said that the fare would be 14 marks."],
  ["correction", "Clarification (12 May): The board has nine members, not seven."],
  ["correction", "更正：本文早前版本误述了渡轮的票价为十四马克。"],
  ["editors-note", "Editor’s note: This article has been taken back."],
  ["editors-note", "Anmerkung der Redaktion: In einer früheren Fassung war die Summe falsch."],
] as const)("%s: %s", (kind, text) => {
  expect(recogniseNotice(text)).toMatchObject({ kind });
});

test.each([
  "Updated: 21 November 2026, 14:05",
  "Update 14:05",
  "The update was late: nobody had told the crew.",
  "Corrections are made by hand in the composing room.",
  "Correction fluid is out of fashion.",
])("no notice: %s", (text) => {
  expect(recogniseNotice(text)).toBeUndefined();
});
