import { expect, test } from "vitest";
import { mayBeOne, shortForm } from "./term-keys.ts";

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

test.each([
  ["ada j. marsh", "ada jane marsh", true],
  ["ada j. marsh", "ada marsh jr", true],
  ["ada jane marsh", "ada marsh", true],
  ["ada j. marsh", "ada k. marsh", false],
  ["ada marsh jr", "ada marsh sr", false],
  ["ada jane marsh", "ada kay marsh jr", false],
] as const)("%s and %s may be one: %s", (key, other, may) => {
  expect(mayBeOne(key, other)).toBe(may);
  expect(mayBeOne(other, key)).toBe(may);
});
