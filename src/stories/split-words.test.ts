import { expect, test } from "vitest";
import { splitWords } from "./split-words.ts";

function keys(text: string): string[] {
  return [...splitWords(text)].map((word) => word.key);
}

test("possessives and English plurals meet their noun", () => {
  expect(keys("Orley's ferries, the boats’ bus")).toEqual(["orley", "ferry", "the", "boat", "bus"]);
});

test("a number with separators is one word", () => {
  expect(keys("1,400 people at 7.30")).toEqual(["1,400", "people", "at", "7.30"]);
});

test("inflected Cyrillic words meet in their first six letters", () => {
  expect(keys("наводнение наводнения")).toEqual(["наводн", "наводн"]);
});

test("scripts without spaces give overlapping pairs", () => {
  expect(keys("青岚大桥 A1号")).toEqual(["青岚", "岚大", "大桥", "a1", "号"]);
});

test("a word knows where it stands", () => {
  const text = "Über 青岚大桥!";
  for (const word of splitWords(text)) expect(text.startsWith(word.written, word.start)).toBe(true);
});

test("a word goes on through letters of other alphabets, marks, digits and apostrophes", () => {
  const written = (text: string) => splitWords(text).map((word) => word.written);
  expect(written("Q3 aβ cafe\u0301 naïve x² rock'n'roll O’Hara")).toEqual([
    "Q3",
    "aβ",
    "cafe\u0301",
    "naïve",
    "x²",
    "rock'n'roll",
    "O’Hara",
  ]);
  expect(written("“Pier” – 'quay' boats’ (mole)_weir\u2026end")).toEqual([
    "Pier",
    "quay",
    "boats",
    "mole",
    "weir",
    "end",
  ]);
  expect(written("2nd 1,400 4x4")).toEqual(["2nd", "1,400", "4x4"]);
});

test("an English plural loses its ending, and words that only look like one keep it", () => {
  expect(keys("cities ties movies aedies bus glass basis gas piers")).toEqual([
    "city",
    "ty",
    "movy",
    "aedy",
    "bus",
    "glass",
    "basis",
    "gas",
    "pier",
  ]);
});
