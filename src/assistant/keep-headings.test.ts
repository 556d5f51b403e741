import { expect, test } from "vitest";
import { type AnswerSentence, cite, type Explained } from "./answer.ts";
import { withHeading } from "./keep-headings.ts";
import { storedSentence } from "./material.ts";
import { testArticle } from "./test-material.ts";

const text =
  "Oda Renfeld has mediated in nine strikes. The Crews’ Fund (CF) pays whoever strikes. Karsten Obel waited on the pier.";
const article = testArticle(1, text);
const [renfeld, fund, obel] = article.sentences.map((span) => storedSentence(article, span));
const about = (name: string, what: Explained["what"] = "name"): Explained => ({ what, name, path: null });
const quoted = [renfeld, fund].flatMap((stored, place) =>
  stored ? [cite(stored, place === 0 ? about("Oda Renfeld") : about("CF", "term"))] : [],
);
const worded = (words: string, ...cites: (typeof renfeld)[]): AnswerSentence => ({
  text: words,
  cites: cites.flatMap((one) => one ?? []),
});

test("a worded explanation keeps the heading of what it cites", () => {
  expect(withHeading(worded("Nine strikes were mediated by her.", renfeld), quoted).about?.name).toBe("Oda Renfeld");
});

test("of several that it cites the one that it names counts", () => {
  expect(withHeading(worded("The CF pays whoever strikes.", renfeld, fund), quoted).about?.name).toBe("CF");
});

test("a sentence about something else has no heading", () => {
  expect(withHeading(worded("Karsten Obel waited.", obel), quoted).about).toBeUndefined();
});
