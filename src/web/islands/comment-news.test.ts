import { expect, test } from "vitest";
import { isHere, newWords } from "./comment-news.ts";

test("a story hears of its own comments and of those of its articles, an article of its own alone", () => {
  const onArticle = { storyId: 7, articleId: 3 };
  expect(isHere(onArticle, { kind: "story", id: 7 })).toBe(true);
  expect(isHere(onArticle, { kind: "article", id: 3 })).toBe(true);
  expect(isHere({ storyId: 7, articleId: 0 }, { kind: "article", id: 0 })).toBe(false);
  expect(isHere(onArticle, { kind: "story", id: 3 })).toBe(false);
});

test("what came is counted; what could not be brought is named", () => {
  expect([newWords(1), newWords(3)]).toEqual(["1 new comment", "3 new comments"]);
  for (const none of [0, undefined]) expect(newWords(none)).toContain("load the page again");
});
