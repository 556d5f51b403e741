import { readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Database } from "../src/platform/database/database.ts";

/**
 * Milliseconds of the processor that this program and its connections' server processes have taken so far: on a machine that does other
 * work too, the clock says as much of that. Absent where the system does not tell.
 */
export async function processorTime(database: Database): Promise<number | undefined> {
  return timeOf(await serversOf(database));
}

/** The processes of the server that answer this program, as long as its connections stay. */
export async function serversOf(database: Database): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where application_name = current_setting('application_name')`.execute(database);
  return rows.map(({ pid }) => pid);
}

/** As `processorTime`, without asking the server for its processes. */
export function timeOf(servers: readonly number[]): number | undefined {
  const { user, system } = process.cpuUsage();
  try {
    const served = servers.map((pid) => Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6);
    return served.reduce((sum, each) => sum + each, (user + system) / 1000);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
