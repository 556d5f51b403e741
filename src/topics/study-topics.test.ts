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
