import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { FeedState } from "./feed.ts";

/** How the last looks at the feeds ended, by name, the commonest first; a feed nobody looked at yet counts as "waiting". */
export async function countOutcomes(connection: Connection): Promise<{ outcome: string; feeds: number }[]> {
  const found = await sql<{ outcome: string; feeds: number }>`
    select coalesce(outcome, 'waiting') as outcome, count(*) as feeds from feed group by 1 order by 2 desc, 1`.execute(
    connection,
  );
  return found.rows;
}

export interface StateCount {
  state: FeedState;
  /** A name from feed-outcome.ts. */
  outcome: string;
  feeds: number;
}

/** The same, for the feeds of each state. */
export async function countStates(connection: Connection): Promise<StateCount[]> {
  const found = await sql<StateCount>`
    select state, coalesce(outcome, 'waiting') as outcome, count(*) as feeds
    from feed group by 1, 2 order by 3 desc, 1, 2`.execute(connection);
  return found.rows;
}

/** How many publishers have a feed that is being read. */
export async function countFollowedPublishers(connection: Connection): Promise<number> {
  const found = await sql<{ publishers: number }>`
    select count(distinct publisher_id) as publishers from feed where state = 'active'`.execute(connection);
  return found.rows[0]?.publishers ?? 0;
}
