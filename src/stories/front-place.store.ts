import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";

/**
 * The topic that most of a story's articles belong to. A label of the publisher's own counts twice what words told; "world"
 * and "life", which hold a bit of everything, count half.
 */
export async function saveStoryTopics(transaction: Transaction, storyIds: readonly number[]): Promise<void> {
  await sql`
    with weighed as (
      select story_id, topic, sum(case when because->>'by' = 'label' then 2 else 1 end
        * case when topic in ('world', 'life') then 0.5 else 1 end) as weight
      from membership join article_topic using (article_id)
      where story_id = any(${storyIds}) group by story_id, topic
    ), chosen as (
      select distinct on (story_id) story_id, topic from weighed order by story_id, weight desc, topic
    )
    update story set topic = chosen.topic
    from unnest(${storyIds}::bigint[]) as told (id) left join chosen on chosen.story_id = told.id
    where story.id = told.id and story.topic is distinct from chosen.topic`.execute(transaction);
}

/** When the newest article came that is no copy of another. */
export async function saveFreshness(transaction: Transaction, storyIds: readonly number[]): Promise<void> {
  await sql`
    update story set fresh_at = fresh.at
    from (
      select story_id, max(dated_at) as at
      from membership join article on article.id = membership.article_id
      where story_id = any(${storyIds}) and state <> 'twin'
        and not exists (select from origin where origin.article_id = article.id and how = 'copied')
      group by story_id
    ) fresh
    where story.id = fresh.story_id and story.fresh_at is distinct from fresh.at`.execute(transaction);
}
