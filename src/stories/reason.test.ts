import { expect, test } from "vitest";
import { describeReason } from "./reason.ts";

test("every reason is a sentence", () => {
  expect(describeReason({ kind: "shared names", names: ["Ann Orley", "Port Hale", "Hesper Dam"] })).toBe(
    "Both name Ann Orley, Port Hale and Hesper Dam.",
  );
  expect(describeReason({ kind: "shared words", words: ["spillway"] })).toBe("Both use the telling word “spillway”.");
  expect(describeReason({ kind: "same days", days: ["2031-03-04", "2031-03-05"] })).toBe(
    "Both name 4 March 2031 and 5 March 2031.",
  );
  expect(describeReason({ kind: "nearest article", articleId: 12, likeness: 0.643 })).toBe(
    "Most like article 12: 64 % alike in their weighted words.",
  );
  expect(describeReason({ kind: "joined", probability: 0.93, needed: 0.562 })).toBe(
    "Judged 93 % likely to tell the same event; more than 56 % is needed to join.",
  );
  const edit = { edit: 7, by: "Ilse Quarn", at: "2026-11-21T13:05:00.000Z", from: 3 } as const;
  expect(describeReason({ kind: "by an editor", what: "split", ...edit, why: "another bridge" })).toBe(
    "Split off from story 3 by an editor (Ilse Quarn) on 21 November 2026: “another bridge”",
  );
  expect(describeReason({ kind: "by an editor", what: "merged", ...edit, why: "" })).toBe(
    "Brought here with all articles of story 3 by an editor (Ilse Quarn) on 21 November 2026.",
  );
  expect(describeReason({ kind: "nothing alike" })).toBe("No other article shared its telling words.");
});

test("time apart is told in the unit that fits", () => {
  const told = [{ hours: 0 }, { hours: 1 }, { hours: 30 }, { hours: 72 }, {}].map((time) =>
    describeReason({ kind: "time apart", ...time }),
  );
  expect(told).toEqual([
    "Published within the same hour.",
    "Published an hour apart.",
    "Published 30 hours apart.",
    "Published 3 days apart.",
    "How far apart they were published is unknown.",
  ]);
});
