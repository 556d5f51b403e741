import { expect, test } from "vitest";
import { findAgenda } from "./find-agenda.ts";

/** The labels of what a sentence of 5 March 2031, a Wednesday, announces. */
function labelsOf(sentence: string): string[] {
  const publishedAt = "2031-03-05T10:00:00Z";
  const sentences = [[0, sentence.length] as const];
  const article = { text: sentence, sentences, language: "en", publishedAt, publishedWords: undefined };
  return findAgenda(article).map(({ label }) => label);
}

test.each([
  [
    "The harbour master told a judge of the court on Thursday that the trial will begin on 12 March.",
    "the trial will begin on 12 March",
  ],
  [
    "The mayor told members of the river council that the vote will be held on Friday.",
    "the vote will be held on Friday",
  ],
  [
    "A spokesman, Bram Oll, said in a written statement that the bridge will open on Friday.",
    "the bridge will open on Friday",
  ],
  [
    "The salt minister, a former ferryman who has few friends, will retire at the end of March.",
    "The salt minister, a former ferryman who has few friends, will retire at the end of March",
  ],
  [
    "Orla Venn, the director of the mint, is expected to testify on Friday.",
    "Orla Venn, the director of the mint, is expected to testify on Friday",
  ],
  [
    "A deal is close: Hedda Rusk, a farmer from Brindle who is facing a vote in May, will sign it on Friday.",
    "Hedda Rusk, a farmer from Brindle who is facing a vote in May, will sign it on Friday",
  ],
  [
    "Bram Oll was “leaning strongly” towards a run and would announce it early next week.",
    "Bram Oll was “leaning strongly” towards a run and would announce it early next week",
  ],
  [
    "The pilots will be heard soon, the guild said, confirming the inquiry into the crash will begin on Monday.",
    "The pilots will be heard soon, the guild said, confirming the inquiry into the crash will begin on Monday",
  ],
  ["The pumps failed, and the council will meet on Friday.", "the council will meet on Friday"],
  ["“The gate is old,” she said, “but the new one will open on Friday.”", "the new one will open on Friday"],
  ["Officials said on Monday that the strike will begin on Friday.", "the strike will begin on Friday"],
  ["The guard told reporters she will resign on Friday.", "she will resign on Friday"],
])("%s", (sentence, label) => {
  expect(labelsOf(sentence)).toContain(label);
});
