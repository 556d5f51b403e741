import { expect, test } from "vitest";
import { outletsNamedIn } from "./named-outlets.ts";
import { outletCalled, outletNames } from "./outlet-names.ts";

const known = outletNames([
  { id: 1, name: "tidenews.example", site: "tidenews.example" },
  { id: 2, name: "The Quay", site: "thequay.example" },
  { id: 3, name: "Ashby Morning", site: "ashby.example" },
]);

test("an outlet known by its site alone is found under the name that it writes in words", () => {
  expect(outletCalled("Tide News", known.names)?.publisherId).toBe(1);
  expect(outletCalled("TideNews", known.names)?.publisherId).toBe(1);
  expect(outletCalled("The Quay", known.names)?.publisherId).toBe(2);
  expect(outletCalled("AshbyMorning", known.names)?.publisherId).toBe(3);
  expect(outletCalled("Tide", known.names)).toBeUndefined();
});

test("names that a text cites have a place, cue and all", () => {
  const text = "The mayor told Tide News that she would stay.";
  expect(
    outletsNamedIn(text, known).map(({ outlet, start, end }) => [outlet.publisherId, text.slice(start, end)]),
  ).toEqual([[1, "told Tide News"]]);
});
