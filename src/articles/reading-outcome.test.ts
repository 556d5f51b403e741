import { expect, test } from "vitest";
import { describeReadingOutcome, readingOutcomes } from "./reading-outcome.ts";

test.each(readingOutcomes)("the outcome %s has a whole sentence for people", (name) => {
  const words = describeReadingOutcome(name, undefined);
  expect(words.sentence).toMatch(/^[A-Z].+\.$/);
  expect(words.isFailure).toBe(name !== "page");
});

test("the detail stands in brackets before the full stop", () => {
  expect(describeReadingOutcome("gone", "HTTP 410").sentence).toMatch(/ \(HTTP 410\)\.$/);
});

test("a name that this version does not know is a failure with a sentence", () => {
  expect(describeReadingOutcome("eaten", undefined)).toEqual({
    sentence: "The page could not be read.",
    isFailure: true,
  });
});
