import { sql } from "kysely";
import { type ArticleListing, listingColumns } from "../articles/article-listing.store.ts";
import type { Connection } from "../platform/database/database.ts";
import { shownName } from "../topics/entity-name.store.ts";
import { findCloseness } from "./nearness.store.ts";
import { nearEnough, rankMembers } from "./rank-related.ts";

/** The story that an article is in. */
export interface ArticleStory {
  id: number;
  headline: string;
  articleCount: number;
  publisherCount: number;
  /** See `StoryTelling`. */
  originCount: number;
  language: string | null;
}

export interface ArticleOnTopic extends ArticleListing {
  /** What the two articles have in common, the rarest first: names, and hashtags with their sign. */
  shared: string[];
}

export async function findArticleStory(database: Connection, articleId: number): Promise<ArticleStory | undefined> {
  const { rows } = await sql<ArticleStory>`
    select story.id, coalesce(nullif(story.headline, ''), lead.title, '') as headline,
      story.article_count as "articleCount", story.publisher_count as "publisherCount",
      story.origin_count as "originCount", lead.language
    from membership join story on story.id = membership.story_id
    left join article lead on lead.id = story.lead_article_id
    where membership.article_id = ${articleId} and story.article_count > 0`.execute(database);
  return rows[0];
}

/** Members that nothing is known to tie to the article, looked at where the close ones are too few. */
const mostOthers = 40;

/** The story's other articles: those closest to this one first, of the close ones those of other publishers. */
export async function findArticlesOfSameStory(
  database: Connection,
  articleId: number,
  limit: number,
  closeness: ReadonlyMap<number, number> = new Map(),
): Promise<ArticleListing[]> {
  const { rows } = await sql<ArticleListing & { ownPublisherId: number }>`
    select ${listingColumns}, own."ownPublisherId"
    from (select story_id, publisher_id as "ownPublisherId" from membership join article on article.id = article_id
      where article_id = ${articleId}) own
    cross join lateral (
      select article_id from membership
      where story_id = own.story_id and article_id = any(${[...closeness.keys()]}::bigint[])
      union
      (select article_id from membership join article on article.id = article_id
        where story_id = own.story_id and article.state <> 'twin'
        order by (publisher_id <> own."ownPublisherId") desc, dated_at, article_id limit ${mostOthers})
    ) member
    join article on article.id = member.article_id
    join publisher on publisher.id = article.publisher_id
    where article.id <> ${articleId} and article.state <> 'twin'
    order by (article.publisher_id <> own."ownPublisherId") desc, article.dated_at, article.id`.execute(database);
  const members = rows.map(({ ownPublisherId: _, ...listing }) => ({ ...listing, publisher: listing.publisherId }));
  const self = { id: articleId, publisher: rows[0]?.ownPublisherId };
  return rankMembers(self, members, closeness)
    .slice(0, limit)
    .map(({ publisher: _, ...listing }) => listing);
}

/** A story with so many others needs no articles of other stories beside it. */
const enoughOfStory = 3;

/** Articles of other stories that are near enough to be suggested beside so many of its own, the nearest first. */
async function findNearArticles(
  database: Connection,
  articleId: number,
  ofStory: number,
  closeness: ReadonlyMap<number, number>,
): Promise<ArticleListing[]> {
  const limit = enoughOfStory - ofStory;
  const near = nearEnough(closeness, ofStory === 0);
  if (limit <= 0 || near.length === 0) return [];
  const { rows } = await sql<ArticleListing>`
    select ${listingColumns}
    from unnest(${near.map((other) => other.articleId)}::bigint[]) with ordinality as near (id, place)
    join article on article.id = near.id
    join publisher on publisher.id = article.publisher_id
    left join membership here on here.article_id = ${articleId}
    left join membership there on there.article_id = article.id
    where article.state <> 'twin' and here.story_id is distinct from there.story_id
    order by near.place limit ${limit}`.execute(database);
  return rows;
}

/** The articles that speak for the other stories of a storyline: what the article's story follows from and what follows it first. */
async function findStorylineLeads(database: Connection, articleId: number, limit: number): Promise<ArticleListing[]> {
  const { rows } = await sql<ArticleListing>`
    select ${listingColumns}
    from membership here
    join story this on this.id = here.story_id
    join storyline_story own on own.story_id = here.story_id
    join storyline_story mate on mate.storyline_id = own.storyline_id and mate.story_id <> own.story_id
    join story on story.id = mate.story_id and story.article_count > 0
    left join story_link before on before.story_id = own.story_id
    left join story_link after on after.story_id = mate.story_id
    join article on article.id = story.lead_article_id
    join publisher on publisher.id = article.publisher_id
    where here.article_id = ${articleId} and article.state <> 'twin'
    order by coalesce(before.from_id = mate.story_id, false) or coalesce(after.from_id = own.story_id, false) desc,
      abs(extract(epoch from story.first_at - this.first_at)), story.id
    limit ${limit}`.execute(database);
  return rows;
}

/** What is related to an article, each article once. */
export interface RelatedArticles {
  sameStory: ArticleListing[];
  /** Of other stories, where its own has few articles: as near as articles of one story often are. */
  near: ArticleListing[];
  /** The leads of the other stories of its storyline. */
  storyline: ArticleListing[];
  onTopic: ArticleOnTopic[];
}

/** Same story, then the storyline, then shared names and topics; nothing is related for being recent. */
export async function findRelatedArticles(
  database: Connection,
  articleId: number,
  limit: number,
): Promise<RelatedArticles> {
  const closeness = await findCloseness(database, articleId);
  const [sameStory, leads, topical] = await Promise.all([
    findArticlesOfSameStory(database, articleId, limit, closeness),
    findStorylineLeads(database, articleId, limit),
    findArticlesOnTopic(database, articleId, 2 * limit),
  ]);
  const near = await findNearArticles(database, articleId, sameStory.length, closeness);
  const known = new Set(near.map(({ id }) => id));
  const storyline = leads.filter(({ id }) => !known.has(id));
  for (const { id } of storyline) known.add(id);
  const onTopic = topical.filter(({ id }) => !known.has(id)).slice(0, limit);
  return { sameStory, near, storyline, onTopic };
}

/** A name that this many articles carry says little; more are not looked at, so that a busy name costs no more. */
const mostPerTerm = 200;
/** The names of one article that are looked at, the most prominent first. */
const mostTerms = 10;
/** One name shared by four articles, or two shared by fifty, is enough; two that everybody mentions are not. */
const leastScore = 0.4;

/**
 * Articles of other stories that share rare names and hashtags with this one. A shared term counts 1 / (1 + ln n) where
 * n articles carry it; being recent counts nothing beyond breaking a tie.
 */
export async function findArticlesOnTopic(
  database: Connection,
  articleId: number,
  limit: number,
): Promise<ArticleOnTopic[]> {
  const { rows } = await sql<ArticleOnTopic>`
    with carried as (
      ${termsOf(articleId)}
    ), weighed as (
      -- A hashtag made of a name is the same term as the name.
      select carried.*, row_number() over (partition by folded, article_id order by is_hashtag desc) as turn,
        1 / (1 + ln(count(*) over (partition by is_hashtag, id))) as weight
      from carried
    ), scored as (
      select article_id, sum(weight) as score,
        array_agg(case when is_hashtag then '#' else '' end || name order by weight desc, name) as shared
      from weighed where turn = 1 and article_id <> ${articleId}
      group by article_id having sum(weight) >= ${leastScore}
    )
    select ${listingColumns}, scored.shared
    from scored
    join article on article.id = scored.article_id
    join publisher on publisher.id = article.publisher_id
    left join membership here on here.article_id = ${articleId}
    left join membership there on there.article_id = article.id
    where article.state <> 'twin' and here.story_id is distinct from there.story_id
      or article.state <> 'twin' and there.story_id is null
    order by scored.score desc, article.dated_at desc, article.id desc
    limit ${limit}`.execute(database);
  return rows;
}

/**
 * The articles that carry this article's terms: (is_hashtag, id, name, folded, article_id). A term's articles are asked
 * for as a range of the index, because for `=` the planner expects few of them and reads all of a name that everybody
 * mentions.
 */
function termsOf(articleId: number) {
  return sql`
    select true as is_hashtag, term.id, term.name, term.key as folded, near.article_id
    from (select hashtag.id, hashtag.name, hashtag.key
      from article_hashtag join hashtag on hashtag.id = article_hashtag.hashtag_id
      where article_hashtag.article_id = ${articleId} order by article_hashtag.rank limit ${mostTerms}) term
    cross join lateral (select article_id from article_hashtag
      where (hashtag_id, article_id) > (term.id, 0) and (hashtag_id, article_id) < (term.id + 1, 0)
      order by hashtag_id desc, article_id desc limit ${mostPerTerm}) near
    union all
    select false, term.id, term.name, regexp_replace(lower(term.key), '[^[:alnum:]]', '', 'g'), near.article_id
    from (select entity.id, ${shownName} as name, entity.key
      from mention join entity on entity.id = mention.entity_id
      where mention.article_id = ${articleId}
      group by entity.id
      order by bool_or(mention.is_in_title) desc, sum(mention.times) desc, entity.id limit ${mostTerms}) term
    cross join lateral (select distinct article_id, entity_id from mention
      where (entity_id, article_id) > (term.id, 0) and (entity_id, article_id) < (term.id + 1, 0)
      order by entity_id desc, article_id desc limit ${mostPerTerm}) near`;
}
