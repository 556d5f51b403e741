import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import { isKept } from "./kept-article.store.ts";
import { mostRead } from "./kept-sentence.ts";
import type { ArticleToQuote, QuotedStory } from "./quote-story.ts";
import type { QuotedSentence } from "./told-sentence.ts";

/** The newest articles of a story are enough to choose from, and of each its beginning. */
const mostArticles = 60;

/** What is to be quoted from, by story; words are cut, so that offsets stay those of the whole text. */
export async function loadArticlesToQuote(
  connection: Connection,
  storyIds: readonly number[],
): Promise<{ storyId: number; articles: ArticleToQuote[] }[]> {
  const { rows } = await sql<ArticleToQuote>`
    with newest as (
      select story_id, article_id, row_number() over (partition by story_id order by dated_at desc, article_id desc) as place
      from membership join article on article.id = article_id
      where story_id = any(${storyIds}) and state <> 'twin'
    )
    select story_id as "storyId", article.id, article.publisher_id as "publisherId", publisher.name as "publisherName",
      article.kind, article.dated_at as "datedAt", article.language, article.revision, article.title,
      case when article.revision > 1 then revision.seen_at else article.dated_at end as "printedAt",
      coalesce(left(revision.text, ${mostRead}), '') as text, coalesce(revision.fingerprint, '{}') as fingerprint,
      array(select address from article_address where article_id = article.id) as addresses, coalesce(citations, '[]') as citations,
      case when ${isKept} then kept_article.sentences::text end as kept
    from newest join article on article.id = newest.article_id
      join publisher on publisher.id = article.publisher_id
      left join revision on revision.article_id = article.id and number = article.revision
      left join kept_article on kept_article.article_id = article.id
    where place <= ${mostArticles} order by story_id, article.dated_at, article.id`.execute(connection);
  return [...Map.groupBy(rows, ({ storyId }) => storyId)].map(([storyId, articles]) => ({ storyId, articles }));
}

/**
 * Replaces what the tellings of these stories quote. An article that was read anew or moved away meanwhile is not quoted:
 * its story is told again.
 */
export async function saveQuotedStories(
  transaction: Transaction,
  storyIds: readonly number[],
  quoted: readonly QuotedStory[],
): Promise<void> {
  await sql`delete from told_sentence where story_id = any(${storyIds})`.execute(transaction);
  const rows = JSON.stringify(
    quoted.flatMap(({ storyId, sentences }) =>
      sentences.map(({ articleId, start, end, ...rest }) => ({
        ...rest,
        story_id: storyId,
        article_id: articleId,
        starts_at: start,
        ends_at: end,
      })),
    ),
  );
  await sql`
    insert into told_sentence (story_id, part, place, article_id, revision, starts_at, ends_at, words, details)
    select given.story_id, part, place, given.article_id, given.revision, starts_at, ends_at, words, details
    from jsonb_to_recordset(${rows}::jsonb) as given (story_id bigint, part text, place int, article_id bigint, revision int,
      starts_at int, ends_at int, words text, details jsonb)
    join membership on membership.article_id = given.article_id and membership.story_id = given.story_id
    join article on article.id = given.article_id and article.revision = given.revision`.execute(transaction);
  await saveMoments(transaction, storyIds, quoted);
}

/** What the marks of stories are made from, see story-mark.ts. */
async function saveMoments(
  transaction: Transaction,
  storyIds: readonly number[],
  quoted: readonly QuotedStory[],
): Promise<void> {
  const developed = JSON.stringify(
    quoted.map(({ storyId, developedAt }) => ({ id: storyId, at: developedAt?.toISOString() })),
  );
  await sql`
    with given as (
      select * from jsonb_to_recordset(${developed}::jsonb) as row (id bigint, at timestamptz)
    ), changed as (
      select story_id, max(article.changed_at) as at from membership join article on article.id = article_id
      where story_id = any(${storyIds}) group by story_id
    )
    update story set changed_at = changed.at, developed_at = given.at
    from changed left join given on given.id = changed.story_id where story.id = changed.story_id`.execute(transaction);
}

/** Those of one story, each part in its order. */
export async function findToldSentences(database: Connection, storyId: number): Promise<QuotedSentence[]> {
  const { rows } = await sql<QuotedSentence>`
    select told_sentence.part, told_sentence.place, told_sentence.article_id as "articleId", told_sentence.revision,
      starts_at as start, ends_at as end, words, details,
      article.publisher_id as "publisherId", publisher.name as "publisherName", article.title, article.language,
      article.dated_at as "datedAt"
    from told_sentence join article on article.id = told_sentence.article_id
      join publisher on publisher.id = article.publisher_id
    where told_sentence.story_id = ${storyId} order by told_sentence.part, told_sentence.place`.execute(database);
  return rows;
}
