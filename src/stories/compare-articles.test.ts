import { expect, test } from "vitest";
import { compareArticles, markTerms, unmarkTerms } from "./compare-articles.ts";
import { type ArticleToDescribe, describeArticle } from "./describe-article.ts";
import { invented } from "./invented-articles.ts";
import { pairSignCount, pairSigns } from "./pair-signs.ts";
import { queryFeatures } from "./query.ts";
import { addToIndex, createWindowIndex } from "./window-index.ts";

type SignName = keyof typeof pairSigns;

/** The signs of a new article beside one of the window, by name. */
function signsOf(article: ArticleToDescribe, member: ArticleToDescribe): Record<SignName, number> {
  const index = createWindowIndex(8);
  addToIndex(index, 1, 1, describeArticle(member), false);
  addToIndex(index, 2, 2, describeArticle(invented.harvest), false);
  const query = queryFeatures(index, -1, describeArticle(article));
  const row = new Float64Array(pairSignCount);
  markTerms(index, query);
  compareArticles(index, query, 0, row, 0);
  unmarkTerms(index, query);
  return Object.fromEntries(Object.entries(pairSigns).map(([name, sign]) => [name, row[sign]])) as Record<
    SignName,
    number
  >;
}

test("an article beside itself is as alike as can be, and no name is a stranger", () => {
  const same = signsOf(invented.damCourier, invented.damCourier);
  for (const sign of ["title", "text", "heldLeast"] as const) expect(same[sign]).toBeCloseTo(1);
  expect(same).toMatchObject({
    strangerMost: 0,
    strangerLeast: 0,
    titleStrangerMost: 0,
    titleStrangerLeast: 0,
    gap: 0,
  });
});

test("two events of one kind each name somebody whom the other does not", () => {
  const apart = signsOf(invented.stabbingFerrow, invented.stabbingWick);
  expect(apart.strangerLeast).toBeGreaterThan(0.4);
  expect(apart.strangerMost).toBeGreaterThanOrEqual(apart.strangerLeast);
  expect(apart.titleStrangerLeast).toBeGreaterThan(0.4);
  expect(apart.strangerMost).toBeLessThanOrEqual(1);
});

test("a headline that only leaves words out has no stranger of its own", () => {
  const shorter = { ...invented.damCourier, title: "Dam at Orvale overflows" };
  expect(signsOf(shorter, invented.damCourier)).toMatchObject({ titleStrangerLeast: 0, titleStrangerMost: 0 });
});

test("signs of two sides do not depend on which of the articles came first", () => {
  const one = signsOf(invented.damLedger, invented.damCourier);
  const other = signsOf(invented.damCourier, invented.damLedger);
  for (const sign of ["title", "lead", "text", "headlineMost", "heldLeast", "strangerMost", "strangerLeast"] as const)
    expect(one[sign]).toBeCloseTo(other[sign], 1);
});
