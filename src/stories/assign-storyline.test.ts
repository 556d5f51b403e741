import { expect, test } from "vitest";
import { assignStorylines, type LinkedStory } from "./assign-storyline.ts";

function story(storyId: number, fromId: number | null, storylineId: number | null = null): LinkedStory {
  return { storyId, firstAt: new Date(storyId * 1_000), fromId, storylineId };
}

test("what hangs together is one storyline, in the order of time; a story alone is none", () => {
  const { storylines, alone } = assignStorylines([story(3, 1), story(1, null), story(2, 1), story(4, null)]);
  expect(storylines).toEqual([{ id: undefined, storyIds: [1, 2, 3] }]);
  expect(alone).toEqual([4]);
});

test("a storyline that gains a story keeps its id", () => {
  expect(assignStorylines([story(1, null, 7), story(2, 1, 7), story(3, 2)]).storylines[0]?.id).toBe(7);
});

test("of two that become one the larger keeps its id, and the other leads there", () => {
  const { storylines, ended } = assignStorylines([
    story(1, null, 8),
    story(2, 1, 8),
    story(3, 2, 7),
    story(4, 3, 8),
    story(5, 3, 7),
  ]);
  expect(storylines.map(({ id }) => id)).toEqual([8]);
  expect(ended).toEqual([{ id: 7, storyId: 3 }]);
});

test("of one that falls apart the larger part keeps the id, and the other begins anew", () => {
  const { storylines } = assignStorylines([
    story(1, null, 7),
    story(2, 1, 7),
    story(3, null, 7),
    story(4, 3, 7),
    story(5, 4, 7),
  ]);
  expect(storylines).toEqual([
    { id: 7, storyIds: [3, 4, 5] },
    { id: undefined, storyIds: [1, 2] },
  ]);
});

test("a storyline of which one story is left ends", () => {
  const { storylines, ended, alone } = assignStorylines([story(1, null, 7), story(2, null, 7)]);
  expect([storylines, ended, alone]).toEqual([[], [{ id: 7, storyId: 1 }], [1, 2]]);
});

test("a circle is one storyline", () => {
  expect(assignStorylines([story(1, 2), story(2, 1), story(3, 2)]).storylines[0]?.storyIds).toEqual([1, 2, 3]);
});
