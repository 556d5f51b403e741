import { type RawBuilder, sql } from "kysely";
import { instant } from "../articles/article-listing.store.ts";
import { cutPage, type DatedCursor, readCursor, writeCursor } from "../articles/dated-cursor.ts";
import type { Outlet } from "../feeds/outlet-names.ts";
import type { Connection } from "../platform/database/database.ts";
import type { HashtagName } from "../topics/hashtag-page.store.ts";
import type { Topic } from "../topics/topic.ts";
import { storyPicture } from "./story-picture.store.ts";

/** A story as the front page shows it. */
export interface StoryListing extends DatedCursor {
  headline: string;
  excerpt: string;
  articleCount: number;
  publisherCount: number;
  /** See `StoryTelling`. */
  originCount: number;
  firstOrigin: Outlet | null;
  firstAt: Date;
  lastAt: Date;
  /** See `StoryMoments`. */
  changedAt: Date | null;
  developedAt: Date | null;
  hashtags: HashtagName[];
  /** The topic it belongs to; null where its articles do not say. */
  topic: Topic | null;
  /** When its newest article came that is no copy. */
  freshAt: Date;
  /** The first publishers that told it, in the order in which they did; at most `namedPublishers`. */
  publishers: { id: number; name: string }[];
  /** The article that the headline is taken from. */
  leadId: number | null;
  leadPublisher: string | null;
  language: string | null;
  /** The lead article's picture, else that of the first article that has one; at its publisher, whose name is beside it. */
  imageUrl: string | null;
  imagePublisher: string | null;
}

export interface StoryPage {
  stories: StoryListing[];
  next?: string;
}

const namedPublishers = 4;
const frontOrder = sql`(story.publisher_count > 1) desc, story.front_at desc, story.id desc`;

interface FrontChoice {
  from?: string | undefined;
  limit?: number;
  /** Only the stories of this topic. */
  topic?: Topic;
}

/**
 * Stories of several publishers first, each part by when it last had news and from how many origins, see
 * `front_time` in the database and `orderFront`.
 */
export async function findFrontPage(
  database: Connection,
  { from, limit = 40, topic }: FrontChoice = {},
): Promise<StoryPage> {
  const cursor = readStoryCursor(from);
  const rest = cursor
    ? sql<boolean>`((story.publisher_count > 1), story.front_at, story.id)
        < (${cursor.isShared}::boolean, ${instant(cursor.micros)}, ${cursor.id})`
    : sql<boolean>`true`;
  const ofTopic = topic ? sql<boolean>`story.topic = ${topic}` : sql<boolean>`true`;
  const rows = await findListings(
    database,
    sql`${rest} and ${ofTopic} order by ${frontOrder} limit ${limit + 1}`,
    sql`chosen.front_at`,
  );
  const stories = rows.slice(0, limit);
  const last = stories.at(-1);
  return rows.length > limit && last ? { stories, next: writeStoryCursor(last) } : { stories };
}

/** All stories, newest first. */
export async function findNewestStories(
  database: Connection,
  { from, limit }: { from: DatedCursor | undefined; limit: number },
): Promise<StoryPage> {
  const rest = from
    ? sql<boolean>`(story.last_at, story.id) < (${instant(from.micros)}, ${from.id})`
    : sql<boolean>`true`;
  const rows = await findListings(database, sql`${rest} order by story.last_at desc, story.id desc limit ${limit + 1}`);
  const { items, next } = cutPage(rows, limit);
  return next === undefined ? { stories: items } : { stories: items, next };
}

/**
 * Where the stories that only one publisher tells begin in the front page's order: after all that are shared. A place in
 * that order, because `publisher_count <= 1` would not use its index.
 */
const afterShared = `several-${-Number.MAX_SAFE_INTEGER}-0`;

/** The stories that only one publisher tells so far, those with the latest news first. */
export function findSinglePublisherStories(
  database: Connection,
  { from = afterShared, limit }: { from?: string | undefined; limit: number },
): Promise<StoryPage> {
  return findFrontPage(database, { from, limit });
}

/** How many stories there are, and how many of them several publishers tell. */
export async function countStories(database: Connection): Promise<{ all: number; shared: number }> {
  const { rows } = await sql<{ all: number; shared: number }>`
    select count(*) as "all", count(*) filter (where publisher_count > 1) as shared
    from story where article_count > 0`.execute(database);
  return rows[0] ?? { all: 0, shared: 0 };
}

/** @param choice condition, order and limit over `story`. @param time what the list's cursor is made of. */
async function findListings(
  database: Connection,
  choice: RawBuilder<unknown>,
  time: RawBuilder<unknown> = sql`chosen.last_at`,
): Promise<StoryListing[]> {
  const { rows } = await sql<StoryListing>`
    with chosen as (
      select story.*, row_number() over () as place
      from (select * from story where story.article_count > 0 and ${choice}) story
    )
    select chosen.id, (extract(epoch from ${time}) * 1000000)::bigint as micros,
      coalesce(nullif(chosen.headline, ''), lead.title, '') as headline, chosen.excerpt,
      chosen.article_count as "articleCount", chosen.publisher_count as "publisherCount",
      chosen.origin_count as "originCount", chosen.first_origin as "firstOrigin",
      chosen.first_at as "firstAt", chosen.last_at as "lastAt", chosen.changed_at as "changedAt",
      chosen.developed_at as "developedAt", chosen.hashtags,
      chosen.topic, coalesce(chosen.fresh_at, chosen.last_at) as "freshAt",
      lead.id as "leadId", lead_publisher.name as "leadPublisher", lead.language,
      pictured.url as "imageUrl", pictured.publisher as "imagePublisher",
      named.publishers
    from chosen
    left join article lead on lead.id = chosen.lead_article_id
    left join publisher lead_publisher on lead_publisher.id = lead.publisher_id
    left join lateral ${storyPicture(sql`chosen.id`)} pictured on true
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', first.id, 'name', first.name)), '[]') as publishers
      from (
        select publisher.id, publisher.name
        from membership
        join article on article.id = membership.article_id
        join publisher on publisher.id = article.publisher_id
        where membership.story_id = chosen.id and article.state <> 'twin'
        group by publisher.id, publisher.name
        order by min(article.dated_at), publisher.id
        limit ${namedPublishers}
      ) first
    ) named
    order by chosen.place`.execute(database);
  return rows;
}

function writeStoryCursor(story: StoryListing): string {
  return `${story.publisherCount > 1 ? "several" : "one"}-${writeCursor(story)}`;
}

function readStoryCursor(written: string | undefined): (DatedCursor & { isShared: boolean }) | undefined {
  const match = /^(several|one)-(.+)$/.exec(written ?? "");
  const cursor = readCursor(match?.[2]);
  return cursor && { ...cursor, isShared: match?.[1] === "several" };
}

const mostRecentCarriers = 500;

/** Stories of several publishers among whose latest articles some carry a hashtag; newest first. */
export function findStoriesWithHashtag(
  database: Connection,
  hashtagId: number,
  limit: number,
): Promise<StoryListing[]> {
  const latest = sql`select article_id from article_hashtag where hashtag_id = ${hashtagId}
    order by article_id desc limit ${mostRecentCarriers}`;
  return findListings(
    database,
    sql`story.publisher_count > 1 and ${isToldIn(latest)} order by story.last_at desc, story.id desc limit ${limit}`,
  );
}

/** Stories among whose latest articles some mention an entity; newest first. */
export async function findStoriesWithEntity(
  database: Connection,
  entityId: number,
  { from, limit }: { from?: DatedCursor | undefined; limit: number },
): Promise<StoryPage> {
  const latest = sql`select article_id from mention where entity_id = ${entityId}
    order by dated_at desc, article_id desc limit ${mostRecentCarriers}`;
  const rest = from
    ? sql<boolean>`(story.last_at, story.id) < (${instant(from.micros)}, ${from.id})`
    : sql<boolean>`true`;
  const rows = await findListings(
    database,
    sql`${rest} and ${isToldIn(latest)} order by story.last_at desc, story.id desc limit ${limit + 1}`,
  );
  const { items, next } = cutPage(rows, limit);
  return next === undefined ? { stories: items } : { stories: items, next };
}

function isToldIn(articles: RawBuilder<unknown>) {
  return sql`story.id in (
    select membership.story_id from (${articles}) latest join membership on membership.article_id = latest.article_id)`;
}

/** Stories that bear these words in an editor's headline, then those that some articles are in, in the order of these. */
export function findNamedStories(
  database: Connection,
  { words, articleIds, limit }: { words: string; articleIds: readonly number[]; limit: number },
): Promise<StoryListing[]> {
  const given = sql`unnest(${articleIds}::bigint[]) with ordinality as given (id, place)
    join membership on membership.article_id = given.id`;
  const renamed = sql`
    select id from story where editor_headline is not null and position(lower(${words}) in lower(editor_headline)) > 0`;
  return findListings(
    database,
    sql`story.id in (select story_id from ${given} union ${renamed})
      order by story.id not in (${renamed}), (select min(place) from ${given} where story_id = story.id), story.id
      limit ${limit}`,
  );
}
