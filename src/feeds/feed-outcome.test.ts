import { expect, test } from "vitest";
import { describeFeedOutcome, feedOutcomes } from "./feed-outcome.ts";

test.each(feedOutcomes)("the outcome “%s” has a sentence, and a remedy where it is a failure", (outcome) => {
  const { sentence, remedy, isFailure } = describeFeedOutcome(outcome, undefined);
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  if (isFailure) expect(remedy).toMatch(/^[A-Z].*\.$/);
});

test("what the host said follows in brackets", () => {
  expect(describeFeedOutcome("server error", "HTTP 503").sentence).toBe(
    "The publisher's server had an error (HTTP 503).",
  );
  expect(describeFeedOutcome("not a feed", "html").sentence).toBe(
    "What is at this address is not a feed. It is a web page.",
  );
});
