import { expect, test } from "vitest";
import { linkClaims } from "./link-claims.ts";
import { readTokens } from "./tokens-of-text.ts";

/** The claims of a text in which no tagger has seen anything. */
function claimsOf(...lines: string[]): string[] {
  const text = lines.join("\n\n");
  const tokens = readTokens(text);
  return linkClaims(new Uint8Array(tokens.tokens.words.length), tokens).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map(([start, end]) => text.slice(start, end)).join(" … ")).join(" | "),
  );
}

test("in a transcript each speech is a claim, whatever stands in it, and goes on until the next", () => {
  expect(
    claimsOf(
      "Marsh: the mill must go",
      "Petra Holm of the Courier asked the mayor, Ana Marsh.",
      "Partial transcript:",
      "PETRA HOLM: Do you think the mill will stay?",
      "MARSH: I think not.",
      "It costs too much.",
      "(A bell rings.)",
      "HOLM: Who said so?",
      "MARSH (Green): I did, last week.",
      "Follow us on Mondays.",
    ),
  ).toEqual([
    "PETRA HOLM | : | Do you think the mill will stay?",
    "MARSH | : | I think not. … It costs too much.",
    "HOLM | : | Who said so?",
    "MARSH (Green) | : | I did, last week.",
  ]);
});

test("the labels of a list of events are nobody's names", () => {
  const events = [
    "WHAT: The mill is open all day.",
    "WHERE: In the old mill, upstairs.",
    "WHAT: A talk by Ana Marsh.",
    "WHERE: In the town hall.",
  ];
  expect(claimsOf("Seen this week", ...events)).toEqual([]);
});

test("notices, lists and facts are no speeches", () => {
  expect(
    claimsOf(
      "RELATED: The mill will stay.",
      "The town met on Monday.",
      "RELATED: The mill will go.",
      "RELATED: Nobody knows.",
    ),
  ).toEqual([]);
  expect(
    claimsOf("THE FACTS: It was not so.", "THE FACTS: It was so.", "THE COST: It was high.", "THE COST: It was low."),
  ).toEqual([]);
  expect(
    claimsOf("Q: What will you do now?", "A: I will wait and see.", "Q: And then, what?", "A: Then I will go."),
  ).toEqual([]);
  expect(
    claimsOf("Marsh: I shall not go.", "Blythe: You shall, you know.", "Holm: So shall we all.", "Voss: I think not."),
  ).toEqual([]);
});
