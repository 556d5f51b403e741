import { sql } from "kysely";
import type { ArticleChange } from "../articles/article-change.ts";
import { standsInRevision } from "../claims/claim-list.store.ts";
import type { Connection } from "../platform/database/database.ts";

/** Something that the page of a story, or of a storyline, did not show at an earlier time. */
export type StoryNews = { at: Date; storyId: number } & (
  | { kind: "article"; articleId: number; title: string; language: string | null; publisherName: string }
  | {
      kind: "revision";
      changeId: number;
      articleId: number;
      title: string;
      language: string | null;
      publisherName: string;
      revision: number | null;
      changes: ArticleChange["kinds"];
    }
  | {
      kind: "statement";
      statementId: number;
      articleId: number;
      language: string | null;
      /** The speaker's name; the article's words for its source where nobody knows one. */
      speaker: string;
      /** Verbatim, of the fullest version. */
      words: string;
      /** Of the claim, in its article. */
      place: number;
    }
  | {
      kind: "agenda";
      agendaId: number;
      label: string;
      /** Of the article that announced it last. */
      language: string | null;
      firstDay: string;
      isMoved: boolean;
    }
);

export interface NewsOfStory {
  counts: Record<StoryNews["kind"], number>;
  /** The latest, oldest first. */
  latest: StoryNews[];
}

interface Asked {
  /** One, or all of a storyline. */
  storyIds: readonly number[];
  since: Date;
}

/** What is new in stories since a time: articles that came to them, what was said in these, changes of those they had, and what is to come. */
export async function findStoryNews(
  database: Connection,
  { storyIds, since, limit }: Asked & { limit: number },
): Promise<NewsOfStory> {
  const { rows } = await sql<Exclude<StoryNews, { kind: "statement" }> & { all: number }>`
    with news as (
      select membership.placed_at as at, 'article' as kind, story_id as "storyId", article.id as "articleId", article.title, article.language,
        publisher.name as "publisherName", null::int as revision, null::text[] as changes, null::bigint as "agendaId",
        null as label, null as "firstDay", null::boolean as "isMoved", null::bigint as "changeId"
      from membership join article on article.id = membership.article_id
        join publisher on publisher.id = article.publisher_id
      where story_id = any(${storyIds}::bigint[]) and placed_at > ${since} and article.state <> 'twin'
      union all
      select change.changed_at, 'revision', story_id, article.id, article.title, article.language, publisher.name, change.revision,
        change.kinds, null, null, null, null, change.id
      from membership join article on article.id = membership.article_id
        join publisher on publisher.id = article.publisher_id
        join article_change change on change.article_id = article.id
      where story_id = any(${storyIds}::bigint[]) and placed_at <= ${since} and change.changed_at > ${since} and article.state <> 'twin'
      union all
      select greatest(added_at, changed_at), 'agenda', story_id, null, null,
        (select language from article where article.id = (sources -> -1 ->> 'articleId')::bigint), null, null, null, id, label, first_day::text,
        added_at <= ${since}, null
      from story_agenda where story_id = any(${storyIds}::bigint[]) and greatest(added_at, changed_at) > ${since}
    )
    select *, count(*) over (partition by kind) as all from news order by at desc, "articleId", "agendaId"`.execute(
    database,
  );
  const said = await findNewStatements(database, { storyIds, since });
  const counts = { article: 0, statement: said.count, revision: 0, agenda: 0 };
  for (const { kind, all } of rows) counts[kind] = all;
  const newestFirst = [...rows, ...said.latest].sort((a, b) => b.at.getTime() - a.at.getTime());
  return { counts, latest: newestFirst.slice(0, limit).reverse() };
}

/** A new article brings dozens of statements: some of them stand for all, so that the lines hold other news too. */
const mostStatements = 4;

/** What was first said in the articles that came since. */
async function findNewStatements(
  database: Connection,
  { storyIds, since }: Asked,
): Promise<{ count: number; latest: StoryNews[] }> {
  const { rows } = await sql<Extract<StoryNews, { kind: "statement" }> & { all: number }>`
    with said as (
      select statement.id, min(placed_at) as at
      from membership join statement_print print on print.article_id = membership.article_id
        join statement on statement.id = print.statement_id and statement.story_id = membership.story_id
      where membership.story_id = any(${storyIds}::bigint[]) and placed_at > ${since} and not exists (
        select from statement_print earlier join membership old on old.article_id = earlier.article_id
        where earlier.statement_id = statement.id and old.placed_at <= ${since})
      group by statement.id
    )
    select 'statement' as kind, said.at, statement.story_id as "storyId", statement.id as "statementId", claim.article_id as "articleId", article.language,
      coalesce(speaker.name, claim.source_words) as speaker, array_to_string(claim.content_words, ' … ') as words, claim.place,
      (select count(*) from said) as all
    from said join statement on statement.id = said.id join claim on claim.id = statement.claim_id
      join article on article.id = claim.article_id
      join revision on revision.article_id = claim.article_id and number = claim.revision
      left join story_speaker speaker on speaker.story_id = statement.story_id and speaker.key = statement.speaker_key
    where ${standsInRevision}
    order by said.at desc, (statement.quotation = 'direct') desc, statement.id desc limit ${mostStatements}`.execute(
    database,
  );
  return { count: rows[0]?.all ?? 0, latest: rows.map(({ all: _, ...statement }) => statement) };
}
