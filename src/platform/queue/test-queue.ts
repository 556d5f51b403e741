import type { TestDatabase } from "../database/test-database.ts";
import { createLog } from "../log.ts";
import { openQueue, type Queue } from "./queue.ts";
import { type Work, Worker } from "./worker.ts";

/** A queue called "work" on a test's database, as one machine sees it. */
export interface TestQueue extends AsyncDisposable {
  queue: Queue;
  add(ids: readonly number[]): Promise<void>;
  /** A worker that ends with the queue. */
  work(work: Omit<Work, "queue">): Worker;
  /** How many jobs are in each state. */
  states(): Promise<Record<string, number>>;
}

export async function openTestQueue(
  used: TestDatabase,
  { retryLimit = 3, isOncePerId = true }: { retryLimit?: number; isOncePerId?: boolean } = {},
): Promise<TestQueue> {
  const log = createLog("silent");
  const queue = await openQueue(used.pool, { work: { isOncePerId, retryLimit } }, true, log);
  const workers: Worker[] = [];
  return {
    queue,
    add: (ids) =>
      used.database.transaction().execute((transaction) =>
        queue.add(
          transaction,
          "work",
          ids.map((id) => ({ id })),
        ),
      ),
    work(work) {
      const worker = new Worker(queue.boss, { queue: "work", ...work }, log);
      workers.push(worker);
      return worker;
    },
    async states() {
      const found = await used.pool.query<{ state: string; jobs: number }>(
        "select state, count(*) as jobs from jobs.job where name = 'work' group by state",
      );
      return Object.fromEntries(found.rows.map((row) => [row.state, row.jobs]));
    },
    async [Symbol.asyncDispose]() {
      for (const worker of workers) await worker.stop();
      await queue.stop();
    },
  };
}

/** Comes back when the claim holds; a test that waits in vain fails by its own time limit. */
export async function until(claim: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await claim())) await new Promise((resolve) => setTimeout(resolve, 25));
}
