import { type Clock, systemClock } from "./clock.ts";
import { HostQueue, type QueueSettings, type Turn } from "./host-queue.ts";

export interface HostTurns {
  /** @throws the signal's reason, when the caller gives up waiting */
  take(host: string, signal?: AbortSignal): Promise<Turn>;
  /** Nobody gets a turn at this host for so long; those who wait are sent away. */
  block(host: string, ms: number): void;
  /** Sends away everybody who waits or comes. */
  close(): void;
  /** How many hosts are remembered. */
  readonly size: number;
}

export interface HostTurnsSettings {
  /** Between the starts of two requests to one host. */
  pauseMs?: number | undefined;
  /** Requests under way at one host at once. */
  maxRunning?: number | undefined;
  /** Callers that may wait for one host; the next one is sent away. */
  maxWaiting?: number | undefined;
  /** Nobody waits longer for a turn, so that a slow host cannot occupy the callers. */
  maxWaitMs?: number | undefined;
  /** Hosts remembered; beyond, the oldest at rest are forgotten, even one that asked to be left alone. */
  maxHosts?: number | undefined;
  clock?: Clock | undefined;
}

/** Politeness within this process: few requests at once to a host, a pause between them, and a short queue. */
export function createHostTurns({
  pauseMs = 1000,
  maxRunning = pauseMs === 0 ? 6 : 2,
  maxWaiting = 4,
  maxWaitMs = 10_000,
  maxHosts = 10_000,
  clock = systemClock,
}: HostTurnsSettings = {}): HostTurns {
  const settings: QueueSettings = { pauseMs, maxRunning, maxWaiting, maxWaitMs, clock };
  const queues = new Map<string, HostQueue>();
  let isClosed = false;
  let sweepAt = Math.min(256, maxHosts);

  function queueOf(host: string): HostQueue {
    const known = queues.get(host);
    if (known !== undefined) return known;
    if (queues.size >= sweepAt) {
      sweep(queues, maxHosts);
      sweepAt = Math.min(Math.max(256, queues.size * 2), maxHosts);
    }
    const queue = new HostQueue(host, settings);
    queues.set(host, queue);
    return queue;
  }

  return {
    take: async (host, signal) => (isClosed ? queueOf(host).later() : queueOf(host).take(signal)),
    block: (host, ms) => queueOf(host).block(ms),
    close: () => {
      isClosed = true;
      for (const queue of queues.values()) queue.sendAway();
    },
    get size() {
      return queues.size;
    },
  };
}

/** Forgets what needs no memory, then as many of the oldest at rest as it takes to make room for one. */
function sweep(queues: Map<string, HostQueue>, maxHosts: number): void {
  for (const [host, queue] of queues) if (queue.isForgettable) queues.delete(host);
  for (const [host, queue] of queues) {
    if (queues.size < maxHosts) return;
    if (queue.isAtRest) queues.delete(host);
  }
}
