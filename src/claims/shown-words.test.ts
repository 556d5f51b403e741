import { expect, test } from "vitest";
import { isWithoutHead, retoldWords, shownWords } from "./shown-words.ts";

test("a retold clause is shown from where it begins, in its own words", () => {
  expect(shownWords(["that skippers had asked him", "for a longer quay"])).toBe(
    "skippers had asked him … for a longer quay",
  );
  expect(shownWords(["the quay is too short"])).toBe("the quay is too short");
  expect(shownWords(["whether the quay is too short"])).toBe("whether the quay is too short");
});

test("a that which is spoken of, or quoted, or alone stays", () => {
  expect(shownWords(["that is too short"])).toBe("that is too short");
  expect(shownWords(["that one was too short"])).toBe("that one was too short");
  expect(shownWords(["“that skippers had asked”"])).toBe("“that skippers had asked”");
  expect(shownWords(["that", "they sail"])).toBe("that … they sail");
  expect(shownWords([])).toBe("");
});

test("what somebody did with the words stands before them, where it is more than saying", () => {
  expect(retoldWords(["his rival in a video"], "endorsed")).toEqual({ cue: "endorsed", words: "his rival in a video" });
  expect(retoldWords(["that skippers", "had asked"], "denied")).toEqual({
    cue: "denied",
    words: "that skippers … had asked",
  });
  expect(retoldWords(["that skippers had asked"], "also said")).toEqual({
    cue: undefined,
    words: "skippers had asked",
  });
  expect(retoldWords(["the quay is too short"], null)).toEqual({ cue: undefined, words: "the quay is too short" });
});

test("a relative clause that has lost what it is about cannot be read alone", () => {
  expect(isWithoutHead(["which", "is to moor on the far side of the mole"], "indirect")).toBe(true);
  expect(isWithoutHead(["which,", "“is to moor” there"], "mixed")).toBe(true);
  expect(isWithoutHead(["whose quay is short"], "indirect")).toBe(true);
  expect(isWithoutHead(["that"], "indirect")).toBe(true);
});

test("questions, quotations and clauses with a subject can be", () => {
  expect(isWithoutHead(["who had opened the gate"], "indirect")).toBe(false);
  expect(isWithoutHead(["which of the two quays the ship would use"], "indirect")).toBe(false);
  expect(isWithoutHead(["that skippers had asked him"], "indirect")).toBe(false);
  expect(isWithoutHead(["which"], "direct")).toBe(false);
});
