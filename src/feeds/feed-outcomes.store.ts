import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

/** How the last looks at the feeds ended, by name, the commonest first; a feed nobody looked at yet counts as "waiting". */
export async function countOutcomes(connection: Connection): Promise<{ outcome: string; feeds: number }[]> {
  const found = await sql<{ outcome: string; feeds: number }>`
    select coalesce(outcome, 'waiting') as outcome, count(*) as feeds from feed group by 1 order by 2 desc, 1`.execute(
    connection,
  );
  return found.rows;
}
