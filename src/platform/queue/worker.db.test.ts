import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../database/test-database.ts";
import { openTestQueue, until } from "./test-queue.ts";

const patienceMs = 90_000;

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
}, patienceMs);
afterEach(() => used.close(), patienceMs);

test("jobs of a transaction that rolls back do not exist", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  const failing = used.database.transaction().execute(async (transaction) => {
    await jobs.queue.add(transaction, "work", [{ id: 1 }, { id: 2 }]);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await jobs.states()).toEqual({});
});

test("a job waits at most once for its id, also across transactions and machines", {
  timeout: patienceMs,
}, async () => {
  await using jobs = await openTestQueue(used);
  await using elsewhere = await openTestQueue(used);
  await jobs.add([1, 1, 2]);
  await Promise.all([jobs.add([1, 2, 3]), elsewhere.add([3, 2, 1])]);
  expect(await jobs.states()).toEqual({ created: 3 });
});

test("machines that start at the same moment on an empty database all get their queue", {
  timeout: patienceMs,
}, async () => {
  const machines = await Promise.all(Array.from({ length: 4 }, () => openTestQueue(used)));
  await machines[0]?.add([1]);
  expect(await machines[3]?.states()).toEqual({ created: 1 });
  for (const machine of machines) await machine[Symbol.asyncDispose]();
});

test("an id that is being worked on can be queued anew", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  const worked: number[] = [];
  const going = Promise.withResolvers<void>();
  jobs.work({
    batch: 1,
    run: "each",
    handle: async (ids) => {
      worked.push(...ids);
      if (worked.length === 1) await going.promise;
    },
  });
  await jobs.add([7]);
  await until(() => worked.length === 1);
  await jobs.add([7]);
  going.resolve();
  await until(async () => (await jobs.states()).completed === 2);
  expect(worked).toEqual([7, 7]);
});

test("a job does not start before its time", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  const worked: number[] = [];
  const work = async (ids: number[]) => {
    worked.push(...ids);
  };
  jobs.work({ batch: 5, run: "each", handle: work });
  await used.database.transaction().execute(async (transaction) => {
    const startAfter = new Date(Date.now() + 3_600_000);
    await jobs.queue.add(transaction, "work", [{ id: 1, startAfter }, { id: 2 }]);
  });
  await until(async () => (await jobs.states()).completed === 1);
  expect(worked).toEqual([2]);
  await sql`update jobs.job set start_after = now() where state = 'created'`.execute(used.database);
  await until(() => worked.includes(1));
});

test("a job that is in no hurry lets the others go first", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  const worked: number[] = [];
  await used.database
    .transaction()
    .execute((transaction) =>
      jobs.queue.add(transaction, "work", [{ id: 1, isUnhurried: true }, { id: 2 }, { id: 3 }]),
    );
  jobs.work({
    batch: 1,
    run: "each",
    handle: async (ids) => {
      worked.push(...ids);
    },
  });
  await until(async () => (await jobs.states()).completed === 3);
  expect(worked).toEqual([2, 3, 1]);
});

test("two workers share the jobs, and each job runs once", { timeout: patienceMs }, async () => {
  await using here = await openTestQueue(used);
  await using there = await openTestQueue(used);
  const worked = { here: [] as number[], there: [] as number[] };
  const ids = Array.from({ length: 300 }, (_, place) => place + 1);
  await here.add(ids);
  for (const [name, jobs] of [["here", here] as const, ["there", there] as const])
    jobs.work({
      batch: 10,
      run: "together",
      handle: async (batch) => {
        worked[name].push(...batch);
        await new Promise((resolve) => setTimeout(resolve, 5));
      },
    });
  await until(async () => (await here.states()).completed === ids.length);
  expect([...worked.here, ...worked.there].toSorted((a, b) => a - b)).toEqual(ids);
  expect(worked.here.length).toBeGreaterThan(0);
  expect(worked.there.length).toBeGreaterThan(0);
});

test("no more jobs than the batch run side by side", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  let running = 0;
  let most = 0;
  await jobs.add(Array.from({ length: 20 }, (_, place) => place));
  jobs.work({
    batch: 4,
    run: "each",
    handle: async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
    },
  });
  await until(async () => (await jobs.states()).completed === 20);
  expect(most).toBe(4);
});

test("a job that failed is tried again", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  let attempts = 0;
  jobs.work({
    batch: 5,
    run: "each",
    handle: async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("not yet");
    },
  });
  await jobs.add([1]);
  await until(async () => (await jobs.states()).completed === 1);
  expect(attempts).toBe(2);
});

test("after its last attempt a job is given up, and the reason is handed over once", {
  timeout: patienceMs,
}, async () => {
  await using jobs = await openTestQueue(used, { retryLimit: 1 });
  let attempts = 0;
  const givenUp: [number, string][] = [];
  jobs.work({
    batch: 5,
    run: "each",
    handle: async () => {
      attempts += 1;
      throw new Error(`attempt ${attempts}`);
    },
    giveUp: async (id, error) => {
      givenUp.push([id, error.message]);
    },
  });
  await jobs.add([9]);
  await until(async () => (await jobs.states()).failed === 1);
  expect(givenUp).toEqual([[9, "attempt 2"]]);
});

test("one bad job of a batch does not take the others down with it", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used, { retryLimit: 0 });
  const worked: number[] = [];
  const givenUp: number[] = [];
  await jobs.add([1, 2, 3, 4, 5]);
  jobs.work({
    batch: 5,
    run: "together",
    handle: async (ids) => {
      if (ids.includes(3)) throw new Error("3 is bad");
      worked.push(...ids);
    },
    giveUp: async (id) => {
      givenUp.push(id);
    },
  });
  await until(async () => (await jobs.states()).failed === 1 && (await jobs.states()).completed === 4);
  expect(worked.toSorted()).toEqual([1, 2, 4, 5]);
  expect(givenUp).toEqual([3]);
});

test("a worker that sends no more heartbeats gives its jobs back", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  await jobs.add([1, 2]);
  // A machine that took the jobs and was switched off.
  expect(await jobs.queue.boss.fetch("work", { batchSize: 2 })).toHaveLength(2);
  const worked: number[] = [];
  jobs.work({
    batch: 5,
    run: "each",
    handle: async (ids) => {
      worked.push(...ids);
    },
  });
  await sql`update jobs.job set heartbeat_on = now() - interval '1 hour'`.execute(used.database);
  await until(async () => (await jobs.states()).completed === 2);
  expect(worked.toSorted()).toEqual([1, 2]);
});

test("a job that takes longer than a heartbeat stays with its worker", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  let attempts = 0;
  const going = Promise.withResolvers<void>();
  jobs.work({
    batch: 5,
    run: "each",
    handle: async () => {
      attempts += 1;
      await going.promise;
    },
  });
  await jobs.add([1]);
  await until(() => attempts === 1);
  const beat = async () =>
    (
      await sql<{ has: boolean }>`select bool_and(heartbeat_on > started_on) as has from jobs.job`.execute(
        used.database,
      )
    ).rows[0]?.has === true;
  await until(beat);
  going.resolve();
  await until(async () => (await jobs.states()).completed === 1);
  expect(attempts).toBe(1);
});

test("a worker that is stopped ends its work first and reports it", { timeout: patienceMs }, async () => {
  await using jobs = await openTestQueue(used);
  let ended = 0;
  let begun = 0;
  const worker = jobs.work({
    batch: 3,
    run: "each",
    handle: async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
      ended += 1;
    },
  });
  await jobs.add(Array.from({ length: 50 }, (_, place) => place));
  await until(() => begun > 0);
  await worker.stop();
  expect(ended).toBe(begun);
  expect(await jobs.states()).toEqual({ completed: ended, created: 50 - ended });
});
