import { expect, test } from "vitest";
import { countOrigins, type Origin, type OriginArticle } from "./count-origins.ts";

const evidence = { in: "text" as const, start: 0, end: 4, words: "Cue." };

/** Articles 1, 2, 3 … of publishers 1, 2, 3 …, an hour apart. */
function articles(count: number, more: Record<number, Partial<OriginArticle>> = {}): OriginArticle[] {
  return Array.from({ length: count }, (_, place) => ({
    id: place + 1,
    publisherId: place + 1,
    publisherName: `Paper ${place + 1}`,
    kind: "news",
    datedAt: new Date(place * 3_600_000),
    ...more[place + 1],
  }));
}

function edge(articleId: number, to: number | string, more: Partial<Origin> = {}): Origin {
  const target =
    typeof to === "number"
      ? { originId: to, outlet: { publisherId: to, name: `Paper ${to}` } }
      : { outlet: { name: to } };
  return { articleId, how: "cited", isWhole: true, evidence, ...target, ...more };
}

test("articles that rest on no one are as many origins as they have publishers", () => {
  expect(countOrigins(articles(3), [])).toMatchObject({ independent: 3, first: { name: "Paper 1" } });
  expect(countOrigins(articles(3, { 3: { publisherId: 1 } }), [])).toMatchObject({ independent: 2 });
});

test("a report printed by three others has one origin", () => {
  const { independent, own } = countOrigins(articles(4), [edge(2, 1), edge(3, 1), edge(4, 1)]);
  expect(independent).toBe(1);
  expect([...own]).toEqual([1]);
});

test("what is passed on from one to the next has the origin of the first", () => {
  expect(countOrigins(articles(3), [edge(3, 2), edge(2, 1)])).toMatchObject({
    independent: 1,
    first: { name: "Paper 1" },
  });
});

test("an agency that nobody follows is one origin for all that print it, and the first", () => {
  expect(countOrigins(articles(3), [edge(1, "Reuters"), edge(2, "REUTERS"), edge(3, "dpa")])).toMatchObject({
    independent: 2,
    first: { name: "Reuters" },
  });
});

test("two that only cite each other are one origin, the earlier", () => {
  expect(countOrigins(articles(2), [edge(1, 2), edge(2, 1)])).toMatchObject({
    independent: 1,
    first: { name: "Paper 1" },
  });
});

test("a ring that someone leaves ends where he goes", () => {
  expect(countOrigins(articles(3), [edge(1, 2), edge(2, 1), edge(2, 3)])).toMatchObject({
    independent: 1,
    first: { name: "Paper 3" },
  });
});

test("an article that rests on two counts for both", () => {
  expect(countOrigins(articles(3), [edge(3, 1), edge(3, 2)])).toMatchObject({ independent: 2 });
  expect(countOrigins(articles(1), [edge(1, "Reuters"), edge(1, "dpa")])).toMatchObject({ independent: 2 });
});

test("an article that cites in passing stays an origin of its own", () => {
  expect(countOrigins(articles(2), [edge(2, 1, { isWhole: false })])).toMatchObject({ independent: 2 });
});

test("opinion is no origin where anyone reports", () => {
  const kinds = { 1: { kind: "opinion" }, 2: { kind: "analysis" } };
  expect(countOrigins(articles(3, kinds), [])).toMatchObject({ independent: 1, first: { name: "Paper 3" } });
  expect(countOrigins(articles(2, kinds), [])).toMatchObject({ independent: 2, first: { name: "Paper 1" } });
});

test("the order in which articles and edges come changes nothing", () => {
  const edges = [edge(1, 2), edge(2, 1), edge(3, 2), edge(4, "Reuters")];
  const counted = countOrigins(articles(5), edges);
  expect(countOrigins(articles(5).toReversed(), edges.toReversed())).toEqual({ ...counted, own: counted.own });
});

test("a story without articles has no origin", () => {
  expect(countOrigins([], [])).toMatchObject({ independent: 0, first: undefined });
});
