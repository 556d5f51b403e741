import { sql } from "kysely";
import type { Actor } from "../platform/actor.ts";
import type { Connection, Transaction } from "../platform/database/database.ts";

export type StorylineEditKind = "attached" | "detached" | "freed" | "named";

/** A line of the trail of what editors did to a storyline. */
export interface StorylineEdit {
  id: number;
  editedAt: Date;
  actor: string;
  role: string;
  what: StorylineEditKind;
  storyId: number | null;
  headline: string | null;
  fromId: number | null;
  fromHeadline: string | null;
  name: string | null;
  why: string;
}

interface Line {
  actor: Actor;
  what: StorylineEditKind;
  storyId?: number;
  fromId?: number | null;
  storylineId?: number;
  name?: string | null;
  why: string;
}

export async function writeStorylineLine(transaction: Transaction, line: Line): Promise<void> {
  const { actor, what, storyId = null, fromId = null, storylineId = null, name = null, why } = line;
  await sql`
    insert into storyline_edit (actor, role, what, story_id, from_id, storyline_id, name, why)
    values (${actor.name}, ${actor.role}, ${what}, ${storyId}, ${fromId},
      coalesce(${storylineId}::bigint, (select storyline_id from storyline_story where story_id = ${storyId})),
      ${name}, ${why})`.execute(transaction);
}

/** @param fromId null: it follows from none; undefined: as the engine finds. */
export async function saveEditorLink(
  transaction: Transaction,
  storyId: number,
  fromId: number | null | undefined,
): Promise<void> {
  if (fromId === undefined) {
    await sql`delete from story_link where story_id = ${storyId} and linked_by = 'editor'`.execute(transaction);
    // Its head counts as unseen, so that the engine looks at it again.
    await sql`update story_profile set language = 'none' where story_id = ${storyId}`.execute(transaction);
    return;
  }
  await sql`
    insert into story_link (story_id, from_id, score, reasons, linked_by)
    select later.id, ${fromId}::bigint, 0, jsonb_build_object('names', '[]'::jsonb, 'hashtags', '[]'::jsonb,
      'words', '[]'::jsonb, 'days', coalesce(extract(epoch from later.first_at - earlier.first_at) / 86400, 0)), 'editor'
    from story later left join story earlier on earlier.id = ${fromId}::bigint where later.id = ${storyId}
    on conflict (story_id) do update
      set from_id = excluded.from_id, score = 0, reasons = excluded.reasons, linked_by = 'editor'`.execute(transaction);
}

export async function hasArticles(connection: Connection, storyId: number): Promise<boolean> {
  const { rows } = await sql`select from story where id = ${storyId} and article_count > 0`.execute(connection);
  return rows.length > 0;
}

/** Whether a story follows from another, at however many removes. */
export async function followsFrom(connection: Connection, storyId: number, earlierId: number): Promise<boolean> {
  const { rows } = await sql`
    with recursive way (id) as (
      select ${storyId}::bigint union select from_id from way join story_link on story_id = way.id where from_id is not null
    )
    select from way where id = ${earlierId}`.execute(connection);
  return rows.length > 0;
}

/** @returns whether there is such a storyline. */
export async function saveEditorName(transaction: Transaction, id: number, name: string | null): Promise<boolean> {
  const { rows } = await sql`
    update storyline set editor_name = ${name} where id = ${id} and story_count > 0 returning id`.execute(transaction);
  return rows.length > 0;
}

/** What editors did to a storyline and its stories, the latest first. */
export async function findStorylineEdits(database: Connection, id: number, limit: number): Promise<StorylineEdit[]> {
  const { rows } = await sql<StorylineEdit>`
    select edit.id, edited_at as "editedAt", actor, role, what, edit.story_id as "storyId", story.headline,
      from_id as "fromId", earlier.headline as "fromHeadline", edit.name, why
    from (
      (select * from storyline_edit where storyline_id = ${id} order by id desc limit ${limit})
      union
      (select own.* from storyline_story cross join lateral (
        select * from storyline_edit where storyline_edit.story_id = storyline_story.story_id order by id desc limit ${limit}
      ) own where storyline_story.storyline_id = ${id})
    ) edit
    left join story on story.id = edit.story_id left join story earlier on earlier.id = from_id
    order by edit.id desc limit ${limit}`.execute(database);
  return rows;
}
