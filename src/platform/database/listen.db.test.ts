import { afterEach, beforeEach, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { until } from "../queue/test-queue.ts";
import { listen } from "./listen.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

let used: TestDatabase;
beforeEach(async () => {
  used = await createTestDatabase();
});
afterEach(() => used.close());

function hear() {
  const heard: string[] = [];
  let gaps = 0;
  const hearing = { onMessage: (payload: string) => heard.push(payload), onGap: () => gaps++ };
  const listening = listen(used.pool, "news of the day", hearing, createLog("silent"));
  return { heard, gaps: () => gaps, listening };
}

function say(words: string) {
  return used.pool.query("select pg_notify('news of the day', $1)", [words]);
}

test("what is said in a transaction is heard when it commits, and not when it is rolled back", async () => {
  const { heard, listening } = hear();
  await listening.ready;
  const client = await used.pool.connect();
  for (const [words, end] of [
    ["never", "rollback"],
    ["now", "commit"],
  ]) {
    await client.query("begin");
    await client.query("select pg_notify('news of the day', $1)", [words]);
    await client.query(end ?? "");
  }
  client.release();
  await until(() => heard.length > 0);
  expect(heard).toEqual(["now"]);
  await listening.stop();
});

test("after the connection was cut it listens again and says that something may have been missed", async () => {
  const { heard, gaps, listening } = hear();
  await listening.ready;
  await used.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()",
  );
  await until(() => gaps() === 1);
  await say("again");
  await until(() => heard.length > 0);
  expect(heard).toEqual(["again"]);
  await listening.stop();
});

test("it can be stopped while it still connects", async () => {
  const { listening } = hear();
  await listening.stop();
  expect(used.pool.totalCount).toBe(used.pool.idleCount);
});

test("stopping ends the connection, so that the pool can end", async () => {
  const { listening } = hear();
  await listening.ready;
  await listening.stop();
  expect(used.pool.totalCount).toBe(used.pool.idleCount);
});
