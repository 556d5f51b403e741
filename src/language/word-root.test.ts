import { expect, test } from "vitest";
import { rootOf } from "./word-root.ts";
import { stemOf } from "./word-stem.ts";

const roots = (words: string) => new Set(words.split(" ").map((word) => rootOf(stemOf(word))));

test("nouns, adjectives and adverbs meet the verb of their family", () => {
  for (const family of [
    "resign resigned resignation resignations",
    "investigate investigator investigators investigation investigated",
    "accuse accused accusation",
    "elect election elections elected",
    "protest protester protesters protesting",
    "confirm confirmation",
    "nation national nationally",
  ])
    expect(roots(family), family).toHaveProperty("size", 1);
});

test("short words that only end so stay what they are", () => {
  for (const pair of [
    "station state",
    "water wat",
    "moment mom",
    "order ord",
    "fiction fict",
    "animal anim",
    "city cit",
  ])
    expect(roots(pair).size, pair).toBe(2);
});
