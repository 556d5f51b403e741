import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import { chooseHashtags, type StoryHashtag, type TagUse } from "./choose-hashtags.ts";
import { type Origin, type OriginArticle, rootsOf } from "./count-origins.ts";

interface StoryTags {
  id: number;
  uses: Omit<TagUse, "origins">[];
  /** What the story carries so far. */
  standing: StoryHashtag[];
}

interface ArticleOfStory extends OriginArticle {
  storyId: number;
}

/** Chooses the hashtags of stories anew, from their articles' and from the origins that are known of these. */
export async function saveHashtags(transaction: Transaction, storyIds: readonly number[]): Promise<void> {
  const articles = Map.groupBy(await loadArticles(transaction, storyIds), ({ storyId }) => storyId);
  const origins = Map.groupBy(await loadOrigins(transaction, storyIds), ({ articleId }) => articleId);
  const chosen = (await loadTags(transaction, storyIds)).map(({ id, uses, standing }) => {
    const members = articles.get(id) ?? [];
    const roots = rootsOf(
      members,
      members.flatMap((member) => origins.get(member.id) ?? []),
    );
    const given = uses.map((use): TagUse => ({ ...use, origins: roots.get(use.articleId) ?? [] }));
    return { id, hashtags: chooseHashtags(given, standing) };
  });
  await sql`
    update story set hashtags = given.hashtags
    from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as given (id bigint, hashtags jsonb)
    where story.id = given.id and story.hashtags is distinct from given.hashtags`.execute(transaction);
}

/** What the articles of some stories carry. */
async function loadTags(transaction: Transaction, storyIds: readonly number[]): Promise<StoryTags[]> {
  const { rows } = await sql<StoryTags>`
    select story.id, story.hashtags as standing, coalesce(used.uses, '[]') as uses
    from story
    left join lateral (
      select json_agg(json_build_object('articleId', article.id, 'key', hashtag.key,
        'name', hashtag.name, 'givenBy', given_by, 'rank', rank) order by article.id, rank) as uses
      from membership join article on article.id = membership.article_id and article.state <> 'twin'
        join article_hashtag on article_hashtag.article_id = article.id join hashtag on hashtag.id = hashtag_id
      where membership.story_id = story.id
    ) used on true
    where story.id = any(${storyIds})`.execute(transaction);
  return rows;
}

async function loadArticles(transaction: Transaction, storyIds: readonly number[]): Promise<ArticleOfStory[]> {
  const { rows } = await sql<ArticleOfStory>`
    select story_id as "storyId", article.id, publisher_id as "publisherId", publisher.name as "publisherName", kind,
      dated_at as "datedAt"
    from membership join article on article.id = membership.article_id join publisher on publisher.id = publisher_id
    where story_id = any(${storyIds}) and state <> 'twin'`.execute(transaction);
  return rows;
}

async function loadOrigins(transaction: Transaction, storyIds: readonly number[]): Promise<Origin[]> {
  const { rows } = await sql<Omit<Origin, "outlet"> & { publisherId: number | null; name: string }>`
    select origin.article_id as "articleId", how, is_whole as "isWhole", origin_article_id as "originId", publisher_id as "publisherId",
      outlet as name, evidence
    from origin join membership on membership.article_id = origin.article_id
    where story_id = any(${storyIds}) and is_whole`.execute(transaction);
  return rows.map(({ publisherId, name, originId, ...origin }) => ({
    ...origin,
    ...(originId !== null && { originId }),
    outlet: { name, ...(publisherId !== null && { publisherId }) },
  }));
}
