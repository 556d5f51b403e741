import { expect, test } from "vitest";
import type { EditListing } from "../stories/story-edits.store.ts";
import { describeLine } from "./list-edits.ts";

const split: EditListing = {
  id: 7,
  editedAt: new Date("2026-11-21T13:05:00Z"),
  actor: "Ilse Quarn",
  role: "editor",
  what: "split",
  storyId: 3,
  intoId: 9,
  articleCount: 2,
  headlineBefore: null,
  headlineAfter: null,
  why: "another bridge",
  undoes: null,
  undoneBy: 8,
  headline: "Old Mill bridge closed",
  intoHeadline: "Bridge in Velden opened",
  articles: [],
};

test("an edit is one line with its number, time, editor, stories and reason", () => {
  expect(describeLine(split).split("\t")).toEqual([
    "7",
    "2026-11-21T13:05:00.000Z",
    "Ilse Quarn",
    "story 3 to 9",
    "2 articles split off into a story of their own",
    "undone by edit 8",
    "another bridge",
  ]);
  const renamed = { ...split, what: "renamed", intoId: null, undoneBy: null, why: "", headlineAfter: "Mill" } as const;
  expect(describeLine(renamed).split("\t").slice(3)).toEqual(["story 3", "a headline given: “Mill”"]);
});
