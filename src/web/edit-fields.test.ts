import { expect, test } from "vitest";
import { noFields, readEditFields, wishOf } from "./edit-fields.ts";

const mark = "0123456789abcdef0123456789abcdef";

test("a form is read with every value of a field, and what is no number is left out", () => {
  const sent = {
    deed: "move",
    article: ["3", "5", "x"],
    to: " ferry ",
    into: "8",
    why: "same event",
    seen: [`7:${mark}`, "8:?"],
  };
  expect(readEditFields(sent)).toEqual({
    deed: "move",
    articleIds: [3, 5],
    to: "ferry",
    into: 8,
    headline: "",
    why: "same event",
    seen: new Map([[7, mark]]),
  });
  expect(readEditFields({ deed: "delete", article: "4", into: "" })).toEqual({ ...noFields, articleIds: [4] });
});

test("a wish is complete once the other story is known", () => {
  const fields = { ...noFields, articleIds: [3] };
  expect(wishOf(1, { ...fields, deed: "split" })).toEqual({ what: "split", storyId: 1, articleIds: [3] });
  expect(wishOf(1, { ...fields, deed: "move" })).toBeUndefined();
  expect(wishOf(1, { ...fields, deed: "move", into: 2 })).toEqual({
    what: "moved",
    storyId: 1,
    articleIds: [3],
    into: 2,
  });
  expect(wishOf(1, { ...fields, deed: "merge", into: 2 })).toEqual({ what: "merged", storyId: 1, into: 2 });
  expect(wishOf(1, { ...fields, deed: "rename", headline: "A" })).toEqual({
    what: "renamed",
    storyId: 1,
    headline: "A",
  });
  expect(wishOf(1, fields)).toBeUndefined();
});
