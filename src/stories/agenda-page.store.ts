import { type RawBuilder, sql } from "kysely";
import type { AgendaItem, Certainty, PlanState } from "../agenda/agenda-item.ts";
import type { Connection } from "../platform/database/database.ts";
import type { Topic } from "../topics/topic.ts";
import type { AgendaSource } from "./unite-agenda.ts";

/** An article that announces an event, with its sentence. */
export interface AnnouncingArticle extends AgendaSource {
  title: string;
  language: string | null;
  datedAt: Date;
  publisherId: number;
  publisherName: string;
}

/** An event to come as the calendar and the story show it. Days are ISO. */
export interface AgendaListing {
  id: number;
  /** Stays with it when its day moves or its story changes. */
  uid: string;
  storyId: number;
  storyHeadline: string;
  topic: Topic | null;
  firstDay: string;
  lastDay: string;
  precision: AgendaItem["precision"];
  /** As the sentence says it. */
  clock: string | null;
  startsAt: Date | null;
  label: string;
  certainty: Certainty;
  state: PlanState;
  movedFrom: string | null;
  /** When the newest article that announces it was published. */
  announcedAt: Date;
  addedAt: Date;
  changedAt: Date;
  /** Oldest first. */
  sources: AnnouncingArticle[];
}

/** The place in the calendar after which it goes on; id 0 is the start of a day. */
export interface DayCursor {
  day: string;
  id: number;
}

export interface AgendaChoice {
  from: DayCursor;
  topic: Topic | undefined;
  limit: number;
}

/** What begins on a day or later, in the order of the days. */
export async function findAgendaFrom(
  database: Connection,
  { from, topic, limit }: AgendaChoice,
): Promise<{ items: AgendaListing[]; next?: string }> {
  const found = await findListings(
    database,
    sql`(first_day, id) > (${from.day}::date, ${from.id}) and ${ofTopic(topic)}`,
    limit + 1,
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last
    ? { items, next: writeDayCursor({ day: last.firstDay, id: last.id }) }
    : { items };
}

/** What began before a day and is not over on it: weeks, months, events of several days. */
export function findUnderWay(
  database: Connection,
  { day, topic, limit }: { day: string; topic: Topic | undefined; limit: number },
): Promise<AgendaListing[]> {
  return findListings(
    database,
    sql`last_day > first_day and last_day >= ${day}::date and first_day < ${day}::date and ${ofTopic(topic)}`,
    limit,
  );
}

/** What one story has to come, and had. */
export function findStoryAgenda(database: Connection, storyId: number, limit = 100): Promise<AgendaListing[]> {
  return findListings(database, sql`story_id = ${storyId}`, limit);
}

/** On how many events each day of a span begins, by ISO day; weeks, months and years are not of a day. */
export async function countAgendaDays(
  database: Connection,
  span: { first: string; last: string; topic: Topic | undefined },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ day: string; events: number }>`
    select first_day::text as day, count(*) as events from story_agenda
    where first_day between ${span.first}::date and ${span.last}::date and precision = 'day' and ${ofTopic(span.topic)}
    group by first_day`.execute(database);
  return new Map(rows.map(({ day, events }) => [day, events]));
}

function writeDayCursor({ day, id }: DayCursor): string {
  return id === 0 ? day : `${day}-${id}`;
}

/** @returns undefined for what is no place in a calendar. */
export function readDayCursor(written: string | undefined): DayCursor | undefined {
  const [, day = "", id] = /^(\d{4}-\d{2}-\d{2})(?:-(\d{1,15}))?$/.exec(written ?? "") ?? [];
  const at = Date.parse(`${day}T00:00:00Z`);
  // PostgreSQL refuses the 31st of February; a Date takes it for March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return undefined;
  return { day, id: Number(id ?? 0) };
}

function ofTopic(topic: Topic | undefined): RawBuilder<boolean> {
  return topic ? sql<boolean>`story_agenda.topic = ${topic}` : sql<boolean>`true`;
}

async function findListings(database: Connection, where: RawBuilder<unknown>, limit: number): Promise<AgendaListing[]> {
  const { rows } = await sql<AgendaListing>`
    with chosen as (select * from story_agenda where ${where} order by first_day, id limit ${limit})
    select chosen.id, chosen.uid, chosen.story_id as "storyId", chosen.topic, chosen.first_day::text as "firstDay",
      chosen.last_day::text as "lastDay", chosen.precision, chosen.clock, chosen.starts_at as "startsAt", chosen.label,
      chosen.certainty, chosen.state, chosen.moved_from::text as "movedFrom", chosen.announced_at as "announcedAt",
      chosen.added_at as "addedAt", chosen.changed_at as "changedAt", told.sources,
      coalesce(nullif(story.headline, ''), lead.title, '') as "storyHeadline"
    from chosen join story on story.id = chosen.story_id left join article lead on lead.id = story.lead_article_id
    cross join lateral (
      select coalesce(json_agg(source || jsonb_build_object('title', article.title, 'language', article.language,
        'datedAt', article.dated_at, 'publisherId', publisher.id, 'publisherName', publisher.name) order by place), '[]') as sources
      from jsonb_array_elements(chosen.sources) with ordinality given (source, place)
        join article on article.id = (source->>'articleId')::bigint join publisher on publisher.id = article.publisher_id
    ) told
    order by chosen.first_day, chosen.id`.execute(database);
  return rows.map((row) => ({
    ...row,
    sources: row.sources.map((source) => ({ ...source, datedAt: new Date(source.datedAt) })),
  }));
}
