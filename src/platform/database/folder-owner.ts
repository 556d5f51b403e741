import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { InvalidInput } from "../refusals.ts";

/** Held by the server process that owns a data folder. PostgreSQL drops it when the process dies, however it dies. */
const ownerLock = 8_200_002;

export interface FolderHold {
  /** After the server came back from a crash the lock is gone with it. */
  takeAgain(): Promise<void>;
  /** @returns whether nobody else uses the server, so that it may be stopped. */
  release(): Promise<boolean>;
}

type Address = { host: string; user: string; database: string; port: number };

/** @throws InvalidInput when a live process owns the folder and this one wants to own it too. */
export async function takeFolder(address: Address, use: "own" | "share", folder: string): Promise<FolderHold> {
  let client = await hold(address, use, folder);
  return {
    async takeAgain() {
      await client.end().catch(() => undefined);
      client = await hold(address, use, folder);
    },
    async release() {
      try {
        const others = await client.query(
          "select 1 from pg_stat_activity where application_name like 'octavo %' and application_name <> $1 and datname = current_database() limit 1",
          [applicationName()],
        );
        return others.rowCount === 0;
      } finally {
        await client.end();
      }
    },
  };
}

/** How this process shows itself to the others on the same server. */
export function applicationName(): string {
  return `octavo ${process.pid}`;
}

async function hold(address: Address, use: "own" | "share", folder: string): Promise<pg.Client> {
  const client = new pg.Client({ ...address, application_name: applicationName() });
  // The connection ends when the server does; keepAlive takes the folder again.
  client.on("error", () => undefined);
  await client.connect();
  if (use === "share") return client;
  if (await tryToOwn(client)) return client;
  const owner = await client.query<{ application_name: string }>(
    "select application_name from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and objid = $1 and granted",
    [ownerLock],
  );
  await client.end();
  const process = owner.rows[0]?.application_name.replace("octavo ", "process ") ?? "another process";
  throw new InvalidInput(
    `The data folder ${folder} is in use by a running Octavo (${process}). Stop that one, or choose another folder with --data.`,
  );
}

/** PostgreSQL takes a moment to notice that an owner was killed. */
async function tryToOwn(client: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const taken = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [ownerLock]);
    if (taken.rows[0]?.taken) return true;
    await sleep(100);
  }
  return false;
}
