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

test("what a thing is held to say stays in its article: it is no speaker of the story", () => {
  const by = { outcome: "resolved", speaker: 0, by: "description" } as const;
  const told = (type: "thing" | "other") =>
    uniteStory({
      ...{ storyId: 1, texts: [], ties: [] },
      studies: [
        {
          ...{ storyId: 1, articleId: 7, at: 0, isCurrent: true },
          speakers: [{ sort: "unnamed", type, roles: [], aliases: [], description: "the decision" }],
          claims: [{ ...claim(1, ["that the quay will be rebuilt"]), by }],
        },
      ],
    });
  expect(told("thing")).toMatchObject({ speakers: [], statements: [] });
  expect(told("other").speakers.map(({ shown }) => shown)).toEqual(["the decision"]);
});
