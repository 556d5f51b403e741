import { expect, test } from "vitest";
import { whenToTell } from "./when-to-tell.ts";

const now = new Date("2031-03-04T10:00:00Z");

function secondsAhead(toldSecondsAgo: number | undefined, articles: number, wayMs = 0): number {
  const toldAt = toldSecondsAgo === undefined ? null : new Date(now.getTime() - toldSecondsAgo * 1000);
  return (whenToTell({ toldAt, articles, wayMs }, now).getTime() - now.getTime()) / 1000;
}

test("a new story gathers what comes with its first article", () => {
  expect(secondsAhead(undefined, 1)).toBe(3);
});

test("a story rests after a telling, the longer the more articles it has, and never longer than a minute", () => {
  expect(secondsAhead(1, 4)).toBe(9);
  expect(secondsAhead(1, 40)).toBe(27);
  expect(secondsAhead(0, 300)).toBe(60);
});

test("a story that has rested is told at once", () => {
  expect(secondsAhead(11, 4)).toBe(0);
  expect(secondsAhead(3600, 300)).toBe(0);
});

test("where articles take long to come so far, a story waits longer for the others", () => {
  expect(secondsAhead(undefined, 1, 40_000)).toBe(13);
  expect(secondsAhead(0, 4, 40_000)).toBe(20);
  expect(secondsAhead(undefined, 1, 3_600_000)).toBe(60);
});

test("a story that gains 300 articles, one a second, is told eight times, and once after them", () => {
  let toldAt: Date | null = null;
  let queuedFor: Date | undefined;
  let tellings = 0;
  for (let articles = 1; articles <= 300; articles += 1) {
    const second = new Date(now.getTime() + articles * 1000);
    if (queuedFor && queuedFor <= second) {
      [toldAt, queuedFor] = [second, undefined];
      tellings += 1;
    }
    queuedFor ??= whenToTell({ toldAt, articles, wayMs: 0 }, second);
  }
  expect(tellings).toBe(8);
  expect(queuedFor).toBeDefined();
});
