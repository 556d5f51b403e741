import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { Next } from "../platform/step.ts";
import { type StoryToRest, whenToTell } from "./when-to-tell.ts";

/** When these stories are to be told, after something was done to these of their articles; by the database's clock. */
export async function findTimesToTell(
  connection: Connection,
  storyIds: readonly number[],
  articleIds: readonly number[],
): Promise<Next[]> {
  if (storyIds.length === 0) return [];
  const { rows } = await sql<StoryToRest & { id: number; now: Date }>`
    select story.id, told_at as "toldAt", article_count as articles, clock_timestamp() as now,
      coalesce((select extract(epoch from clock_timestamp() - max(first_seen_at)) * 1000 from article
        where id = any(${articleIds}) and state <> 'placed'), 0)::float8 as "wayMs"
    from story where id = any(${storyIds}) order by id`.execute(connection);
  // A story that has no article any more is forgotten at once.
  return rows.map(({ id, now, ...story }) => ({ id, startAfter: story.articles > 0 ? whenToTell(story, now) : now }));
}
