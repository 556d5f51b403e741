import { expect, test } from "vitest";
import { nameStoryline } from "./name-storyline.ts";
import type { StoryProfile, StoryTerm } from "./profile-story.ts";

function story(storyId: number, terms: readonly [StoryTerm["kind"], string, number][]): StoryProfile {
  const named = terms.map(([kind, name, weight]) => ({ kind, key: name.toLowerCase(), name, weight }));
  return { storyId, firstAt: new Date(storyId), language: "en", terms: named, past: [] };
}

test("a storyline is named after whom its stories are about, not after the detective of each", () => {
  const terms: [StoryTerm["kind"], string, number][] = [
    ["office", "Lena Frisk", 0.8],
    ["person", "Marcus Oyelade", 0.5],
  ];
  expect(nameStoryline([story(1, terms), story(2, terms)])).toBe("Marcus Oyelade, Lena Frisk");
});

test("who has an office and stands in the headlines names it", () => {
  const terms: [StoryTerm["kind"], string, number][] = [
    ["office", "Ines Halloran", 1],
    ["place", "Holm", 0.8],
  ];
  expect(nameStoryline([story(1, terms), story(2, terms)])).toBe("Ines Halloran, Holm");
});

test("two forms of one name are said once", () => {
  const terms: [StoryTerm["kind"], string, number][] = [
    ["person", "Idrane Coll", 1],
    ["person", "Idrane M. Coll", 1],
  ];
  expect(nameStoryline([story(1, terms), story(2, terms)])).toBe("Idrane Coll");
});
