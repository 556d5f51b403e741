import { sql } from "kysely";
import type { Database } from "./database.ts";

const patienceMs = 2_000;

/** Whether the database answers, soon enough to serve pages. */
export async function isReady(database: Database): Promise<boolean> {
  const tooLate = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), patienceMs).unref();
  });
  const answer = sql`select 1`.execute(database).then(
    () => true,
    () => false,
  );
  return Promise.race([answer, tooLate]);
}
