import type { Worker } from "node:worker_threads";

/**
 * How much longer by the clock than its limit a thread may take: on a machine with more to do than it can, it gets a share of a
 * processor, and a thread that spends no time of its own is stuck.
 */
const patience = 10;

/** What a thread says when it begins a piece of work. */
export interface Begun {
  threadId: number;
  /** What the thread has spent until then. */
  spent: NodeJS.CpuUsage;
}

/**
 * Calls `end` when a thread has spent more processor time on its work than the limit, or ten times the limit by the clock. A limit
 * by the clock alone would end honest work wherever many programs share a machine.
 * @param worker undefined when the thread has ended already.
 * @returns what stops watching.
 */
export function limitThread(worker: Worker | undefined, begun: Begun, limitMs: number, end: () => void): () => void {
  let isOver = false;
  const stop = () => {
    isOver = true;
    clearTimeout(next);
    clearTimeout(last);
  };
  const endOnce = () => {
    if (isOver) return;
    stop();
    end();
  };
  // A thread that waits does not answer what it has spent: the clock ends that one.
  const last = setTimeout(endOnce, limitMs * patience);
  let next: NodeJS.Timeout | undefined;
  const look = (inMs: number) => {
    next = setTimeout(async () => {
      const leftMs = limitMs - (await spentMs(worker, begun));
      if (leftMs <= 0) endOnce();
      else if (!isOver) look(Math.max(leftMs, 10));
    }, inMs);
  };
  look(limitMs);
  return stop;
}

/** Milliseconds of processor time since the work began; without an end for a thread that is no more. */
async function spentMs(worker: Worker | undefined, { spent }: Begun): Promise<number> {
  try {
    const { user = 0, system = 0 } = (await worker?.cpuUsage(spent)) ?? {};
    return (user + system) / 1000;
  } catch (error) {
    // It ended between its last word and the question: whoever waits for it is told so by the pool.
    if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_NOT_RUNNING") return 0;
    throw error;
  }
}
