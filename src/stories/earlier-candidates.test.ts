import { expect, test } from "vitest";
import { askedKeys, gatherEarlier, keptKeys, searchedDays } from "./earlier-candidates.ts";

test("stories that share most come first, by how rare it is what they share", () => {
  const holders = new Map([
    ["name kai morgen", [4]],
    ["word bridge", [1, 2, 3, 4, 5]],
  ]);
  expect(gatherEarlier(holders).candidates[0]).toBe(4);
});

test("stories of one matter count once: its people do not become common by it", () => {
  const matter = [1, 2, 3];
  const holders = new Map([
    ["name kai morgen", matter],
    ["name lena frisk", [...matter, 8, 9]],
    ["word bridge", [7, 8]],
  ]);
  expect(gatherEarlier(holders).frequency).toEqual(
    new Map([
      ["name kai morgen", 1],
      ["name lena frisk", 3],
      ["word bridge", 2],
    ]),
  );
});

test("a term that too many had is left out", () => {
  const many = Array.from({ length: 41 }, (_, id) => id);
  expect(gatherEarlier(new Map([["place velden", many]])).frequency.size).toBe(0);
});

test("what is named as roughly as a month is not searched day by day", () => {
  expect(
    searchedDays([
      { from: 10, to: 10, sentence: "" },
      { from: 0, to: 30, sentence: "" },
    ]),
  ).toEqual([{ from: 9, to: 12 }]);
});

test("who had an office in an earlier story is known by the first and the last name, and is no candidate by it", () => {
  const office = { kind: "office", key: "stella j. rask", name: "Stella J. Rask", weight: 1 } as const;
  const person = { kind: "person", key: "stella rask", name: "Stella Rask", weight: 1 } as const;
  expect(keptKeys([office])).toEqual(["name stella j. rask", "office stella rask"]);
  expect(keptKeys([person])).toEqual(["name stella rask"]);
  expect(askedKeys([person])).toEqual(["name stella rask", "office stella rask"]);
  const holders = new Map([
    ["name stella rask", []],
    ["office stella rask", [3]],
    ["office oda renfeld", []],
  ]);
  expect(gatherEarlier(holders)).toEqual({
    frequency: new Map([["name stella rask", 0]]),
    officials: new Set(["office stella rask"]),
    candidates: [],
  });
});

test("a person is found by the short form of the name too, and is one person by both", () => {
  const person = { kind: "person", key: "stella j. rask", name: "Stella J. Rask", weight: 1 } as const;
  expect(keptKeys([person])).toEqual(["name stella j. rask", "name stella rask"]);
  const holders = new Map([
    ["name stella j. rask", [2]],
    ["name stella rask", [1, 2]],
    ["word bridge", [1, 2, 3]],
  ]);
  const { frequency, candidates } = gatherEarlier(holders);
  // Each of the two shares one name, so they are two matters.
  expect(frequency.get("name stella j. rask")).toBe(2);
  expect(frequency.get("name stella rask")).toBe(2);
  expect(candidates).toEqual([2, 1, 3]);
});
