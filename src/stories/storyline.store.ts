import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { Assignment, LinkedStory } from "./assign-storyline.ts";
import type { StoryLink } from "./link-storyline.ts";

/** Held from reading what stories follow from until it is written: two tellings at once would each miss the other's story. */
const storylineLock = 8_200_030;

export async function holdStorylines(transaction: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${storylineLock})`.execute(transaction);
}

export interface StandingLink {
  storyId: number;
  /** Null where an editor said that it follows from none. */
  fromId: number | null;
  isByEditor: boolean;
}

/** The links of these stories and of those that follow from them. */
export async function loadLinks(connection: Connection, ids: readonly number[]): Promise<StandingLink[]> {
  const { rows } = await sql<StandingLink>`
    select story_id as "storyId", from_id as "fromId", linked_by = 'editor' as "isByEditor"
    from story_link where story_id = any(${ids}) or from_id = any(${ids})`.execute(connection);
  return rows;
}

export async function loadStorylineIds(connection: Connection, ids: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ storyId: number; storylineId: number }>`
    select story_id as "storyId", storyline_id as "storylineId"
    from storyline_story where story_id = any(${ids})`.execute(connection);
  return new Map(rows.map(({ storyId, storylineId }) => [storyId, storylineId]));
}

/** Replaces what the engine linked of these stories; what an editor linked stays. */
export async function saveLinks(
  transaction: Transaction,
  decided: readonly number[],
  links: readonly StoryLink[],
): Promise<void> {
  if (decided.length === 0) return;
  const rows = JSON.stringify(
    links.map(({ storyId, fromId, score, reasons }) => ({ story_id: storyId, from_id: fromId, score, reasons })),
  );
  await sql`
    delete from story_link where story_id = any(${decided}) and linked_by = 'engine'
      and story_id <> all(${links.map(({ storyId }) => storyId)})`.execute(transaction);
  await sql`
    insert into story_link (story_id, from_id, score, reasons)
    select story_id, from_id, score, reasons
    from jsonb_to_recordset(${rows}::jsonb) as given (story_id bigint, from_id bigint, score real, reasons jsonb)
    on conflict (story_id) do update
      set from_id = excluded.from_id, score = excluded.score, reasons = excluded.reasons
      where story_link.linked_by = 'engine'`.execute(transaction);
}

/**
 * Stories that lost their articles follow from nothing and nothing follows from them; what an editor linked goes along to the
 * story that has the articles now.
 */
export async function forgetLinks(transaction: Transaction, gone: readonly number[]): Promise<void> {
  if (gone.length === 0) return;
  await sql`
    update story_link set from_id = went.merged_into from story went
    where went.id = from_id and from_id = any(${gone}) and linked_by = 'editor'
      and went.merged_into is not null and went.merged_into <> story_id`.execute(transaction);
  await sql`
    insert into story_link (story_id, from_id, score, reasons, linked_by)
    select distinct on (went.merged_into) went.merged_into, from_id, score, reasons, 'editor'
    from story_link join story went on went.id = story_id
    where story_id = any(${gone}) and linked_by = 'editor' and went.merged_into is not null
      and from_id is distinct from went.merged_into
    order by went.merged_into, story_id
    on conflict (story_id) do update
      set from_id = excluded.from_id, score = excluded.score, reasons = excluded.reasons, linked_by = 'editor'
      where story_link.linked_by = 'engine'`.execute(transaction);
  await sql`delete from story_link where story_id = any(${gone}) or from_id = any(${gone})`.execute(transaction);
}

/** Everything that hangs together with these stories, by links or because it was one storyline before. */
export async function loadLinkedStories(connection: Connection, ids: readonly number[]): Promise<LinkedStory[]> {
  const { rows } = await sql<LinkedStory>`
    with recursive reached (story_id) as (
      select unnest(${ids}::bigint[])
      union
      select near.story_id from reached cross join lateral (
        select story_id from story_link where from_id = reached.story_id
        union all select from_id from story_link where story_id = reached.story_id and from_id is not null
        union all select mate.story_id from storyline_story own join storyline_story mate using (storyline_id)
          where own.story_id = reached.story_id
      ) near
    )
    select reached.story_id as "storyId", coalesce(story.first_at, story.created_at) as "firstAt",
      story_link.from_id as "fromId", storyline_story.storyline_id as "storylineId"
    from reached join story on story.id = reached.story_id
      left join story_link using (story_id) left join storyline_story using (story_id)`.execute(connection);
  return rows;
}

/** Writes which story is in which storyline. @returns the storylines that changed or began, with their stories. */
export async function saveAssignment(
  transaction: Transaction,
  { storylines, ended, alone }: Assignment,
): Promise<Map<number, number[]>> {
  const begun = storylines.filter(({ id }) => id === undefined);
  const { rows: fresh } = await sql<{ id: number }>`
    insert into storyline select from generate_series(1, ${begun.length}) returning id`.execute(transaction);
  const ids = fresh.map(({ id }) => id).sort((a, b) => a - b);
  const saved = storylines.map(({ id, storyIds }) => ({ id: id ?? ids.shift() ?? -1, storyIds }));
  const rows = saved.flatMap(({ id, storyIds }) => storyIds.map((storyId) => ({ id, storyId })));
  await sql`delete from storyline_story where story_id = any(${alone})`.execute(transaction);
  await sql`
    insert into storyline_story (story_id, storyline_id)
    select * from unnest(${rows.map(({ storyId }) => storyId)}::bigint[], ${rows.map(({ id }) => id)}::bigint[])
    on conflict (story_id) do update set storyline_id = excluded.storyline_id
      where storyline_story.storyline_id <> excluded.storyline_id`.execute(transaction);
  await sql`
    update storyline set story_count = 0, article_count = 0, merged_into = (
      select storyline_id from storyline_story where story_id = went.story_id)
    from unnest(${ended.map(({ id }) => id)}::bigint[], ${ended.map(({ storyId }) => storyId)}::bigint[])
      as went (id, story_id)
    where storyline.id = went.id`.execute(transaction);
  return new Map(saved.map(({ id, storyIds }) => [id, storyIds]));
}

const rhythmSettings = {
  /** Quiet after so many times the longest pause between two of its stories, but never sooner or later than this. */
  pauses: 2,
  leastDays: 7,
  mostDays: 120,
};

/** Counts, times and rhythm of storylines, from their stories as they are told; names where they are given. */
export async function tellStorylines(
  transaction: Transaction,
  ids: readonly number[],
  names: ReadonlyMap<number, string>,
): Promise<void> {
  const { pauses, leastDays, mostDays } = rhythmSettings;
  await sql`
    with paced as (
      select storyline_id, article_count, first_at, last_at,
        first_at - lag(first_at) over (partition by storyline_id order by first_at, id) as pause
      from storyline_story join story on story.id = story_id
      where storyline_id = any(${ids}) and story.first_at is not null
    ), counted as (
      select storyline_id, count(*) as stories, sum(article_count) as articles, min(first_at) as first_at,
        max(last_at) as last_at,
        least(greatest(max(pause) * ${pauses}::int, ${leastDays} * interval '1 day'), ${mostDays} * interval '1 day') as rhythm
      from paced group by storyline_id
    )
    update storyline set story_count = stories, article_count = articles, first_at = counted.first_at,
      last_at = counted.last_at, quiet_at = counted.last_at + rhythm, merged_into = null,
      name = coalesce(named.name, storyline.name)
    from counted left join unnest(${[...names.keys()]}::bigint[], ${[...names.values()]}::text[]) as named (id, name)
      on named.id = counted.storyline_id
    where storyline.id = counted.storyline_id`.execute(transaction);
}
