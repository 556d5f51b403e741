import { afterAll, beforeAll, expect, test } from "vitest";
import { openThreads, type Threads } from "./threads.ts";

const file = new URL("../../fixtures/programs/thoughts.ts", import.meta.url);
const patienceMs = 60_000;

let threads: Threads;
beforeAll(() => {
  threads = openThreads(file, 1);
});
afterAll(() => threads.close());

test("work on a thread gives its result back", { timeout: patienceMs }, async () => {
  expect(await threads.run("double", 21, patienceMs)).toEqual({ outcome: "done", result: 42 });
});

test("an exception on a thread comes back as one, and the thread goes on", { timeout: patienceMs }, async () => {
  await expect(threads.run("fail", "not today", patienceMs)).rejects.toThrow("not today");
  expect(await threads.run("double", 2, patienceMs)).toEqual({ outcome: "done", result: 4 });
});

test("work past its limit is ended, and the next one is done", { timeout: patienceMs }, async () => {
  expect(await threads.run("circle", undefined, 300)).toEqual({ outcome: "gave up", because: "time" });
  expect(await threads.run("double", 3, patienceMs)).toEqual({ outcome: "done", result: 6 });
});

test("work that waits for a processor is not ended, work that waits for ever is", { timeout: patienceMs }, async () => {
  expect(await threads.run("wait", 600, 200)).toEqual({ outcome: "done", result: 600 });
  expect(await threads.run("wait", patienceMs, 100)).toEqual({ outcome: "gave up", because: "time" });
  expect(await threads.run("double", 5, patienceMs)).toEqual({ outcome: "done", result: 10 });
});

test("work that takes too much memory ends alone, and the next one is done", { timeout: patienceMs }, async () => {
  expect(await threads.run("swell", undefined, patienceMs)).toEqual({ outcome: "gave up", because: "memory" });
  expect(await threads.run("double", 4, patienceMs)).toEqual({ outcome: "done", result: 8 });
});

test("the time in the queue does not count", { timeout: patienceMs }, async () => {
  const many = Array.from({ length: 10 }, () => threads.run("wait", 400, 200));
  expect(await Promise.all(many)).toEqual(many.map(() => ({ outcome: "done", result: 400 })));
});

test("of many at once the one that never ends takes no other down", { timeout: patienceMs }, async () => {
  const pool = openThreads(file, 2);
  try {
    const thoughts = await Promise.all([
      pool.run("circle", undefined, 500),
      ...[1, 2, 3, 4].map((number) => pool.run("double", number, patienceMs)),
    ]);
    expect(thoughts[0]).toEqual({ outcome: "gave up", because: "time" });
    expect(thoughts.slice(1)).toEqual([2, 4, 6, 8].map((result) => ({ outcome: "done", result })));
  } finally {
    await pool.close();
  }
});

test("what waits for the only thread is done when that is ended, without anything new", {
  timeout: patienceMs,
}, async () => {
  const pool = openThreads(file, 1);
  try {
    const circling = pool.run("circle", undefined, 300);
    const waiting = [1, 2, 3].map((number) => pool.run("double", number, patienceMs));
    expect(await circling).toEqual({ outcome: "gave up", because: "time" });
    expect(await Promise.all(waiting)).toEqual([2, 4, 6].map((result) => ({ outcome: "done", result })));
  } finally {
    await pool.close();
  }
});

test("threads share the memory that they are given", { timeout: patienceMs }, async () => {
  const numbers = new Int32Array(new SharedArrayBuffer(4));
  const pool = openThreads(file, 2, { numbers });
  try {
    await Promise.all([1, 2, 3, 4].map((number) => pool.run("addToShared", number, patienceMs)));
    expect([...numbers]).toEqual([10]);
  } finally {
    await pool.close();
  }
});
