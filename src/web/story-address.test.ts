import { expect, test } from "vitest";
import { readStoryName } from "./story-address.ts";

test.each([
  ["http://127.0.0.1:8080/stories/12#articles", { storyId: 12 }],
  ["http://localhost:8080/stories/12/edit?x=1", { storyId: 12 }],
  [" /stories/12 ", { storyId: 12 }],
  ["12", { storyId: 12 }],
  ["http://127.0.0.1:8080/articles/34", { articleId: 34 }],
  ["ferry strike", { words: "ferry strike" }],
  ["12 dead", { words: "12 dead" }],
  ["https://courier.example/stories/old-bridge", { words: "https://courier.example/stories/old-bridge" }],
  ["", { words: "" }],
])("%s names %o", (written, named) => {
  expect(readStoryName(written)).toEqual(named);
});
