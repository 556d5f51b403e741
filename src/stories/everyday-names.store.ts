import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";

/** A body or place that so many articles name says nothing by being named: one in five hundred of all, and these at least. */
const everyday = { share: 500, fewest: 8 };

/** The bodies and places, by folded name, that articles of these stories name and that everybody names. By story. */
export async function findEverydayNames(
  connection: Connection,
  storyIds: readonly number[],
): Promise<Map<number, string[]>> {
  const { rows } = await sql<{ storyId: number; keys: string[] }>`
    select story_id as "storyId", array_agg(distinct entity.key) as keys
    from membership join mention on mention.article_id = membership.article_id
      join entity_type_count counted on counted.entity_id = mention.named_id
      join entity on entity.id = mention.named_id
    where story_id = any(${storyIds}) and entity.type in ('organisation', 'place')
      and organisation + place >= greatest(${everyday.fewest}, (select max(id) from article) / ${everyday.share})
    group by story_id`.execute(connection);
  return new Map(rows.map(({ storyId, keys }) => [storyId, keys]));
}
