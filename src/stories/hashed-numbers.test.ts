import { expect, test } from "vitest";
import { createHashedNumbers } from "./hashed-numbers.ts";

test("hashes keep their numbers while others come and go", () => {
  const numbers = createHashedNumbers();
  const expected = new Map<number, number>();
  // A small range, so that many share a place in the table; a fixed rule, so that every run is the same.
  let last = 7;
  for (let step = 0; step < 30_000; step += 1) {
    last = (Math.imul(last, 1_103_515_245) + 12_345) >>> 2;
    const hash = (last % 6_000) * 1024;
    const number = expected.get(hash);
    if (number === undefined) expected.set(hash, numbers.add(hash));
    else {
      numbers.remove(number);
      expected.delete(hash);
      expect(numbers.find(hash)).toBe(-1);
    }
  }
  expect(expected.size).toBeGreaterThan(1_000);
  for (const [hash, number] of expected) expect(numbers.find(hash)).toBe(number);
  expect(new Set(expected.values()).size).toBe(expected.size);
});

test("a number that was given back is given again before a new one", () => {
  const numbers = createHashedNumbers();
  const [first, second] = [numbers.add(10), numbers.add(20)];
  numbers.remove(first);
  expect(numbers.add(30)).toBe(first);
  expect(numbers.find(20)).toBe(second);
});
