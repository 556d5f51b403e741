import { expect, test } from "vitest";
import { type ArticleToDescribe, describeArticle } from "./describe-article.ts";
import { invented } from "./invented-articles.ts";
import { createStoryWindow, type StoryWindow } from "./story-window.ts";
import { testJudge } from "./test-judge.ts";

const { damCourier, damLedger, harvest, library } = invented;

/** The Courier's report again, a little later and under another headline. */
function again(hours: number, title: string): ArticleToDescribe {
  const publishedAt = new Date(Date.parse(damCourier.publishedAt) + hours * 3_600_000).toISOString();
  return { ...damCourier, title, publishedAt, publisher: `Wire ${hours}` };
}

/** A window where each article has been put into the story given beside it. */
function windowWith(
  placed: readonly (readonly [story: number, article: ArticleToDescribe, isPinned?: boolean])[],
): StoryWindow {
  const window = createStoryWindow({ judge: testJudge });
  for (const [place, [story, article, isPinned]] of placed.entries())
    window.add(place + 1, story, describeArticle(article), isPinned);
  return window;
}

test("two young stories of one event become one, and the smaller moves", () => {
  const window = windowWith([
    [1, damCourier],
    [1, again(1, "Hesper Dam spills")],
    [1, again(2, "Dam gates jammed")],
    [2, again(3, "Orvale told to leave")],
    [3, harvest],
    [2, again(4, "Hesper Dam: families leave Orvale")],
  ]);
  const moves = window.lookAgain(6, { articles: [], isBetweenStories: true });
  expect(moves.map(({ articleId, story }) => [articleId, story])).toEqual([
    [4, 1],
    [6, 1],
  ]);
  expect(moves[0]?.reasons.at(-1)).toMatchObject({ kind: "merged" });
  expect(window.lookAgain(6, { articles: [], isBetweenStories: true })).toEqual([]);
});

test("a story that a person put an article into is never merged away", () => {
  const window = windowWith([
    [1, damCourier],
    [1, again(1, "Hesper Dam spills")],
    [1, again(2, "Dam gates jammed"), true],
    [2, again(3, "Orvale told to leave"), true],
    [2, again(4, "Hesper Dam: families leave Orvale")],
  ]);
  expect(window.lookAgain(5, { articles: [], isBetweenStories: true })).toEqual([]);
});

test("settled stories stay apart", () => {
  const window = windowWith([
    [1, damCourier],
    [1, again(1, "Hesper Dam spills")],
    [2, again(2, "Orvale told to leave")],
    [2, again(24 * 30, "Hesper Dam: a month after the flood")],
  ]);
  expect(window.lookAgain(4, { articles: [], isBetweenStories: true })).toEqual([]);
});

test("an article moves to the story that a new report shows to be its own", () => {
  const window = windowWith([
    [1, library],
    [1, damCourier],
    [2, again(1, "Hesper Dam spills")],
    [2, damLedger],
  ]);
  const moves = window.lookAgain(4, { articles: [2], isBetweenStories: true });
  expect(moves).toMatchObject([{ articleId: 2, story: 2 }]);
  expect(moves[0]?.reasons.at(-1)).toMatchObject({ kind: "moved" });
});

test("an article that a person placed never moves", () => {
  const window = windowWith([
    [1, library],
    [1, damCourier, true],
    [2, again(1, "Hesper Dam spills")],
    [2, damLedger],
  ]);
  expect(window.lookAgain(4, { articles: [2], isBetweenStories: true })).toEqual([]);
});

test("replaying placements in their order, with the stories as they stand, gives the same decisions", () => {
  const placed = [
    [1, damCourier],
    [1, again(1, "Hesper Dam spills")],
    [1, again(2, "Dam gates jammed")],
    [2, again(3, "Orvale told to leave")],
    [2, again(4, "Hesper Dam: families leave Orvale")],
  ] as const;
  const lived = windowWith(placed);
  const stories = new Map(placed.map(([story], place) => [place + 1, story as number]));
  for (const { articleId, story } of lived.lookAgain(5, { articles: [], isBetweenStories: true }))
    stories.set(articleId, story);
  expect([...stories.values()]).toEqual([1, 1, 1, 1, 1]);
  const replayed = windowWith(placed.map(([, article], place) => [stories.get(place + 1) ?? 0, article]));
  const next = describeArticle(damLedger);
  expect(replayed.decide(next)).toEqual(lived.decide(next));
});
