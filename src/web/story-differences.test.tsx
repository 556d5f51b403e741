import { expect, test } from "vitest";
import type { QuotedSentence } from "../stories/told-sentence.ts";
import { StoryDifferences } from "./story-differences.tsx";

const at = new Date("2026-11-21T12:00:00Z");
const clause = "the council of Orvale met behind the closed doors of its hall, ";

function figure(
  words: string,
  written: string,
  publisherName = "The Courier",
): QuotedSentence & { part: "difference" } {
  const figureStart = 100 + words.indexOf(written);
  return {
    ...{ articleId: 1, revision: 1, start: 100, end: 100 + words.length, words, place: 0, part: "difference" },
    ...{ publisherId: 1, publisherName, title: "Dam", language: "en", datedAt: at },
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

test("publishers that print a number in the same words share its row, each with its sentence", async () => {
  const [many, few] = ["Some 40 people were injured.", "Some 30 people were injured."];
  const sentences = [
    ...[figure(few, "30 people", "The Post"), figure(many, "40 people")],
    ...[figure(`${many} Go.`, "40 people", "The Gazette"), figure("40 People were hurt.", "40 People", "Radio Orvale")],
  ];
  const html = String(await (<StoryDifferences sentences={sentences} now={at} />));
  expect(html.match(/<b class="figures">/gu)).toHaveLength(2);
  expect(html).toContain("2 others print the same");
  expect(html.match(/<q[ >]/gu)).toHaveLength(4);
});
