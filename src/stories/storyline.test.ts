import { expect, test } from "vitest";
import { describeLink, describeRhythm, wokeAfter } from "./storyline.ts";

const reasons = { names: ["Idrane Coll", "Strait of Aubrel"], hashtags: [], words: ["boats"], days: 3 };
const day = (number: number) => new Date(Date.UTC(2031, 0, number));

test("why a story follows is a sentence with the names as published", () => {
  expect(describeLink(reasons)).toBe("Both name Idrane Coll and Strait of Aubrel; both say “boats”; 3 days later.");
  expect(describeLink({ names: [], hashtags: [], words: [], days: 1 / 24 }, true)).toBe(
    "Said by an editor; an hour later.",
  );
});

test("what looks back to the earlier story is quoted", () => {
  const past = "The boats sailed on 3 March.";
  expect(describeLink({ ...reasons, past, link: "as reported" })).toBe(
    "Both name Idrane Coll and Strait of Aubrel; both say “boats”; 3 days later. It links to it: “as reported” It looks back to that time: “The boats sailed on 3 March.”",
  );
});

test("a storyline is quiet after the time that is usual for it", () => {
  const line = { lastAt: day(1), quietAt: day(11) };
  expect(describeRhythm(line, day(10))).toBe("active");
  expect(describeRhythm(line, day(13))).toBe(
    "quiet: nothing new for 12 days, longer than the 10 that are usual for it",
  );
});

test("a story wakes its storyline when it comes after more than twice the longest pause", () => {
  const stories = [1, 5, 9, 30].map((number) => ({ firstAt: day(number) }));
  expect(stories.map((_, place) => wokeAfter(stories, place))).toEqual([undefined, undefined, undefined, 21]);
});
