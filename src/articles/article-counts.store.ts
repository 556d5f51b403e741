import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

export interface TextCounts {
  /** The page's own words. */
  page: number;
  /** The feed's words, where the page gave none. */
  feed: number;
  /** Nothing but a title and an excerpt. */
  none: number;
}

/** Where the texts of the articles came from. */
export async function countTexts(connection: Connection): Promise<TextCounts> {
  const found = await sql<TextCounts>`
    select count(*) filter (where text_from = 'page') as page, count(*) filter (where text_from = 'feed') as feed,
      count(*) filter (where text_from = 'none') as none
    from article where state <> 'twin'`.execute(connection);
  return found.rows[0] ?? { page: 0, feed: 0, none: 0 };
}

/** How the readings of pages ended, by name, the commonest first. */
export async function countReadings(connection: Connection): Promise<{ outcome: string; articles: number }[]> {
  const found = await sql<{ outcome: string; articles: number }>`
    select reading_outcome as outcome, count(*) as articles from article
    where reading_outcome is not null and state <> 'twin' group by 1 order by 2 desc, 1`.execute(connection);
  return found.rows;
}
