import { expect, test } from "vitest";
import { decideBatch } from "./decide-batch.ts";
import { createStandingEdits } from "./standing-edits.ts";
import type { Move, StoryWindow } from "./story-window.ts";
import { testFeatures } from "./test-features.ts";

const features = testFeatures({ hasText: false });

/** A window that finds every article new, and after each looks again as it is told. */
function windowThatLooks(looks: Record<number, Move[]>): StoryWindow {
  return {
    decide: () => ({ story: "new", reasons: [], nearby: { articles: [], isBetweenStories: false }, nearest: [] }),
    add: () => undefined,
    lookAgain: (articleId) => looks[articleId] ?? [],
    move: () => undefined,
    size: 0,
    edits: createStandingEdits(),
  };
}

function readyArticles(...ids: number[]) {
  return ids.map((articleId) => ({ articleId, features }));
}

test("an article of the batch that moves is placed where it went", () => {
  const window = windowThatLooks({ 2: [{ articleId: 1, story: 7, reasons: [] }] });
  const decided = decideBatch(window, readyArticles(1, 2), [20, 21]);
  expect(decided.placements.map(({ articleId, storyId }) => [articleId, storyId])).toEqual([
    [1, 7],
    [2, 21],
  ]);
  expect(decided.moves).toEqual([]);
});

test("a story that went into one that went into another ends up in the last", () => {
  const window = windowThatLooks({
    1: [{ articleId: 90, story: 6, reasons: [], mergedFrom: 5 }],
    2: [
      { articleId: 90, story: 4, reasons: [], mergedFrom: 6 },
      { articleId: 91, story: 4, reasons: [], mergedFrom: 6 },
    ],
  });
  const { merges, moves } = decideBatch(window, readyArticles(1, 2), [20, 21]);
  expect(merges.map(({ storyId, into }) => [storyId, into]).toSorted()).toEqual([
    [5, 4],
    [6, 4],
  ]);
  expect(moves.map(({ articleId, storyId }) => [articleId, storyId])).toEqual([
    [90, 4],
    [91, 4],
  ]);
});

test("an article that moves alone takes nobody along", () => {
  const window = windowThatLooks({ 1: [{ articleId: 90, story: 6, reasons: [] }] });
  expect(decideBatch(window, readyArticles(1), [20]).merges).toEqual([]);
});
