import { threadId } from "node:worker_threads";
import { Piscina, workerData } from "piscina";
import { type Begun, limitThread } from "./thread-limit.ts";

/** What came of one piece of pure work on another thread. */
export type Thought<Result> = { outcome: "done"; result: Result } | { outcome: "gave up"; because: "time" | "memory" };

export interface Threads {
  /**
   * Runs a function that the thread's file exports with `asTask`. Work that passes its limit is ended with its thread.
   * @param limitMs processor time of the thread; by the clock ten times as long (`limitThread`).
   * @throws what the function throws.
   */
  run<Result>(name: string, input: unknown, limitMs: number): Promise<Thought<Result>>;
  close(): Promise<void>;
}

/**
 * Heavy pure work (parsing, extraction, language study) off the main thread, so that a hostile page cannot stop the web server.
 * Every thread is given the same `belongings`, which it reads with `belongings()`: copies, but of one shared memory where they
 * lie in one.
 */
export function openThreads(file: URL, count: number, belongings: unknown = undefined): Threads {
  const pool = new Piscina({
    filename: file.href,
    workerData: belongings,
    minThreads: 0,
    maxThreads: count,
    idleTimeout: 60_000,
    // A page that needs more than this is an attack or a defect; the thread ends, not the process.
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    execArgv: [],
  });
  return {
    async run(name, input, limitMs) {
      // The time in the queue does not count: the clock starts with a thread's own work.
      const limit = new AbortController();
      const { port1, port2 } = new MessageChannel();
      let stopWatching: () => void = () => undefined;
      port1.once("message", (begun: Begun) => {
        const worker = pool.threads.find((thread) => thread.threadId === begun.threadId);
        stopWatching = limitThread(worker, begun, limitMs, () => limit.abort());
      });
      try {
        const result = await pool.run({ input, started: port2 }, { name, signal: limit.signal, transferList: [port2] });
        return { outcome: "done", result };
      } catch (error) {
        if (limit.signal.aborted) return { outcome: "gave up", because: "time" };
        if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY")
          return { outcome: "gave up", because: "memory" };
        throw error;
      } finally {
        stopWatching();
        port1.close();
        if (pool.threads.length === 0 && pool.queueSize > 0) startThread(pool);
      }
    },
    close: () => pool.destroy(),
  };
}

/**
 * A pool whose last thread was ended starts another with the next work it is given, not for what waits already. So it is given
 * work that is taken back at once.
 */
function startThread(pool: Piscina): void {
  const takenBack = new AbortController();
  pool.run(undefined, { signal: takenBack.signal }).catch((error: unknown) => {
    if (!takenBack.signal.aborted) throw error;
  });
  takenBack.abort();
}

/** What a thread's function receives; made by `Threads.run`. */
export interface Task {
  input: unknown;
  started: { postMessage(message: unknown): void };
}

/** Makes a pure function callable through `Threads.run`. */
export function asTask<Input, Result>(think: (input: Input) => Result): (task: Task) => Result {
  return ({ input, started }) => {
    started.postMessage({ threadId, spent: process.threadCpuUsage() } satisfies Begun);
    return think(input as Input);
  };
}

/** What the thread that this is called on was given by `openThreads`. */
export function belongings(): unknown {
  return workerData;
}
