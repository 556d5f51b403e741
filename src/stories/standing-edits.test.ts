import { expect, test } from "vitest";
import { type ArticleToDescribe, describeArticle } from "./describe-article.ts";
import { invented } from "./invented-articles.ts";
import { createStandingEdits } from "./standing-edits.ts";
import { createStoryWindow } from "./story-window.ts";
import { testJudge } from "./test-judge.ts";

const { damCourier } = invented;

function again(hours: number): ArticleToDescribe {
  const publishedAt = new Date(Date.parse(damCourier.publishedAt) + hours * 3_600_000).toISOString();
  return { ...damCourier, title: `Dam ${hours}`, publishedAt, publisher: `Wire ${hours}` };
}

/** Articles 1, 2, … of one event, in these stories. */
function windowOf(...stories: readonly number[]) {
  const window = createStoryWindow({ judge: testJudge });
  for (const [place, story] of stories.entries()) window.add(place + 1, story, describeArticle(again(place)));
  return window;
}

const together = { articles: [], isBetweenStories: true };
const pair = { storyId: 1, otherId: 2, editId: 5 };

test("stories that an editor put apart are never merged, though they tell one event", () => {
  expect(windowOf(1, 1, 2, 2).lookAgain(4, together)).not.toEqual([]);
  const window = windowOf(1, 1, 2, 2);
  window.edits.learn({ apart: [pair], renamed: [] });
  expect(window.lookAgain(4, together)).toEqual([]);
});

test("no single article crosses over either", () => {
  const look = { articles: [1], isBetweenStories: false };
  expect(windowOf(1, 2, 2).lookAgain(3, look)).toMatchObject([{ articleId: 1, story: 2 }]);
  const window = windowOf(1, 2, 2);
  window.edits.learn({ apart: [pair], renamed: [] });
  expect(window.lookAgain(3, look)).toEqual([]);
});

test("a story that took one of the two in is kept from the other", () => {
  const window = windowOf(1, 1, 3, 3, 3, 2, 2);
  window.edits.learn({ apart: [pair], renamed: [] });
  expect(window.lookAgain(5, { ...together }).map(({ story }) => story)).toEqual([3, 3]);
  expect(window.edits.takeHandedOn()).toEqual([{ storyId: 3, otherId: 2, editId: 5 }]);
  expect(window.edits.takeHandedOn()).toEqual([]);
  expect(window.lookAgain(7, together)).toEqual([]);
});

test("a story with an editor's headline takes others in and never ends", () => {
  const window = windowOf(1, 1, 1, 2, 2);
  window.edits.learn({ apart: [], renamed: [2] });
  expect(window.lookAgain(5, together).map(({ story }) => story)).toEqual([2, 2, 2]);
});

test("what was learned anew is all that counts", () => {
  const edits = createStandingEdits();
  edits.learn({ apart: [pair], renamed: [1] });
  expect([edits.areApart(2, 1), edits.isRenamed(1)]).toEqual([true, true]);
  edits.learn({ apart: [], renamed: [] });
  expect([edits.areApart(2, 1), edits.isRenamed(1)]).toEqual([false, false]);
});
