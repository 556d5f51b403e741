import { type RawBuilder, sql } from "kysely";
import { sentencesOf } from "../language/sentences.ts";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import { findArticleStory } from "../stories/related-articles.store.ts";
import { followMerges } from "../stories/story-page.store.ts";
import { followStoryline } from "../stories/storyline-page.store.ts";
import type { Subject } from "./answer.ts";
import type { Material, MaterialArticle, MaterialClaim } from "./material.ts";

/** So many articles answer, those that hold most of the words asked for first; of a larger subject the newest are looked at. */
const mostArticles = 60;
const mostLookedAt = 400;
/** Of each article its beginning. */
const mostCharacters = 12_000;
const mostClaims = 1_500;

/**
 * What is known of a subject.
 * @param words of a question, by which the articles of a large subject are chosen; without them the newest are.
 * @throws NotFound
 */
export async function loadMaterial(
  connection: Connection,
  asked: Subject,
  words: readonly string[] = [],
): Promise<Material> {
  const subject = await followed(connection, asked);
  const [head, ids] = await Promise.all([loadHead(connection, subject), chooseArticles(connection, subject, words)]);
  const [articles, claims] = await Promise.all([loadArticles(connection, ids), loadClaims(connection, ids)]);
  return { subject, ...head, articles, claims };
}

/** The other articles of an article's story: what it may agree with. */
export async function loadCompanions(connection: Connection, articleId: number): Promise<MaterialArticle[]> {
  const story = await findArticleStory(connection, articleId);
  if (!story) return [];
  const ids = await chooseArticles(connection, { kind: "story", id: story.id }, []);
  return loadArticles(
    connection,
    ids.filter((id) => id !== articleId),
  );
}

/** Where a subject is now whose articles went to another. */
async function followed(connection: Connection, { kind, id }: Subject): Promise<Subject> {
  if (kind === "story") return { kind, id: await followMerges(connection, id) };
  if (kind === "storyline") return { kind, id: await followStoryline(connection, id) };
  const { rows } = await sql<{ id: number }>`
    select coalesce(same_as, id) as id from article where id = ${id}`.execute(connection);
  return { kind, id: rows[0]?.id ?? id };
}

const nameless: Record<Subject["kind"], string> = {
  story: "There is no story at this address. Its articles may have moved to another story.",
  article: "There is no article at this address. It may have been removed with its feed.",
  storyline: "There is no storyline at this address. Its stories may not follow from one another any more.",
};

async function loadHead(
  connection: Connection,
  { kind, id }: Subject,
): Promise<Pick<Material, "headline" | "language">> {
  const { rows } = await sql<Pick<Material, "headline" | "language">>`${heads[kind](id)}`.execute(connection);
  const [head] = rows;
  if (!head) throw new NotFound(nameless[kind]);
  return head;
}

const heads: Record<Subject["kind"], (id: number) => RawBuilder<unknown>> = {
  story: (id) => sql`
    select coalesce(nullif(story.headline, ''), lead.title, '') as headline, lead.language
    from story left join article lead on lead.id = story.lead_article_id where story.id = ${id} and article_count > 0`,
  article: (id) => sql`select title as headline, language from article where id = ${id}`,
  storyline: (id) => sql`
    select coalesce(editor_name, name) as headline, null::text as language from storyline
    where id = ${id} and story_count > 0`,
};

async function chooseArticles(connection: Connection, subject: Subject, words: readonly string[]): Promise<number[]> {
  if (subject.kind === "article") return [subject.id];
  const query = sql`(select string_agg(quote_literal(word), ' | ')::tsquery from unnest(${[...words]}::text[]) word)`;
  const { rows } = await sql<{ id: number }>`
    with looked as (
      select article.id, article.dated_at, article.revision from article
      where article.id in (${members[subject.kind](subject.id)}) and state <> 'twin'
      order by dated_at desc, id desc limit ${mostLookedAt}
    )
    select looked.id from looked
      left join revision on (select count(*) from looked) > ${mostArticles} and ${words.length > 0}
        and article_id = looked.id and number = looked.revision
    order by coalesce(ts_rank(revision.words, ${query}), 0) desc, dated_at desc, looked.id desc
    limit ${mostArticles}`.execute(connection);
  return rows.map(({ id }) => id);
}

const members: Record<"story" | "storyline", (id: number) => RawBuilder<unknown>> = {
  story: (id) => sql`select article_id from membership where story_id = ${id}`,
  storyline: (id) => sql`
    select article_id from storyline_story join membership using (story_id) where storyline_id = ${id}`,
};

/** Oldest first; only those that have a text. */
export async function loadArticles(connection: Connection, ids: readonly number[]): Promise<MaterialArticle[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<MaterialArticle>`
    select article.id, article.publisher_id as "publisherId", publisher.name as "publisherName", article.kind,
      article.dated_at as "datedAt", article.language, article.revision, article.title,
      case when article.revision > 1 then revision.seen_at else article.dated_at end as "printedAt",
      left(revision.text, ${mostCharacters}) as text, revision.sentences,
      coalesce((
        select array_agg(distinct coalesce('publisher ' || coalesce(origin.publisher_id, source.publisher_id), outlet))
        from origin left join article source on source.id = origin_article_id
        where origin.article_id = article.id and is_whole
      ), array['publisher ' || article.publisher_id]) as origins
    from article join publisher on publisher.id = article.publisher_id
      join revision on revision.article_id = article.id and number = article.revision
    where article.id = any(${ids}::bigint[]) and revision.text <> ''
    order by article.dated_at, article.id`.execute(connection);
  return rows.map(withSentences);
}

/** Those of the text that was loaded; an article that waits for its study has none stored yet. */
function withSentences(article: MaterialArticle): MaterialArticle {
  const { text, language } = article;
  const sentences = article.sentences.length > 0 ? article.sentences : sentencesOf(text, language ?? undefined);
  return { ...article, sentences: sentences.filter(([, end]) => end <= text.length) };
}

export async function loadClaims(connection: Connection, ids: readonly number[]): Promise<MaterialClaim[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<MaterialClaim>`
    select claim.article_id as "articleId", claim.cue[1] as cue, claim.content[1] as start,
      claim.content[array_length(claim.content, 1)] as "end",
      coalesce(speaker ->> 'name', speaker ->> 'description', claim.source_words) as speaker,
      coalesce(speaker -> 'roles', '[]') as roles, coalesce(speaker ? 'name', false) as "isNamed"
    from article join claim on claim.article_id = article.id and claim.revision = article.revision
      join claim_study study on study.article_id = article.id and study.revision = article.revision
      cross join lateral (select study.speakers -> (claim.source_is ->> 'speaker')::int as speaker) one
    where article.id = any(${ids}::bigint[]) and claim.source_words <> ''
    order by article.dated_at desc, article.id desc, claim.place limit ${mostClaims}`.execute(connection);
  return rows;
}
