import { expect, test } from "vitest";
import { planEdit } from "./plan-edit.ts";
import { planUndo } from "./plan-undo.ts";
import type { EditableStory } from "./story-edit.ts";

const story: EditableStory = { id: 1, headline: "Bridge", editorHeadline: null, articleIds: [10, 11, 12], mark: "a" };
const other: EditableStory = { id: 2, headline: "Ferry", editorHeadline: "Boats", articleIds: [20], mark: "b" };
const stories = new Map([story, other].map((each) => [each.id, each]));
const seen = { seen: new Map<number, string>() };

test("a move says which articles go and how many stay", () => {
  expect(planEdit({ what: "moved", storyId: 1, articleIds: [11, 11, 12], into: 2 }, stories, seen)).toEqual({
    what: "moved",
    storyId: 1,
    into: 2,
    articleIds: [11, 12],
    staying: 1,
  });
});

test("a merge takes every article", () => {
  expect(planEdit({ what: "merged", storyId: 1, into: 2 }, stories, seen)).toMatchObject({
    articleIds: [10, 11, 12],
    staying: 0,
  });
});

test("what makes no sense is refused with a sentence", () => {
  const refused = [
    [{ what: "split", storyId: 1, articleIds: [] }, "makes no sense"],
    [{ what: "split", storyId: 1, articleIds: [10, 11, 12] }, "makes no sense"],
    [{ what: "merged", storyId: 1, into: 1 }, "makes no sense"],
    [{ what: "merged", storyId: 1, into: 3 }, "not there"],
    [{ what: "split", storyId: 3, articleIds: [10] }, "not there"],
    [{ what: "moved", storyId: 1, articleIds: [20], into: 2 }, "has changed"],
    [{ what: "renamed", storyId: 1, headline: " \n" }, "makes no sense"],
    [{ what: "renamed", storyId: 2, headline: "Boats " }, "makes no sense"],
  ] as const;
  for (const [wish, why] of refused)
    expect(planEdit(wish, stories, seen), JSON.stringify(wish)).toEqual({
      refused: why,
      sentence: expect.stringMatching(/^[A-Z].*\.$/),
    });
});

test("a story that is not as it was seen is left alone, whichever of the two it is", () => {
  const wish = { what: "merged", storyId: 1, into: 2 } as const;
  const asSeen = new Map([
    [1, "a"],
    [2, "b"],
  ]);
  expect(planEdit(wish, stories, { seen: asSeen })).toMatchObject({ what: "merged" });
  for (const id of [1, 2]) {
    const refused = { refused: "has changed", sentence: expect.stringContaining(`Story ${id} has changed`) };
    expect(planEdit(wish, stories, { seen: new Map([...asSeen, [id, "c"]]) })).toEqual(refused);
    const others = new Map([...stories].filter(([each]) => each !== id));
    expect(planEdit(wish, others, { seen: asSeen })).toEqual(refused);
  }
});

test("a headline is one line; without words it is the published one again", () => {
  expect(planEdit({ what: "renamed", storyId: 1, headline: " Old\n Mill\u0000 " }, stories, seen)).toMatchObject({
    before: null,
    after: "Old Mill",
  });
  expect(planEdit({ what: "renamed", storyId: 2, headline: "" }, stories, seen)).toMatchObject({
    before: "Boats",
    after: null,
  });
});

const moved = {
  id: 5,
  what: "moved",
  storyId: 1,
  intoId: 2,
  headlineBefore: null,
  headlineAfter: null,
  undoneBy: null,
  editorHeadline: null,
  movedOnBy: null,
  leadsTo: 1,
} as const;

test("articles go home to their story, to where it went, or begin it again where the edit itself had ended it", () => {
  expect(planUndo(moved)).toEqual({ what: "articles", from: 2, home: 1 });
  expect(planUndo({ ...moved, leadsTo: 7 })).toMatchObject({ home: 7 });
  expect(planUndo({ ...moved, leadsTo: 2 })).toMatchObject({ home: 1 });
});

test("an edit is undone once, after what came later, and undoing cannot be undone", () => {
  const refused = (edit: Parameters<typeof planUndo>[0]) => planUndo(edit) as { refused?: string; sentence?: string };
  expect(refused({ ...moved, undoneBy: 9 }).sentence).toContain("undone already, by edit 9");
  expect(refused({ ...moved, movedOnBy: 8 })).toMatchObject({ refused: "has changed" });
  expect(refused({ ...moved, what: "undone" }).sentence).toContain("make it again");
  const renamed = { ...moved, what: "renamed", intoId: null, headlineAfter: "Mill" } as const;
  expect(planUndo({ ...renamed, editorHeadline: "Mill" })).toEqual({ what: "headline" });
  expect(refused({ ...renamed, editorHeadline: "Dam" })).toMatchObject({ refused: "has changed" });
});
