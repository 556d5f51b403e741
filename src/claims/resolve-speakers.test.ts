import { expect, test } from "vitest";
import { outletNames } from "../feeds/outlet-names.ts";
import { findClaims } from "./find-claims.ts";
import { findWays } from "./find-ways.ts";
import { resolveSpeakers } from "./resolve-speakers.ts";
import { uniteSpeakers } from "./unite-speakers.ts";

const study = (text: string) => {
  const article = { title: "", text, byline: [], language: "en" };
  return { article, found: resolveSpeakers(article, findClaims(text, "en", undefined).claims) };
};

test("a named source is a speaker, once", () => {
  const { found } = study("Mayor Clara Voss said the dam was safe. “We waited,” Voss said.");
  expect(found.speakers).toMatchObject([{ sort: "person", name: "Clara Voss" }]);
  expect(found.claims.map(({ by, quotation, attitude }) => [by.outcome, quotation, attitude])).toEqual([
    ["resolved", "indirect", "statement"],
    ["resolved", "direct", "statement"],
  ]);
  expect(uniteSpeakers([found.speakers, found.speakers])).toHaveLength(1);
});

test("what was told to an outlet comes by it", () => {
  const { article, found } = study("Clara Voss told Reuters that the dam was safe.");
  const [way] = findWays(article, found, outletNames([]));
  expect(way?.hands.map(({ role, name }) => [role, name])).toEqual([
    ["speaker", "Clara Voss"],
    ["outlet", "Reuters"],
  ]);
});
