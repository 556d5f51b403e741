import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { Announced, KnownEvent, StoryEvent } from "./unite-agenda.ts";

/** What the articles of stories announce, by story. */
export async function loadAnnounced(
  connection: Connection,
  storyIds: readonly number[],
): Promise<Map<number, Announced[]>> {
  const { rows } = await sql<Announced & { storyId: number }>`
    select story_id as "storyId", item.article_id as "articleId", item.revision, first_day::text as "firstDay",
      last_day::text as "lastDay", precision, clock,
      to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startsAt", sentence_start as start,
      sentence_end as "end", sentence, label, certainty, item.state, moved_from::text as "movedFrom", words,
      (extract(epoch from article.dated_at) * 1000)::bigint as "datedAt"
    from membership join agenda_item item on item.article_id = membership.article_id
      join article on article.id = membership.article_id
    where story_id = any(${storyIds}) and article.state <> 'twin'
    order by story_id, article.dated_at, article.id, place`.execute(connection);
  const plain = rows.map(({ clock, startsAt, movedFrom, ...row }) => ({
    ...row,
    clock: clock ?? undefined,
    startsAt: startsAt ?? undefined,
    movedFrom: movedFrom ?? undefined,
  }));
  return Map.groupBy(plain, ({ storyId }) => storyId);
}

/** Events that were told before and rest on one of these articles' announcements, wherever the articles were then. */
export async function loadKnownEvents(connection: Connection, storyIds: readonly number[]): Promise<KnownEvent[]> {
  const { rows } = await sql<KnownEvent>`
    select uid, label, first_day::text as "firstDay",
      array(select (source->>'articleId')::bigint from jsonb_array_elements(sources) source) as "articleIds"
    from story_agenda where story_id = any(${storyIds}) order by id`.execute(connection);
  return rows;
}

/** Replaces what is to come in these stories. An event that is known already keeps its row. */
export async function saveStoryAgenda(
  transaction: Transaction,
  stories: readonly { storyId: number; events: readonly StoryEvent[] }[],
): Promise<void> {
  const rows = stories.flatMap(({ storyId, events }) => events.map((event) => rowOf(storyId, event)));
  await sql`
    delete from story_agenda where story_id = any(${stories.map(({ storyId }) => storyId)})
      and uid <> all(${rows.map(({ uid }) => uid)})`.execute(transaction);
  await sql`
    insert into story_agenda (uid, story_id, topic, first_day, last_day, precision, clock, starts_at, label, certainty, state,
      moved_from, sources, announced_at)
    select given.uid, story_id, story.topic, given.first_day, given.last_day, precision, clock, starts_at, label, certainty,
      state, moved_from, sources, announced_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (uid text, story_id bigint, first_day date, last_day date,
      precision text, clock text, starts_at timestamptz, label text, certainty text, state text, moved_from date, sources jsonb,
      announced_at timestamptz) join story on story.id = story_id
    order by given.uid
    on conflict (uid) do update set story_id = excluded.story_id, topic = excluded.topic, first_day = excluded.first_day,
      last_day = excluded.last_day, precision = excluded.precision, clock = excluded.clock, starts_at = excluded.starts_at,
      label = excluded.label, certainty = excluded.certainty, moved_from = excluded.moved_from, sources = excluded.sources,
      announced_at = excluded.announced_at, state = excluded.state,
      changed_at = case when (story_agenda.first_day, story_agenda.last_day, story_agenda.state)
        = (excluded.first_day, excluded.last_day, excluded.state) then story_agenda.changed_at else now() end`.execute(
    transaction,
  );
}

function rowOf(storyId: number, event: StoryEvent) {
  const { uid, firstDay, lastDay, precision, clock, startsAt, label, certainty, state, movedFrom, sources } = event;
  return {
    ...{ uid, precision, clock, label, certainty, state, sources },
    story_id: storyId,
    first_day: firstDay,
    last_day: lastDay,
    starts_at: startsAt,
    moved_from: movedFrom,
    announced_at: new Date(event.announcedAt),
  };
}
