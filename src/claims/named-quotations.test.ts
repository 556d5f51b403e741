import { expect, test } from "vitest";
import { linkClaims } from "./link-claims.ts";
import { readTokens } from "./tokens-of-text.ts";

/** The claims of a text in which no tagger has seen anything. */
function claimsOf(text: string): string[] {
  const tokens = readTokens(text);
  return linkClaims(new Uint8Array(tokens.tokens.words.length), tokens).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map(([start, end]) => text.slice(start, end)).join(" … ")).join(" | "),
  );
}

test("a quotation belongs to the name after a dash behind it or below it", () => {
  expect(claimsOf("“The mill costs us nine million.” — Ana Marsh (Green)\nIt costs two.")).toEqual([
    "Ana Marsh | — | “The mill costs us nine million.”",
  ]);
  expect(
    claimsOf('What they said\n"I never voted for it."\n\n- Petra Holm, in the debate.\n\n"Nor did I, ever."\n-Blythe'),
  ).toEqual(['Petra Holm | - | "I never voted for it."', 'Blythe | - | "Nor did I, ever."']);
});

test("a name may be one of a network, and the dash a bar", () => {
  expect(claimsOf("“Great speech. Never quits.” ― @marsh_a, on Monday")).toEqual([
    "@marsh_a | ― | “Great speech. Never quits.”",
  ]);
});

test("what goes on after a dash is no name", () => {
  expect(claimsOf("“We have no choice.”\n– An immigrant herself – Marsh came in 1974.")).toEqual([]);
  expect(claimsOf("“We have no choice” – which was not so.")).toEqual([]);
  expect(claimsOf("“Marsh” – Ana Marsh")).toEqual([]);
});
