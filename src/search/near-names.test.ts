import { expect, test } from "vitest";
import { editDistance, nearNames } from "./near-names.ts";

test("a distance counts letters put in, left out, changed and swapped", () => {
  const pairs: [string, string, number][] = [
    ["", "", 0],
    ["", "abc", 3],
    ["coll", "coll", 0],
    ["coll", "col", 1],
    ["coll", "cull", 1],
    ["coll", "clol", 1],
    ["kitten", "sitting", 3],
  ];
  for (const [one, other, distance] of pairs) {
    expect(editDistance(one, other), `${one} ${other}`).toBe(distance);
    expect(editDistance(other, one), `${other} ${one}`).toBe(distance);
  }
});

test("names that are nearly what was asked are found, the nearest first", () => {
  const names = ["Idrane Coll", "Idrane Cole", "Mira Dolp", "Émile Coll"];
  expect(nearNames("idrane col", names, 3)).toEqual(["Idrane Cole", "Idrane Coll"]);
  expect(nearNames("emil", names, 3)).toEqual(["Émile Coll"]);
  expect(nearNames("nobody at all", names, 3)).toEqual([]);
});

test("what is too short or too long for a name is near none", () => {
  expect(nearNames("", ["Coll"], 3)).toEqual([]);
  expect(nearNames("x".repeat(500), ["x".repeat(500)], 3)).toEqual([]);
});
