import { expect, test } from "vitest";
import { keepFor } from "./keep-for.ts";

test("a reading serves everybody until it is too old", async () => {
  let time = 0;
  let readings = 0;
  const read = keepFor(
    100,
    async () => ++readings,
    () => time,
  );
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  time = 99;
  expect(await read()).toBe(1);
  time = 100;
  expect(await read()).toBe(2);
});

test("a reading that failed is made again", async () => {
  let isAway = true;
  const read = keepFor(
    100,
    async () => {
      if (isAway) throw new Error("the database is away");
      return "figures";
    },
    () => 0,
  );
  await expect(read()).rejects.toThrow("away");
  isAway = false;
  expect(await read()).toBe("figures");
});
