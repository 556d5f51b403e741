import { expect, test } from "vitest";
import { type ArticleToDescribe, describeArticle } from "./describe-article.ts";
import { type InnerLikeness, innerLikeness } from "./inner-likeness.ts";
import { invented } from "./invented-articles.ts";
import { queryFeatures } from "./query.ts";
import { addToIndex, createWindowIndex } from "./window-index.ts";

/** Of a story of these members, asked by another article; measured twice, which must not differ. */
function likenessOf(members: readonly ArticleToDescribe[], asking: ArticleToDescribe): InnerLikeness {
  const index = createWindowIndex(8);
  for (const [place, member] of members.entries()) addToIndex(index, place + 1, 1, describeArticle(member), false);
  addToIndex(index, 8, 2, describeArticle(invented.harvest), false);
  const slots = [...members.keys()];
  const queries = [queryFeatures(index, -1, describeArticle(asking))];
  const first = innerLikeness(index, slots, slots.length, queries);
  expect(innerLikeness(index, slots, slots.length, queries)).toEqual(first);
  return first;
}

test("a story of one article says nothing of how wide it is", () => {
  expect(likenessOf([invented.damCourier], invented.damLedger)).toEqual({
    pairs: -1,
    length: 1,
    core: { share: -1, pure: -1, rarest: -1 },
  });
});

test("the same article twice is as narrow as can be, and holds all of its core", () => {
  const { pairs, length, core } = likenessOf([invented.damCourier, invented.damCourier], invented.damCourier);
  expect(pairs).toBeCloseTo(1);
  expect(length).toBeCloseTo(1);
  expect(core.share).toBeCloseTo(1);
  expect(core.pure).toBe(1);
  expect(core.rarest).toBeLessThanOrEqual(1);
});

test("two reports of one event have a core of their own, of which a stranger has little", () => {
  const story = [invented.damCourier, invented.damLedger];
  const told = likenessOf(story, invented.damCourier);
  const stranger = likenessOf(story, invented.stabbingFerrow);
  expect(told.pairs).toBeGreaterThan(0.05);
  expect(told.pairs).toBeLessThan(0.95);
  expect(told.core.share).toBeCloseTo(1);
  expect(stranger.core.share).toBeLessThan(0.2);
  expect(stranger.pairs).toBe(told.pairs);
});
