import { expect, test } from "vitest";
import { keepSentences } from "./kept-sentence.ts";

const kept = (text: string) =>
  keepSentences({ text, language: "en", datedAt: new Date("2026-11-21T12:00:00Z") }).map(({ span }) =>
    text.slice(...span),
  );

test("a sentence begins behind its dateline", () => {
  expect(kept("LENN, May 3 (Harbour Wire) — Two ferries stay in port. It rained.")).toEqual([
    "Two ferries stay in port.",
    "It rained.",
  ]);
});

test("a stroke within a line parts no sentence", () => {
  expect(kept("It rained. MARSA — The agency — stays.")).toEqual(["It rained.", "MARSA — The agency — stays."]);
});

test("a sentence in the middle of what somebody is quoted with is not told as the publisher's own", () => {
  const text =
    "Ada Holm spoke to the town on Friday evening. “The dam at Orvale has held before. The gate of the Orvale dam was mended by two firms in the spring. You can all go home.”";
  const sentences = keepSentences({ text, language: "en", datedAt: new Date("2026-11-21T12:00:00Z") });
  expect(sentences.filter(({ isQuotable }) => isQuotable).map(({ span }) => text.slice(...span))).toEqual([
    "Ada Holm spoke to the town on Friday evening.",
  ]);
});
