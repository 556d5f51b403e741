import { expect, test } from "vitest";
import { FeatureList } from "./feature-hash.ts";
import { hashBits, slotOf } from "./feature-table.ts";

function listOf(ask: (list: FeatureList) => void, question: number): number[] {
  const list = new FeatureList();
  list.startAt(question);
  ask(list);
  return [...list.hashes.subarray(0, list.count)];
}

test("other answers, and the same answers to another question, have another hash", () => {
  const ask = (list: FeatureList) => {
    for (const answer of [1, 2, -1]) {
      list.startAt(7);
      list.one(answer);
      list.oneOfFew(answer);
      list.two(answer, 5);
      list.twoOfFew(answer, 5);
      list.three(answer, 5, 6);
      list.threeOfFew(answer, 5, 6);
    }
  };
  const hashes = listOf(ask, 7);
  expect(new Set(hashes).size).toBe(18);
  expect(hashes.every((hash) => hash >= 0 && hash < 2 ** hashBits)).toBe(true);
});

test("questions are numbered on, also over those that are passed over", () => {
  const all = listOf((list) => {
    for (let times = 0; times < 3; times += 1) list.one(1);
  }, 3);
  expect(listOf((list) => list.one(1), 5)).toEqual(all.slice(2));
  const passed = listOf((list) => {
    list.skip(2);
    list.one(1);
  }, 3);
  expect(passed).toEqual(all.slice(2));
});

test("the slots of a question of few answers stand together, apart from all others", () => {
  const slots = (question: number) =>
    Array.from({ length: 500 }, (_, answer) => slotOf(listOf((list) => list.oneOfFew(answer), question)[0] ?? 0));
  const [first, second] = [slots(3), slots(255)];
  const width = 2 ** 14;
  expect(new Set([...first].map((slot) => Math.floor(slot / width)))).toEqual(new Set([3]));
  expect(new Set([...second].map((slot) => Math.floor(slot / width)))).toEqual(new Set([255]));
  const others = Array.from({ length: 500 }, (_, answer) => slotOf(listOf((list) => list.one(answer), 3)[0] ?? 0));
  expect(Math.min(...others)).toBeGreaterThanOrEqual(256 * width);
});
