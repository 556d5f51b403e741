import { sql } from "kysely";
import { type ArticleListing, listingColumns } from "../articles/article-listing.store.ts";
import type { Outlet } from "../feeds/outlet-names.ts";
import type { Connection } from "../platform/database/database.ts";
import { NotFound, TakenDown } from "../platform/refusals.ts";
import type { HashtagName } from "../topics/hashtag-page.store.ts";
import type { Topic } from "../topics/topic.ts";
import type { Reason } from "./reason.ts";
import { storyPicture } from "./story-picture.store.ts";

export interface StoryArticle extends ArticleListing {
  byline: string[];
  placedBy: "engine" | "editor";
  reasons: Reason[];
}

export interface StoryTelling {
  id: number;
  headline: string;
  /** Where an editor gave the headline: that of the lead article. */
  publishedHeadline: string | null;
  excerpt: string;
  articleCount: number;
  /** Articles of it that an administrator took down. */
  takenDownCount: number;
  publisherCount: number;
  /** How many outlets it is independently known from; 0 where it was not told since origins are counted. */
  originCount: number;
  /** Whom the first article has it from. */
  firstOrigin: Outlet | null;
  firstAt: Date;
  lastAt: Date;
  /** See `StoryMoments`. */
  changedAt: Date | null;
  developedAt: Date | null;
  hashtags: HashtagName[];
  topic: Topic | null;
  /** When its newest article came that is no copy. */
  freshAt: Date;
  leadId: number | null;
  language: string | null;
  /** See `StoryListing`. */
  imageUrl: string | null;
  imagePublisher: string | null;
  /** Oldest first; the newest `mostArticles` of a story that has more. */
  articles: StoryArticle[];
}

const mostArticles = 400;

/** @throws NotFound for a story that never was, or whose articles went to others. */
export async function loadStory(database: Connection, id: number): Promise<StoryTelling> {
  const { rows } = await sql<Omit<StoryTelling, "articles">>`
    select story.id, coalesce(nullif(story.headline, ''), lead.title, '') as headline,
      case when story.editor_headline is not null then coalesce(lead.title, '') end as "publishedHeadline", story.excerpt,
      story.article_count as "articleCount",
      (select count(*) from membership join taken_down using (article_id) where story_id = story.id) as "takenDownCount", story.publisher_count as "publisherCount",
      story.origin_count as "originCount", story.first_origin as "firstOrigin",
      story.first_at as "firstAt", story.last_at as "lastAt", story.changed_at as "changedAt",
      story.developed_at as "developedAt", story.hashtags, story.topic,
      coalesce(story.fresh_at, story.last_at) as "freshAt", lead.id as "leadId", lead.language,
      pictured.url as "imageUrl", pictured.publisher as "imagePublisher"
    from story left join article lead on lead.id = story.lead_article_id
      left join lateral ${storyPicture(sql`story.id`)} pictured on true
    where story.id = ${id} and story.article_count > 0`.execute(database);
  const [story] = rows;
  if (!story) throw await explainMissing(database, id);
  return { ...story, articles: await findStoryArticles(database, id) };
}

async function explainMissing(database: Connection, id: number): Promise<NotFound> {
  const now = await followMerges(database, id);
  if (now !== id) return new NotFound(`There is no story at this address any more. Its articles are in story ${now}.`);
  const { rows } = await sql`
    select from membership join taken_down using (article_id) where story_id = ${id} limit 1`.execute(database);
  if (rows.length > 0) return new TakenDown("What was told of this story was taken down by the administrator.");
  return new NotFound("There is no story at this address. Its articles may have moved to another story.");
}

/** The story that the articles of an emptied story are in now; the story itself where it has not been merged. */
export async function followMerges(database: Connection, id: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with recursive way as (
      select id, merged_into, 0 as steps from story where id = ${id}
      union all
      select story.id, story.merged_into, steps + 1 from way join story on story.id = way.merged_into where steps < 50
    )
    select id from way where merged_into is null`.execute(database);
  return rows[0]?.id ?? id;
}

async function findStoryArticles(database: Connection, storyId: number): Promise<StoryArticle[]> {
  const { rows } = await sql<StoryArticle>`
    select ${listingColumns}, article.byline, membership.placed_by as "placedBy", membership.reasons
    from membership
    join article on article.id = membership.article_id
    join publisher on publisher.id = article.publisher_id
    where membership.story_id = ${storyId} and article.state <> 'twin'
    order by article.dated_at desc, article.id desc
    limit ${mostArticles}`.execute(database);
  return rows.reverse();
}

/** What other publishers than that of the lead article print about a story: each one's newest headline. */
export async function findOtherHeadlines(
  database: Connection,
  storyId: number,
  limit: number,
): Promise<ArticleListing[]> {
  const { rows } = await sql<ArticleListing>`
    select * from (
      select distinct on (publisher.id) ${listingColumns}
      from story
      join membership on membership.story_id = story.id
      join article on article.id = membership.article_id
      join publisher on publisher.id = article.publisher_id
      left join article lead on lead.id = story.lead_article_id
      where story.id = ${storyId} and article.state <> 'twin' and article.publisher_id is distinct from lead.publisher_id
      order by publisher.id, article.dated_at desc, article.id desc
    ) headline
    order by headline."datedAt" desc, headline.id desc
    limit ${limit}`.execute(database);
  return rows;
}
