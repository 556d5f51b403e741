import { expect, test } from "vitest";
import { type StoredClaim, uniteStory } from "./unite-story.ts";

function claim(id: number, content: string[]): StoredClaim {
  return { id, by: { outcome: "no source" }, quotation: "indirect", attitude: "statement", content };
}

test("a claim that can only be read in its article is no statement of the story", () => {
  const claims = [
    claim(1, ["which", "is to moor on the far side of the mole"]),
    claim(2, ["that skippers had asked him for a longer quay"]),
  ];
  const { statements } = uniteStory({
    ...{ storyId: 1, texts: [], ties: [] },
    studies: [{ storyId: 1, articleId: 7, at: 0, isCurrent: true, speakers: [], claims }],
  });
  expect(statements.map(({ fullest }) => fullest)).toEqual([2]);
});
