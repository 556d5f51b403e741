import { setTimeout as sleep } from "node:timers/promises";
import type { Job, PgBoss } from "pg-boss";
import type { Log } from "../log.ts";

export interface Work {
  queue: string;
  /** Jobs taken in one fetch. */
  batch: number;
  /** "each": jobs run side by side, at most `batch` at once. "together": a batch is one call. */
  run: "each" | "together";
  /**
   * Does the work for these ids; may run twice with the same result.
   * @param letNext for a batch that is one call: the next one may begin, although this one has not ended.
   */
  handle(ids: number[], letNext: () => void): Promise<void>;
  /** The last attempt failed: leave a named state behind, so that nothing is lost in silence. */
  giveUp?(id: number, error: Error): Promise<void>;
}

type Claimed = Job<{ id: number }>;

const restlessMs = 100;
const idleMs = 1000;
const heartbeatMs = 6000;
const settleMs = 120;
const gatherMs = 60;

/** Takes jobs of one queue until it is stopped. Completed jobs are reported in batches. */
export class Worker {
  readonly #boss: PgBoss;
  readonly #work: Work;
  readonly #log: Log;
  readonly #active = new Map<string, Claimed>();
  readonly #running = new Set<Promise<void>>();
  #done: Claimed[] = [];
  #isStopping = false;
  #wakeUp: () => void = () => undefined;
  /** Of the batch that began last: whether the next one may. */
  #next = { mayBegin: Promise.withResolvers<void>(), isLet: false };
  readonly #loops: Promise<void>[];

  constructor(boss: PgBoss, work: Work, log: Log) {
    this.#boss = boss;
    this.#work = work;
    this.#log = log.child({ step: work.queue });
    this.#loops = [this.#takeJobs(), this.#reportDone(), this.#beat()];
  }

  /** Takes nothing new, waits for what runs, reports it. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wakeUp();
    await Promise.allSettled(this.#running);
    await Promise.allSettled(this.#loops);
    await this.#report();
  }

  async #takeJobs(): Promise<void> {
    let pause = restlessMs;
    while (!this.#isStopping) {
      const taken = await this.#claim();
      for (const jobs of this.#work.run === "each" ? taken.map((job) => [job]) : taken.length ? [taken] : [])
        this.#start(jobs);
      pause = taken.length > 0 ? restlessMs : Math.min(idleMs, pause * 1.5);
      if (this.#work.run === "together" && taken.length > 0) await this.#nextToBegin();
      else if (this.#active.size >= this.#work.batch) await this.#oneToEnd();
      else if (taken.length < this.#work.batch) await this.#rest(pause);
    }
  }

  async #claim(): Promise<Claimed[]> {
    const room = this.#work.run === "together" ? this.#work.batch : this.#work.batch - this.#active.size;
    if (room < 1) return [];
    try {
      return await this.#boss.fetch<{ id: number }>(this.#work.queue, { batchSize: room });
    } catch (error) {
      this.#log.warn({ error: (error as Error).message }, "cannot take jobs; trying again");
      await sleep(idleMs);
      return [];
    }
  }

  #start(jobs: Claimed[]): void {
    for (const job of jobs) this.#active.set(job.id, job);
    const next = { mayBegin: Promise.withResolvers<void>(), isLet: false };
    this.#next = next;
    const letNext = () => {
      next.isLet = true;
      next.mayBegin.resolve();
    };
    const run = this.#attempt(jobs, letNext).finally(() => {
      for (const job of jobs) this.#active.delete(job.id);
      this.#running.delete(run);
      this.#wakeUp();
    });
    this.#running.add(run);
  }

  async #attempt(jobs: Claimed[], letNext: () => void): Promise<void> {
    try {
      await this.#work.handle(
        jobs.map((job) => job.data.id),
        letNext,
      );
      this.#done.push(...jobs);
    } catch (error) {
      // One bad article must not take its batch down with it: each is tried alone.
      if (jobs.length > 1) for (const job of jobs) await this.#attempt([job], letNext);
      else for (const job of jobs) await this.#fail(job, error as Error);
    }
  }

  async #fail(job: Claimed, error: Error): Promise<void> {
    this.#log.error({ id: job.data.id, error: error.message, stack: error.stack }, "a job failed");
    try {
      const [known] = await this.#boss.findJobs<{ id: number }>(this.#work.queue, { id: job.id });
      if (known && known.retryCount >= known.retryLimit) await this.#work.giveUp?.(job.data.id, error);
      await this.#boss.fail(this.#work.queue, job.id, { message: error.message });
    } catch (problem) {
      // Not reported: its heartbeat ends and the job is tried again.
      this.#log.warn({ error: (problem as Error).message }, "a failed job could not be reported");
    }
  }

  async #reportDone(): Promise<void> {
    while (!this.#isStopping) {
      await sleep(settleMs);
      await this.#report();
    }
  }

  async #report(): Promise<void> {
    const done = this.#done.splice(0);
    if (done.length === 0) return;
    try {
      await this.#boss.complete(
        this.#work.queue,
        done.map((job) => job.id),
      );
    } catch (error) {
      // Steps may run twice with the same result, so a report that did not arrive costs only time.
      this.#log.warn({ error: (error as Error).message, jobs: done.length }, "done jobs could not be reported");
    }
  }

  async #beat(): Promise<void> {
    let waited = 0;
    // Also while it stops: what still runs is not for others to take.
    while (!this.#isStopping || this.#running.size > 0) {
      await sleep(250);
      waited += 250;
      if (waited < heartbeatMs || this.#active.size === 0) continue;
      waited = 0;
      try {
        await this.#boss.touch(this.#work.queue, [...this.#active.keys()]);
      } catch (error) {
        this.#log.warn({ error: (error as Error).message }, "heartbeat not sent");
      }
    }
  }

  /**
   * Two batches at once would wait for each other's rows, so one begins when the last has ended, or lets it while it is saved. What
   * comes meanwhile makes the next one larger.
   */
  async #nextToBegin(): Promise<void> {
    const next = this.#next;
    while (this.#running.size > (next.isLet ? 1 : 0) && !this.#isStopping)
      await Promise.race([...this.#running, ...(next.isLet ? [] : [next.mayBegin.promise]), sleep(idleMs)]);
  }

  /** A moment more than that, so that the next fetch takes several jobs and not one. */
  async #oneToEnd(): Promise<void> {
    await Promise.race([...this.#running, sleep(idleMs)]);
    await sleep(gatherMs);
  }

  /** Sleeps, unless a job ends or the worker is stopped. */
  async #rest(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wakeUp = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
  }
}
