import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../log.ts";

export interface Hearing {
  /** A message of `pg_notify`. */
  onMessage(payload: string): void;
  /** Listening begins anew after the database was away: messages may have been missed. */
  onGap(): void;
}

export interface Listening {
  /** Whether messages are being heard, for those who must not speak before. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

const againMs = 1_000;
/** A connection that was cut without a word shows itself only when something is asked of it. */
const askEveryMs = 30_000;
const patienceMs = 10_000;

/**
 * Hears what is said on a channel, on one connection of the pool's, and connects again whenever that is lost.
 * PostgreSQL sends the messages of a transaction when it commits, and none of one that is rolled back.
 */
export function listen(pool: pg.Pool, channel: string, hearing: Hearing, log: Log): Listening {
  const stopping = new AbortController();
  const ready = Promise.withResolvers<void>();
  const hearOnce = async (isAgain: boolean) => {
    const client = await pool.connect();
    const lost = Promise.withResolvers<void>();
    const end = () => lost.resolve();
    client.on("notification", (message) => hearing.onMessage(message.payload ?? ""));
    client.once("error", end);
    client.once("end", end);
    stopping.signal.addEventListener("abort", end, { once: true });
    // Stopped while it connected: that event has been.
    if (stopping.signal.aborted) end();
    const asking = setInterval(() => ask(client).catch(end), askEveryMs);
    try {
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      ready.resolve();
      if (isAgain) hearing.onGap();
      await lost.promise;
    } finally {
      clearInterval(asking);
      stopping.signal.removeEventListener("abort", end);
      // Closed, not given back: nobody else shall hear what this connection listens to.
      client.release(true);
    }
  };
  const hear = async () => {
    for (let times = 0; !stopping.signal.aborted; times++) {
      try {
        await hearOnce(times > 0);
        if (!stopping.signal.aborted) log.warn({ channel }, "the listening connection was lost");
      } catch (error) {
        log.warn({ channel, error: error instanceof Error ? error.message : String(error) }, "cannot listen");
      }
      await pause(againMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const hears = hear();
  return {
    ready: ready.promise,
    stop: () => {
      stopping.abort();
      return hears;
    },
  };
}

async function ask(client: pg.PoolClient): Promise<void> {
  const tooLate = pause(patienceMs, undefined, { ref: false }).then(() => {
    throw new Error("the database does not answer");
  });
  await Promise.race([client.query("select 1"), tooLate]);
}
