import { expect, test } from "vitest";
import type { Background } from "./background.ts";
import { explainNames } from "./explain-names.ts";
import { storedSentence } from "./material.ts";
import { testArticle, testMaterial } from "./test-material.ts";

const now = testArticle(
  5,
  "Mira Dolp spoke of the Old Mill bridge on Friday. The Tessen Road Office (TRO) pays half. The TRO wants a new pillar.",
);
const earlier = testArticle(2, "Mira Dolp is the engineer of the town of Tessen. The bridge was old.");
const entity = (id: number, name: string) => ({ id, name, type: "person" as const });
const background: Background = {
  entities: [entity(7, "Mira Dolp"), entity(8, "Ansel Vrint")],
  earlier: [earlier],
  claims: [],
  before: [{ storyId: 3, headline: "Bridge is inspected", sentence: storedSentence(earlier, [0, 47]) }],
  coming: [{ label: "the council votes", sentence: storedSentence(now, [0, 48]) }],
};

test("a name is explained by a sentence of an earlier story, an abbreviation by the article that expands it", () => {
  const { sentences } = explainNames(testMaterial([now]), background);
  const of = (what: string) => sentences.filter(({ about }) => about?.what === what);
  expect(of("name").map(({ about, text }) => [about?.name, about?.path, text])).toEqual([
    ["Mira Dolp", "/entities/7", "Mira Dolp is the engineer of the town of Tessen."],
  ]);
  expect(of("term").map(({ about, text }) => [about?.name, text])).toEqual([
    ["TRO", "The Tessen Road Office (TRO) pays half."],
  ]);
  expect(of("before")[0]?.about).toEqual({ what: "before", name: "Bridge is inspected", path: "/stories/3" });
  expect(of("to come")).toHaveLength(1);
  expect(sentences.every(({ text, cites }) => cites[0]?.words === text)).toBe(true);
});

test("where nothing explains anything no article here says", () => {
  const nothing = { entities: [entity(8, "Ansel Vrint")], earlier: [], claims: [], before: [], coming: [] };
  expect(explainNames(testMaterial([testArticle(1, "Ansel Vrint spoke.")]), nothing)).toMatchObject({
    sentences: [],
    nothing: "no article here says",
  });
});
