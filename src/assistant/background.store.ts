import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { findStoryAgenda } from "../stories/agenda-page.store.ts";
import { findArticleStory } from "../stories/related-articles.store.ts";
import { findArticleEntities, findSharedEntities } from "../topics/article-entities.store.ts";
import type { EntityName } from "../topics/entity.ts";
import type { StoredSentence } from "./answer.ts";
import type { Background } from "./background.ts";
import { loadArticles, loadClaims } from "./material.store.ts";
import type { Material } from "./material.ts";
import { beginningOf } from "./withhold-text.ts";

const mostEntities = 12;
/** Earlier articles that are looked through for each name. */
const articlesOfName = 3;
const mostBefore = 4;
const mostComing = 3;

/** What is known around a story or an article. @param isWhole whether other articles are looked through to their end */
export async function loadBackground(
  connection: Connection,
  { subject, articles }: Material,
  isWhole: boolean,
): Promise<Background> {
  const storyId = subject.kind === "story" ? subject.id : (await findArticleStory(connection, subject.id))?.id;
  const entities = await findEntities(connection, subject, articles);
  const [earlierIds, before, coming] = await Promise.all([
    findEarlierArticles(connection, entities, articles[0]?.datedAt ?? new Date(0), storyId),
    storyId === undefined ? [] : findBefore(connection, storyId),
    storyId === undefined ? [] : findComing(connection, storyId),
  ]);
  const [earlier, claims] = await Promise.all([
    loadArticles(connection, earlierIds),
    loadClaims(connection, earlierIds),
  ]);
  return { entities, earlier: isWhole ? earlier : earlier.map(beginningOf), claims, before, coming };
}

async function findEntities(
  connection: Connection,
  { kind, id }: Material["subject"],
  articles: Material["articles"],
): Promise<EntityName[]> {
  if (kind === "article") return (await findArticleEntities(connection, id)).slice(0, mostEntities);
  return findSharedEntities(
    connection,
    articles.map((article) => article.id),
    mostEntities,
  );
}

/** Of each name the newest articles of other stories that came before. */
async function findEarlierArticles(
  connection: Connection,
  entities: readonly EntityName[],
  before: Date,
  storyId: number | undefined,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct earlier.id from unnest(${entities.map(({ id }) => id)}::bigint[]) named
    cross join lateral (
      select article.id from mention join article on article.id = mention.article_id
        left join membership on membership.article_id = article.id
      where mention.entity_id = named and mention.dated_at < ${before} and article.state <> 'twin'
        and membership.story_id is distinct from ${storyId ?? null}::bigint
      order by mention.dated_at desc, mention.article_id desc limit ${articlesOfName}
    ) earlier`.execute(connection);
  return rows.map(({ id }) => id);
}

type Before = Background["before"][number];

/** The story that this one follows from, and those before it, each with its best sentence. */
async function findBefore(connection: Connection, storyId: number): Promise<Before[]> {
  const { rows } = await sql<Before["sentence"] & Omit<Before, "sentence">>`
    select story.id as "storyId", coalesce(nullif(story.headline, ''), article.title) as headline,
      article.id as "articleId", told_sentence.revision, starts_at as start, ends_at as "end", words,
      article.publisher_id as "publisherId", publisher.name as "publisherName", article.title,
      article.dated_at as "publishedAt", article.language
    from storyline_story own join storyline_story mate using (storyline_id)
      join story on story.id = mate.story_id join story this on this.id = own.story_id
      join told_sentence on told_sentence.story_id = story.id and part = 'summary' and place = 0
      join article on article.id = told_sentence.article_id join publisher on publisher.id = article.publisher_id
    where own.story_id = ${storyId} and story.article_count > 0 and (story.first_at, story.id) < (this.first_at, this.id)
    order by story.first_at desc, story.id desc limit ${mostBefore}`.execute(connection);
  return rows.map(({ storyId: id, headline, ...sentence }) => ({ storyId: id, headline, sentence }));
}

async function findComing(connection: Connection, storyId: number): Promise<Background["coming"]> {
  const agenda = await findStoryAgenda(connection, storyId, mostComing);
  const found = agenda.flatMap(({ label, sources }) => {
    const newest = sources.at(-1);
    if (!newest) return [];
    const { articleId, revision, start, end, sentence: words, datedAt: publishedAt, ...article } = newest;
    const { publisherId, publisherName, title, language } = article;
    const sentence: StoredSentence = {
      ...{ articleId, revision, start, end, words },
      ...{ publisherId, publisherName, title, publishedAt, language },
    };
    return [{ label, sentence }];
  });
  const standing = await findStanding(
    connection,
    found.map(({ sentence }) => sentence),
  );
  return found.filter((_, place) => standing.has(place));
}

/** Which of some sentences stand in their revisions: nothing else is quoted. */
async function findStanding(connection: Connection, sentences: readonly StoredSentence[]): Promise<Set<number>> {
  const { rows } = await sql<{ place: number }>`
    select given.place::int - 1 as place
    from unnest(${sentences.map(({ articleId }) => articleId)}::bigint[], ${sentences.map(({ revision }) => revision)}::int[],
      ${sentences.map(({ words }) => words)}::text[]) with ordinality given (article_id, number, words, place)
    join revision on revision.article_id = given.article_id and revision.number = given.number
    where strpos(revision.text, given.words) > 0`.execute(connection);
  return new Set(rows.map(({ place }) => place));
}
