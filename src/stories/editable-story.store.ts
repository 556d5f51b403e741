import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { EditableStories } from "./plan-edit.ts";
import type { EditableStory } from "./story-edit.ts";

/** Stories that have articles, as they stand; those that have none are left out. */
export async function loadEditableStories(connection: Connection, ids: readonly number[]): Promise<EditableStories> {
  const { rows } = await sql<EditableStory>`
    select story.id, coalesce(nullif(story.headline, ''), lead.title, '') as headline,
      story.editor_headline as "editorHeadline", members.ids as "articleIds",
      md5(concat_ws(' ', members.ids::text, story.editor_headline)) as mark
    from story
    left join article lead on lead.id = story.lead_article_id
    cross join lateral (
      select array_agg(article_id order by article_id) as ids
      from membership join article on article.id = article_id
      where membership.story_id = story.id and article.state <> 'twin'
    ) members
    where story.id = any(${ids}) and members.ids is not null`.execute(connection);
  return new Map(rows.map((story) => [story.id, story]));
}

/** In the order of their ids, so that two who lock several never wait for each other. */
export async function lockStories(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await sql`select id from story where id = any(${ids}) order by id for no key update`.execute(transaction);
}
