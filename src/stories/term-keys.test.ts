import { expect, test } from "vitest";
import { shortForm } from "./term-keys.ts";

test.each([
  ["person", "ada j. marsh", "ada marsh"],
  ["person", "ada jane marsh", "ada marsh"],
  ["person", "ada marsh jr", "ada marsh"],
  ["person", "tove lund iii", "tove lund"],
  ["name", "ada marsh jr", "ada marsh"],
] as const)("the %s %s is %s too", (kind, key, short) => {
  expect(shortForm({ kind, key })).toBe(short);
});

test.each([
  ["person", "ada marsh"],
  ["person", "ada"],
  ["name", "north holm street"],
  ["name", "harbour war ii"],
  ["office", "ada j. marsh"],
  ["word", "jr"],
] as const)("the %s %s has no shorter form", (kind, key) => {
  expect(shortForm({ kind, key })).toBeUndefined();
});
