import { expect, test } from "vitest";
import { createNumberPages, giveRunBack, numbersAt, placeInPage, reserveRun } from "./number-pages.ts";

test("runs do not overlap, and none is cut in two", () => {
  const room = createNumberPages();
  const addresses = Array.from({ length: 2_000 }, (_, run) => {
    const address = reserveRun(room, 100);
    const start = placeInPage(address);
    numbersAt(room, address).fill(run, start, start + 100);
    return address;
  });
  for (const [run, address] of addresses.entries()) {
    const start = placeInPage(address);
    const numbers = numbersAt(room, address).subarray(start, start + 100);
    expect(numbers).toHaveLength(100);
    expect(new Set(numbers)).toEqual(new Set([run]));
  }
});

test("room given back in the order in which it was taken is used again", () => {
  const room = createNumberPages();
  const taken: number[] = [];
  for (let run = 0; run < 50_000; run += 1) {
    taken.push(reserveRun(room, 128));
    if (taken.length > 2_000) giveRunBack(room, taken.shift() ?? 0);
  }
  // 2,000 runs of 128 fill four pages; one more is being filled, one is not quite empty.
  expect(room.pages.length).toBeLessThanOrEqual(6);
});
