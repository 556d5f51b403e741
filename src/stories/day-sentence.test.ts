import { expect, test } from "vitest";
import { readDaySentence } from "./day-sentence.ts";
import type { StoryProfile, StoryTerm } from "./profile-story.ts";
import { termKey } from "./term-keys.ts";

function story(storyId: number, terms: readonly string[]): StoryProfile {
  const read = terms.map((written): StoryTerm => {
    const [kind = "", name = ""] = written.split(":");
    return { kind: kind as StoryTerm["kind"], key: name.toLowerCase(), name, weight: 1 };
  });
  return { storyId, firstAt: new Date(storyId * 86_400_000), language: "en", terms: read, past: [] };
}

const past = { from: 1, to: 1, sentence: "Rask was at Velden when the Harbour Guard fired on 2 January." };
const use = (counts: Record<string, number>) => ({
  frequency: new Map(Object.entries(counts)),
  officials: new Set(""),
});

test("what the sentence names of the earlier story counts by how rare it is", () => {
  const later = story(9, ["place:Velden", "body:Harbour Guard"]);
  const earlier = story(1, ["place:Velden", "body:Harbour Guard", "place:Marl"]);
  const counts = {
    [termKey({ kind: "place", key: "velden" })]: 1,
    [termKey({ kind: "body", key: "harbour guard" })]: 7,
  };
  const { place, name } = readDaySentence(past, later, earlier, use(counts));
  expect(place).toBe(1);
  expect(name).toBeCloseTo(1 / (1 + Math.log(7)));
});

test("a name that the later story has here alone counts half, one that is too common nothing", () => {
  const earlier = story(1, ["place:Velden", "body:Harbour Guard"]);
  expect(readDaySentence(past, story(9, []), earlier, use({}))).toEqual({ place: 0.5, name: 0.5 });
  expect(readDaySentence(past, earlier, earlier, use({}))).toEqual({ place: 0, name: 0 });
});

test("a country, a part of a word and words are no proof of a day", () => {
  const said = { ...past, sentence: "France fired on the ferry of Velden on 2 January." };
  const earlier = story(1, ["place:France", "word:fired", "name:Fer"]);
  expect(readDaySentence(said, story(9, []), earlier, use({}))).toEqual({ place: 0, name: 0 });
  expect(readDaySentence(undefined, story(9, []), earlier, use({}))).toEqual({ place: 0, name: 0 });
});
