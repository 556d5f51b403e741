import { expect, test } from "vitest";
import { addNews, frontWords, noNews, storyWords } from "./fresh-words.ts";

const nowhere = () => false;

test("the front page counts each new story once, and not those that it shows", () => {
  const fresh = noNews();
  expect(frontWords(fresh, nowhere)).toBeUndefined();
  addNews(fresh, { storyId: 1, articlesBefore: 0, articles: 1 });
  addNews(fresh, { storyId: 1, articlesBefore: 1, articles: 2 });
  expect(frontWords(fresh, nowhere)).toBe("1 new story");
  addNews(fresh, { storyId: 2, articlesBefore: 0, articles: 1 });
  expect(frontWords(fresh, nowhere)).toBe("2 new stories");
  expect(frontWords(fresh, (id) => id === 2)).toBe("1 new story");
});

test("the front page speaks of stories that grew when there is no new one", () => {
  const fresh = noNews();
  addNews(fresh, { storyId: 1, articlesBefore: 3, articles: 4 });
  expect(frontWords(fresh, nowhere)).toBe("A story has new articles");
  addNews(fresh, { storyId: 2, articlesBefore: 3, articles: 4 });
  expect(frontWords(fresh, nowhere)).toBe("2 stories have new articles");
});

test("a story's page counts what came since it was printed, whatever was announced twice", () => {
  const fresh = noNews();
  addNews(fresh, { storyId: 1, articlesBefore: 2, articles: 3 });
  expect(storyWords(fresh, 1, 3)).toBeUndefined();
  expect(storyWords(fresh, 2, 9)).toBeUndefined();
  addNews(fresh, { storyId: 1, articlesBefore: 3, articles: 4 });
  expect(storyWords(fresh, 1, 3)).toBe("1 new article");
  addNews(fresh, { storyId: 1, articlesBefore: 4, articles: 6 });
  expect(storyWords(fresh, 1, 3)).toBe("3 new articles");
  addNews(fresh, { storyId: 1, articlesBefore: 6, articles: 2 });
  expect(storyWords(fresh, 1, 3)).toBe("Articles moved to another story");
});

test("what was missed is admitted when nothing better is known", () => {
  const fresh = { ...noNews(), hasMissed: true };
  expect(frontWords(fresh, nowhere)).toBe("There may be new stories");
  expect(storyWords(fresh, 1, 3)).toBe("There may be new articles");
  addNews(fresh, { storyId: 1, articlesBefore: 3, articles: 4 });
  expect(storyWords(fresh, 1, 3)).toBe("1 new article");
});
