import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { Origin } from "./count-origins.ts";
import type { SourcedArticle, StoryOrigins } from "./story-origins.ts";

export async function loadSourcedArticles(
  connection: Connection,
  storyIds: readonly number[],
): Promise<SourcedArticle[]> {
  const { rows } = await sql<SourcedArticle>`
    select story_id as "storyId", article.id, article.publisher_id as "publisherId", publisher.name as "publisherName",
      array(select address from article_address where article_id = article.id) as addresses, article.kind, article.dated_at as "datedAt", article.language, article.revision,
      coalesce(revision.fingerprint, '{}') as fingerprint, coalesce(citations, '[]') as citations
    from membership join article on article.id = membership.article_id
      join publisher on publisher.id = article.publisher_id
      left join revision on revision.article_id = article.id and number = article.revision
      left join kept_article on kept_article.article_id = article.id
    where story_id = any(${storyIds}) and state <> 'twin' order by article.id`.execute(connection);
  return rows;
}

/** The current words of articles that have some. */
export async function loadWords(connection: Connection, articleIds: readonly number[]): Promise<Map<number, string>> {
  if (articleIds.length === 0) return new Map();
  const { rows } = await sql<{ id: number; text: string }>`
    select article.id, revision.text from article
    join revision on revision.article_id = article.id and number = article.revision
    where article.id = any(${articleIds})`.execute(connection);
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** Replaces the origins of these articles, wherever they were counted before, and what their stories count. */
export async function saveOrigins(transaction: Transaction, told: readonly StoryOrigins[]): Promise<void> {
  const articleIds = told.flatMap((story) => story.articleIds);
  await sql`delete from origin where article_id = any(${articleIds})`.execute(transaction);
  const origins = JSON.stringify(told.flatMap((story) => story.origins.map(originRow)));
  await sql`
    insert into origin (article_id, place, how, is_whole, origin_article_id, publisher_id, outlet, share, evidence, revision)
    select article_id, place, how, is_whole, origin_article_id, publisher_id, outlet, share, evidence, revision
    from jsonb_to_recordset(${origins}::jsonb) as given (article_id bigint, place int, how text, is_whole boolean,
      origin_article_id bigint, publisher_id bigint, outlet text, share real, evidence jsonb, revision int)`.execute(
    transaction,
  );
  const stories = JSON.stringify(told.map(({ storyId, independent, first }) => ({ id: storyId, independent, first })));
  await sql`
    update story set origin_count = independent, first_origin = given.first
    from jsonb_to_recordset(${stories}::jsonb) as given (id bigint, independent int, first jsonb)
    where story.id = given.id`.execute(transaction);
}

function originRow(origin: Origin & { revision: number }, place: number) {
  const { articleId, how, isWhole, originId, outlet, share, evidence, revision } = origin;
  return {
    article_id: articleId,
    place,
    how,
    is_whole: isWhole,
    origin_article_id: originId,
    publisher_id: outlet.publisherId,
    outlet: outlet.name,
    share,
    evidence,
    revision,
  };
}
