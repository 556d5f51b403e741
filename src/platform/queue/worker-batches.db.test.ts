import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../database/test-database.ts";
import { openTestQueue, until } from "./test-queue.ts";

const patienceMs = 90_000;

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
}, patienceMs);
afterEach(() => used.close(), patienceMs);

test("a batch that is one call runs to its end before the next begins, however long it takes", {
  timeout: patienceMs,
}, async () => {
  await using jobs = await openTestQueue(used);
  const order: string[] = [];
  await jobs.add([1]);
  jobs.work({
    batch: 4,
    run: "together",
    handle: async (ids) => {
      order.push(`${ids} begins`);
      if (ids.includes(1)) {
        await jobs.add([2]);
        await new Promise((resolve) => setTimeout(resolve, 2500));
      }
      order.push(`${ids} ends`);
    },
  });
  await until(async () => (await jobs.states()).completed === 2);
  expect(order).toEqual(["1 begins", "1 ends", "2 begins", "2 ends"]);
});

test("a batch that lets the next begin is overtaken by no more than one", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const secondBegan = Promise.withResolvers<void>();
  await jobs.add([1]);
  jobs.work({
    batch: 1,
    run: "together",
    handle: async (ids, letNext) => {
      order.push(`${ids} begins`);
      if (ids.includes(1)) {
        await jobs.add([2, 3]);
        letNext();
        await gate.promise;
      }
      if (ids.includes(2)) {
        letNext();
        secondBegan.resolve();
        await gate.promise;
      }
      order.push(`${ids} ends`);
    },
  });
  await secondBegan.promise;
  expect(await jobs.states()).toEqual({ active: 2, created: 1 });
  expect(order).toEqual(["1 begins", "2 begins"]);
  gate.resolve();
  await until(async () => (await jobs.states()).completed === 3);
  expect(order.slice(2).toSorted()).toEqual(["1 ends", "2 ends", "3 begins", "3 ends"]);
});
