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

export interface ArticleCounts {
  total: number;
  /** Where the texts of the articles came from. */
  texts: TextCounts;
  /** How the readings of pages ended, by name, the commonest first. */
  readings: { outcome: string; articles: number }[];
}

/** All articles, in one walk over an index of their states. */
export async function countArticles(connection: Connection): Promise<ArticleCounts> {
  const { rows } = await sql<{ textFrom: keyof TextCounts; outcome: string | null; articles: number }>`
    select text_from as "textFrom", reading_outcome as outcome, count(*) as articles
    from article where state <> 'twin' group by state, text_from, reading_outcome`.execute(connection);
  const texts = { page: 0, feed: 0, none: 0 };
  const readings = new Map<string, number>();
  for (const { textFrom, outcome, articles } of rows) {
    texts[textFrom] += articles;
    if (outcome !== null) readings.set(outcome, (readings.get(outcome) ?? 0) + articles);
  }
  return {
    total: texts.page + texts.feed + texts.none,
    texts,
    readings: [...readings]
      .map(([outcome, articles]) => ({ outcome, articles }))
      .sort((a, b) => b.articles - a.articles || a.outcome.localeCompare(b.outcome)),
  };
}
