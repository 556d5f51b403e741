import { expect, test } from "vitest";
import { studyArticle } from "./study-topics.ts";

test("an article without a declared language is studied in the one its words tell", () => {
  const text = "Die Brücke wird nicht gebaut. Das hat der Rat am Montag gesagt, und es gibt keine Mittel.";
  expect(studyArticle({ title: "Keine Brücke", text })).toMatchObject({
    language: "de",
    sentences: [
      [0, 29],
      [30, 89],
    ],
  });
});

test("the publisher itself is no entity of its article", () => {
  const text = "The report was sent to the Sluice by Oona Varga. The Sluice asked Varga, and the Sluice printed it.";
  const { entities } = studyArticle({ title: "Report", text, language: "en", publisherName: "Sluice" });
  expect(entities.map(({ key }) => key)).toEqual(["oona varga"]);
});

test("a ticker is an entity of its own, under its sign, and no body called by its letters", () => {
  const text =
    "The shares of Gulmarra Uranium (NASDAQ: GMUB) rose again on news from the mine. Traders of GMUB and of ^TNX were glad, and GMUB said so.";
  const { entities } = studyArticle({ title: "Gulmarra rises", text, language: "en" });
  expect(entities.map(({ key, type, times }) => [key, type, times])).toEqual([
    ["$gmub", "ticker", 3],
    ["^tnx", "ticker", 1],
    ["gulmarra uranium", "organisation", 1],
    ["nasdaq", "organisation", 1],
  ]);
});

test("short forms that mean the same everywhere are one entity, under the whole name", () => {
  const text =
    "Ships of the U.S. met ships of the United States off Hask. The U.N. asked at once, and later the United Nations was cross.";
  const { entities } = studyArticle({ title: "Ships off Hask", text, language: "en" });
  const named = entities.filter(({ name }) => name.startsWith("U"));
  expect(named.map(({ name, type, times }) => [name, type, times])).toEqual([
    ["United States", "place", 2],
    ["United Nations", "organisation", 2],
  ]);
});

test("buttons and whatever else only opens a sentence are no entities", () => {
  const text = "Sign Up You agree to our terms. Feeding Brisko is forbidden. It rained on Hask Green.";
  const { entities } = studyArticle({ title: "Rain in the park", text, language: "en" });
  expect(entities.map(({ name }) => name)).toEqual(["Hask Green"]);
});
