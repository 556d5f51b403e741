import { expect, test } from "vitest";
import { chooseSentences } from "./choose-sentences.ts";
import { readSentences } from "./read-sentences.ts";
import { toldArticle } from "./test-told.ts";
import type { ToldArticle } from "./told-article.ts";

const dam = "Hesper Dam spilled over on Tuesday and flooded the lower streets of Orvale.";
const families = "Some forty families of Orvale were taken to the school in Brindle by boat.";
const garden = "Gardeners in the upper town had asked for more rain for their dahlias all summer.";
const one = toldArticle(1, `${dam} The mayor, Ilse Kohn, called it the worst night of her life in office. ${garden}`);
const two = toldArticle(
  2,
  `The lower streets of Orvale were flooded when Hesper Dam spilled over on Tuesday night. ${families}`,
);
const three = toldArticle(
  3,
  `Forty families of Orvale spent the night at a school in Brindle after Hesper Dam spilled.`,
);

function choose(articles: ToldArticle[], most = 3) {
  return chooseSentences(articles, articles.flatMap(readSentences), most);
}

test("what several independent origins print comes first, and nothing is said twice", () => {
  const [first, second] = choose([one, two, three], 2).map(({ words }) => words);
  expect(first).toContain("Hesper Dam");
  expect(`${first} ${second}`).toMatch(/families/);
  expect(`${first} ${second}`).not.toContain("dahlias");
});

test("every sentence stands in its article's text at its offsets", () => {
  const articles = [one, two, three];
  const chosen = choose(articles, 10);
  expect(chosen.length).toBeGreaterThan(3);
  for (const { articleId, start, end, words } of chosen)
    expect(articles.find(({ id }) => id === articleId)?.text.slice(start, end)).toBe(words);
});

test("a copy agrees with nobody", () => {
  const copy = { ...toldArticle(4, one.text), origins: one.origins };
  expect(choose([one, copy, three], 10).every(({ agreeing }) => agreeing <= 2)).toBe(true);
  expect(choose([one, copy], 3).every(({ agreeing }) => agreeing === 1)).toBe(true);
});

test("a sentence that two others print agrees with both", () => {
  const [first] = choose([one, two, three], 1);
  expect(first?.agreeing).toBeGreaterThanOrEqual(2);
});

test("opinions and press releases are not quoted, however central", () => {
  const opinion = toldArticle(4, `${dam} ${families}`, { kind: "opinion" });
  const release = toldArticle(5, `${dam} ${families}`, { kind: "press release" });
  const quoted = choose([one, two, three, opinion, release], 10).map(({ articleId }) => articleId);
  expect(quoted).not.toContain(4);
  expect(quoted).not.toContain(5);
});

test("the story speaks the language that most of its origins write", () => {
  const german = toldArticle(4, "Der Hesper-Damm ist am Dienstag übergelaufen und hat die Stadt Orvale überflutet.", {
    language: "de",
  });
  expect(choose([one, two, german], 10).map(({ articleId }) => articleId)).not.toContain(4);
  expect(choose([german], 10)).toHaveLength(1);
});

test("a story of one origin begins as its first article does", () => {
  expect(choose([one], 2).map(({ words }) => words)).toEqual([dam, expect.stringContaining("Ilse Kohn")]);
});

test("articles without a quotable sentence give none", () => {
  expect(choose([toldArticle(1, "He said no."), toldArticle(2, "Why? Because.")])).toEqual([]);
});
