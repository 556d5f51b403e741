import { expect, test } from "vitest";
import type { QuotedSentence } from "../stories/told-sentence.ts";
import { StoryDifferences } from "./story-differences.tsx";

const at = new Date("2026-11-21T12:00:00Z");
const clause = "the council of Orvale met behind the closed doors of its hall, ";

function figure(words: string, written: string): QuotedSentence & { part: "difference" } {
  const figureStart = 100 + words.indexOf(written);
  return {
    ...{ articleId: 1, revision: 1, start: 100, end: 100 + words.length, words, place: 0, part: "difference" },
    ...{ publisherId: 1, publisherName: "The Courier", title: "Dam", language: "en", datedAt: at },
    details: {
      ...{ group: 0, about: "injured", figureStart, figureEnd: figureStart + written.length },
      ...{ printedAt: at.toISOString(), isLater: false },
    },
  };
}

async function quoted(words: string, written: string): Promise<string> {
  const html = String(await (<StoryDifferences sentences={[figure(words, written)]} now={at} />));
  return /<q[^>]*>(?<words>.*?)<\/q>/su.exec(html)?.groups?.words ?? "";
}

test("of a long sentence the part around its number is quoted, and what is left out is marked", async () => {
  const words = `${clause.repeat(6)}and 40 people were injured, it said, ${clause.repeat(6)}and left.`;
  const shown = await quoted(words, "40 people");
  expect(shown).toMatch(/^\[…\] the council .*<b>40 people<\/b> were injured, it said, .* \[…\]$/u);
  expect(words).toContain(shown.replace(/<\/?b>/gu, "").replace(/^\[…\] | \[…\]$/gu, ""));
});

test("a short one is quoted whole", async () => {
  expect(await quoted("Some 40 people were injured.", "40 people")).toBe("Some <b>40 people</b> were injured.");
});
