import type pg from "pg";
import { fromKysely, PgBoss } from "pg-boss";
import type { Transaction } from "../database/database.ts";
import type { Log } from "../log.ts";

/** A piece of work to come: ids only, the rest is read when it runs. */
export interface NewJob {
  id: number;
  /** Not before this time. */
  startAfter?: Date;
  /** Jobs that are not go first. */
  isUnhurried?: boolean;
}

export interface QueueSettings {
  /** Jobs of one id wait at most once; a job that was claimed may be queued anew. */
  isOncePerId: boolean;
  retryLimit?: number;
}

export interface Queue {
  /** Queues jobs in the transaction that makes them necessary: both are kept or neither is. */
  add(transaction: Transaction, name: string, jobs: readonly NewJob[]): Promise<void>;
  /** Lets waiting jobs begin now, whatever time they were given. */
  hasten(transaction: Transaction, name: string, ids: readonly number[]): Promise<void>;
  /** Lets all waiting jobs of a queue begin now where no job of these others runs or could; unhurried ones do not count. */
  hastenWhenQuiet(name: string, others: readonly string[]): Promise<void>;
  count(names: readonly string[]): Promise<JobCounts[]>;
  boss: PgBoss;
  stop(): Promise<void>;
}

export interface JobCounts {
  name: string;
  waiting: number;
  running: number;
  failed: number;
}

/** A worker that misses this many seconds of heartbeats is dead, and its jobs are tried again elsewhere. */
const heartbeatSeconds = 20;
const checkSeconds = 5;
const keepDoneSeconds = 3600;
const insertAtOnce = 1000;
/** Held while the queue's tables are made. */
const makingLock = 8_200_004;

/**
 * pg-boss on our own pool. Queues are made when they are not there.
 * @param queues the settings of each queue, by name.
 */
export async function openQueue(
  pool: pg.Pool,
  queues: Readonly<Record<string, QueueSettings>>,
  works: boolean,
  log: Log,
): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => pool.query(text, values) },
    schema: "jobs",
    supervise: works,
    schedule: false,
    superviseIntervalSeconds: checkSeconds,
    monitorIntervalSeconds: checkSeconds,
  });
  boss.on("error", (error) => log.warn({ error: error.message }, "job queue"));
  await alone(pool, () => makeQueues(boss, queues));
  return {
    boss,
    async add(transaction, name, jobs) {
      const isOncePerId = queues[name]?.isOncePerId ?? false;
      for (let at = 0; at < jobs.length; at += insertAtOnce) {
        const rows = jobs.slice(at, at + insertAtOnce).map(({ id, startAfter, isUnhurried }) => ({
          data: { id },
          ...(isUnhurried && { priority: -1 }),
          ...(startAfter && { startAfter }),
          ...(isOncePerId && { singletonKey: String(id) }),
        }));
        await boss.insert(name, rows, { db: fromKysely(transaction) });
      }
    },
    async hasten(transaction, name, ids) {
      await fromKysely(transaction).executeSql(
        `update jobs.job set start_after = now()
         where name = $1 and singleton_key = any($2) and state = 'created' and start_after > now()`,
        [name, ids.map(String)],
      );
    },
    async hastenWhenQuiet(name, others) {
      await pool.query(
        `update jobs.job set start_after = now()
         where name = $1 and state = 'created' and start_after > now()
           and not exists (select from jobs.job busy where busy.name = any($2) and busy.priority >= 0
             and (busy.state = 'active' or (busy.state < 'active' and busy.start_after <= now())))`,
        [name, others],
      );
    },
    async count(names) {
      const found = await pool.query<JobCounts>(
        `select name, count(*) filter (where state in ('created', 'retry')) as waiting,
           count(*) filter (where state = 'active') as running, count(*) filter (where state = 'failed') as failed
         from jobs.job where name = any($1) group by name`,
        [names],
      );
      const byName = new Map(found.rows.map((row) => [row.name, row]));
      return names.map((name) => byName.get(name) ?? { name, waiting: 0, running: 0, failed: 0 });
    },
    stop: () => boss.stop({ graceful: false, close: false }),
  };
}

/** Several machines may start at once on an empty database; `create … if not exists` fails for all but one of them. */
async function alone(pool: pg.Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [makingLock]);
    await work();
    await client.query("select pg_advisory_unlock($1)", [makingLock]);
    client.release();
  } catch (error) {
    // The lock ends with its connection.
    client.release(true);
    throw error;
  }
}

async function makeQueues(boss: PgBoss, queues: Readonly<Record<string, QueueSettings>>): Promise<void> {
  await boss.start();
  for (const [name, settings] of Object.entries(queues)) {
    const options = {
      policy: settings.isOncePerId ? "short" : "standard",
      retryLimit: settings.retryLimit ?? 8,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 600,
      heartbeatSeconds,
      expireInSeconds: 600,
      deleteAfterSeconds: keepDoneSeconds,
    };
    await boss.createQueue(name, options);
  }
}
