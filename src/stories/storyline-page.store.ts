import { type RawBuilder, sql } from "kysely";
import { instant } from "../articles/article-listing.store.ts";
import { cutPage, type DatedCursor } from "../articles/dated-cursor.ts";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { StorylineListing, StorylineStory } from "./storyline.ts";

export interface StorylinePage {
  storylines: StorylineListing[];
  next?: string;
}

interface Choice {
  from: DatedCursor | undefined;
  limit: number;
  /** Only those that are not quiet then. */
  activeAt?: Date;
}

/** Storylines, those with the latest news first. */
export async function findStorylines(database: Connection, { from, limit, activeAt }: Choice): Promise<StorylinePage> {
  const rest = from ? sql`(last_at, id) < (${instant(from.micros)}, ${from.id})` : sql`true`;
  const active = activeAt ? sql`quiet_at > ${activeAt}` : sql`true`;
  const rows = await list(database, sql`${rest} and ${active} order by last_at desc, id desc limit ${limit + 1}`);
  const { items, next } = cutPage(rows, limit);
  return next === undefined ? { storylines: items } : { storylines: items, next };
}

async function list(database: Connection, choice: RawBuilder<unknown>): Promise<(StorylineListing & DatedCursor)[]> {
  const { rows } = await sql<StorylineListing & DatedCursor>`
    select chosen.id, (extract(epoch from last_at) * 1000000)::bigint as micros,
      coalesce(editor_name, name) as name, editor_name is not null as "isNamedByEditor", story_count as "storyCount",
      article_count as "articleCount", first_at as "firstAt", last_at as "lastAt", quiet_at as "quietAt", newest.newest
    from (select * from storyline where story_count > 0 and ${choice}) chosen
    cross join lateral (
      select json_build_object('id', story.id, 'headline', coalesce(nullif(story.headline, ''), lead.title, ''),
        'language', lead.language) as newest
      from storyline_story join story on story.id = story_id left join article lead on lead.id = lead_article_id
      where storyline_id = chosen.id and story.first_at is not null order by story.first_at desc, story.id desc limit 1
    ) newest
    order by last_at desc, chosen.id desc`.execute(database);
  return rows;
}

/** @throws NotFound */
export async function loadStoryline(database: Connection, id: number): Promise<StorylineListing> {
  const [storyline] = await list(database, sql`id = ${id}`);
  if (storyline) return storyline;
  throw new NotFound("There is no storyline at this address. Its stories may not follow from one another any more.");
}

/** Where the stories of a storyline are now; itself, while it has some. */
export async function followStoryline(database: Connection, id: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with recursive way as (
      select id, merged_into, 0 as steps from storyline where id = ${id}
      union all
      select storyline.id, storyline.merged_into, steps + 1
      from way join storyline on storyline.id = way.merged_into where steps < 50
    )
    select id from way where merged_into is null`.execute(database);
  return rows[0]?.id ?? id;
}

const mostStories = 200;

/** The stories of a storyline, oldest first; the newest `mostStories` of one that has more. */
export async function findStorylineStories(database: Connection, storylineId: number): Promise<StorylineStory[]> {
  const rows = await listStories(
    database,
    sql`story.id in (select story_id from storyline_story where storyline_id = ${storylineId})`,
  );
  return rows.reverse();
}

/** What a story's page says of its storyline. */
export interface StoryPlace {
  storyline: StorylineListing;
  own: StorylineStory;
  /** The stories before and after it in time; absent at the ends. */
  previous: StorylineStory | undefined;
  next: StorylineStory | undefined;
}

export async function findStoryPlace(database: Connection, storyId: number): Promise<StoryPlace | undefined> {
  const [storyline] = await list(
    database,
    sql`id = (select storyline_id from storyline_story where story_id = ${storyId})`,
  );
  if (!storyline) return undefined;
  const mates = sql`
    select other.id from storyline_story join story other on other.id = story_id
    where storyline_id = ${storyline.id} and other.article_count > 0`;
  const own = sql`(select first_at, id from story where id = ${storyId})`;
  const near = await listStories(
    database,
    sql`story.id in (select ${storyId}::bigint
      union (${mates} and (other.first_at, other.id) < ${own} order by other.first_at desc, other.id desc limit 1)
      union (${mates} and (other.first_at, other.id) > ${own} order by other.first_at, other.id limit 1))`,
  );
  const at = near.findIndex(({ id }) => id === storyId);
  const found = near[at];
  return found && { storyline, own: found, previous: near[at + 1], next: near[at - 1] };
}

/** Newest first. */
async function listStories(database: Connection, choice: RawBuilder<unknown>): Promise<StorylineStory[]> {
  const { rows } = await sql<StorylineStory>`
    select story.id, coalesce(nullif(story.headline, ''), lead.title, '') as headline, story.excerpt, lead.language,
      story.article_count as "articleCount", story.publisher_count as "publisherCount",
      story.origin_count as "originCount", story.first_at as "firstAt", story.last_at as "lastAt", lead.id as "leadId",
      publisher.name as "leadPublisher", publisher.id as "leadPublisherId",
      case when link.from_id is not null then json_build_object('fromId', link.from_id, 'fromHeadline', source.headline,
        'reasons', link.reasons, 'isByEditor', link.linked_by = 'editor') end as link
    from story
    left join article lead on lead.id = story.lead_article_id
    left join publisher on publisher.id = lead.publisher_id
    left join story_link link on link.story_id = story.id
    left join story source on source.id = link.from_id
    where ${choice} and story.article_count > 0 and story.first_at is not null
    order by story.first_at desc, story.id desc limit ${mostStories}`.execute(database);
  return rows;
}
