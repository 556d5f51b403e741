import { sql } from "kysely";
import type { Transaction } from "../platform/database/database.ts";
import type { StoryHashtag, TagUse } from "./choose-hashtags.ts";

export interface StoryTags {
  uses: TagUse[];
  /** What the story carries so far. */
  standing: StoryHashtag[];
}

/** What the articles of some stories carry. */
export async function loadTagUses(
  transaction: Transaction,
  storyIds: readonly number[],
): Promise<Map<number, StoryTags>> {
  const { rows } = await sql<StoryTags & { id: number }>`
    select story.id, story.hashtags as standing, coalesce(used.uses, '[]') as uses
    from story
    left join lateral (
      select json_agg(json_build_object('articleId', article.id, 'publisher', article.publisher_id, 'key', hashtag.key,
        'name', hashtag.name, 'givenBy', given_by, 'rank', rank) order by article.id, rank) as uses
      from membership join article on article.id = membership.article_id and article.state <> 'twin'
        join article_hashtag on article_hashtag.article_id = article.id join hashtag on hashtag.id = hashtag_id
      where membership.story_id = story.id
    ) used on true
    where story.id = any(${storyIds})`.execute(transaction);
  return new Map(rows.map(({ id, ...tags }) => [id, tags]));
}
