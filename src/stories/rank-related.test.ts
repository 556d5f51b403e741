import { expect, test } from "vitest";
import { closenessTo, nearEnough, rankMembers } from "./rank-related.ts";

const tie = (articleId: number, otherId: number, likeness: number) => ({ articleId, otherId, likeness });

test("nearness counts in both directions", () => {
  expect(closenessTo(1, [tie(1, 2, 0.9), tie(3, 1, 0.8)])).toEqual(
    new Map([
      [2, 0.9],
      [3, 0.8],
    ]),
  );
});

test("an article between two makes them close, by as much as both ties are worth", () => {
  const closeness = closenessTo(1, [tie(1, 2, 0.8), tie(3, 2, 0.5), tie(4, 3, 0.9)]);
  expect(closeness.get(3)).toBeCloseTo(0.4);
  expect(closeness.has(4)).toBe(false);
  expect(closeness.has(1)).toBe(false);
});

test("close members stand first, of these those of other publishers; what is close to nothing comes last", () => {
  const members = [
    { id: 2, publisher: "Courier" },
    { id: 3, publisher: "Ledger" },
    { id: 4, publisher: "Herald" },
    { id: 5, publisher: "Courier" },
    { id: 1, publisher: "Courier" },
  ];
  const closeness = new Map([
    [2, 0.99],
    [3, 0.6],
    [4, 0.1],
  ]);
  const ranked = rankMembers({ id: 1, publisher: "Courier" }, members, closeness);
  expect(ranked.map(({ id }) => id)).toEqual([3, 2, 4, 5]);
});

test("what is not near enough is not suggested", () => {
  const near = nearEnough(
    new Map([
      [2, 0.24],
      [3, 0.3],
      [4, 0.9],
    ]),
  );
  expect(near.map(({ articleId }) => articleId)).toEqual([4, 3]);
});
