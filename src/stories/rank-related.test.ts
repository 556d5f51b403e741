import { expect, test } from "vitest";
import { closenessTo, nearEnough, rankMembers } from "./rank-related.ts";

const tie = (articleId: number, otherId: number, likeness: number) => ({ articleId, otherId, likeness });

test("nearness counts in both directions", () => {
  const closeness = closenessTo(1, [tie(1, 2, 0.9), tie(3, 1, 0.8)]);
  expect([...closeness.keys()]).toEqual([2, 3]);
  expect(closeness.get(2)).toBeCloseTo(0.9);
  expect(closeness.get(3)).toBeCloseTo(0.8);
});

test("several ways make closer than each of them", () => {
  const closeness = closenessTo(1, [tie(1, 2, 0.5), tie(1, 3, 0.5), tie(2, 4, 0.8), tie(3, 4, 0.8), tie(4, 3, 0.6)]);
  expect(closeness.get(4)).toBeCloseTo(1 - 0.6 * 0.6);
});

test("an article between two makes them close, by as much as both ties are worth", () => {
  const closeness = closenessTo(1, [tie(1, 2, 0.8), tie(3, 2, 0.5), tie(4, 3, 0.9)]);
  expect(closeness.get(3)).toBeCloseTo(0.4);
  expect(closeness.has(4)).toBe(false);
  expect(closeness.has(1)).toBe(false);
});

test("the closest members stand first, of those that are as close those of other publishers; what is close to nothing comes last", () => {
  const members = [
    { id: 2, publisher: "Courier" },
    { id: 3, publisher: "Ledger" },
    { id: 4, publisher: "Herald" },
    { id: 5, publisher: "Courier" },
    { id: 1, publisher: "Courier" },
  ];
  const closeness = new Map([
    [2, 0.98],
    [3, 0.96],
    [4, 0.1],
  ]);
  const ranked = rankMembers({ id: 1, publisher: "Courier" }, members, closeness);
  expect(ranked.map(({ id }) => id)).toEqual([3, 2, 4, 5]);
});

test("what is not near enough is not suggested", () => {
  const near = nearEnough(
    new Map([
      [2, 0.03],
      [3, 0.2],
      [4, 0.9],
    ]),
    false,
  );
  expect(near.map(({ articleId }) => articleId)).toEqual([4, 3]);
});

test("beside an article that stands alone nothing is suggested unless something is truly close", () => {
  const far = new Map([
    [2, 0.1],
    [3, 0.2],
  ]);
  expect(nearEnough(far, false)).toHaveLength(2);
  expect(nearEnough(far, true)).toEqual([]);
  const close = nearEnough(new Map([...far, [4, 0.3]]), true);
  expect(close.map(({ articleId }) => articleId)).toEqual([4, 3, 2]);
});
