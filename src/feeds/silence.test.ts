import { expect, test } from "vitest";
import { describeSilence, isSilent, type Rhythm } from "./silence.ts";

const now = new Date("2026-11-21T12:00:00Z");
const day = 86_400;

function quietFor(days: number, more: Partial<Rhythm> = {}): Rhythm {
  return { lastAt: new Date(now.getTime() - days * day * 1000), articles: 30, longestPauseSeconds: 3600, ...more };
}

test("a busy feed is silent after more than three days, not after a weekend", () => {
  expect(isSilent(quietFor(2.7), now)).toBe(false);
  expect(isSilent(quietFor(3.1), now)).toBe(true);
});

test("a feed that often rests is silent only after three times its longest pause", () => {
  expect(isSilent(quietFor(20, { longestPauseSeconds: 7 * day }), now)).toBe(false);
  expect(isSilent(quietFor(21.5, { longestPauseSeconds: 7 * day }), now)).toBe(true);
});

test("four articles show no rhythm", () => {
  expect(isSilent(quietFor(300, { articles: 4 }), now)).toBe(false);
  expect(isSilent(quietFor(300, { articles: 5 }), now)).toBe(true);
});

test("silence is told in the feed's own measure", () => {
  expect(describeSilence(quietFor(9), now).sentence).toBe(
    "Nothing new for 9 days; its longest pause before was an hour.",
  );
  expect(describeSilence(quietFor(9, { longestPauseSeconds: 47 * 3600 }), now).sentence).toContain("was 47 hours");
});
