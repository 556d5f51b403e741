import { type RawBuilder, sql } from "kysely";

/** One row or none for a story: the lead article's picture, else that of the first article that has one. */
export function storyPicture(storyId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select article.image_url as url, publisher.name as publisher
    from membership
    join story own on own.id = membership.story_id
    join article on article.id = membership.article_id
    join publisher on publisher.id = article.publisher_id
    where membership.story_id = ${storyId} and article.image_url is not null and article.state <> 'twin'
    order by (article.id = own.lead_article_id) desc, article.dated_at, article.id
    limit 1
  )`;
}
