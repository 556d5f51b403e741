import { sql } from "kysely";
import type { ArticleChange } from "../articles/article-change.ts";
import type { Connection } from "../platform/database/database.ts";

/** Something that a story's page did not show at an earlier time. */
export type StoryNews = { at: Date } & (
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
  | { kind: "agenda"; agendaId: number; label: string; firstDay: string; isMoved: boolean }
);

export interface NewsOfStory {
  counts: Record<StoryNews["kind"], number>;
  /** The latest, oldest first. */
  latest: StoryNews[];
}

/** What is new in a story since a time: articles that came to it, changes of those it had, and what they announce. */
export async function findStoryNews(
  database: Connection,
  { storyId, since, limit }: { storyId: number; since: Date; limit: number },
): Promise<NewsOfStory> {
  const { rows } = await sql<StoryNews & { all: number }>`
    with news as (
      select membership.placed_at as at, 'article' as kind, article.id as "articleId", article.title, article.language,
        publisher.name as "publisherName", null::int as revision, null::text[] as changes, null::bigint as "agendaId",
        null as label, null as "firstDay", null::boolean as "isMoved", null::bigint as "changeId"
      from membership join article on article.id = membership.article_id
        join publisher on publisher.id = article.publisher_id
      where story_id = ${storyId} and placed_at > ${since} and article.state <> 'twin'
      union all
      select change.changed_at, 'revision', article.id, article.title, article.language, publisher.name, change.revision,
        change.kinds, null, null, null, null, change.id
      from membership join article on article.id = membership.article_id
        join publisher on publisher.id = article.publisher_id
        join article_change change on change.article_id = article.id
      where story_id = ${storyId} and placed_at <= ${since} and change.changed_at > ${since} and article.state <> 'twin'
      union all
      select greatest(added_at, changed_at), 'agenda', null, null, null, null, null, null, id, label, first_day::text,
        added_at <= ${since}, null
      from story_agenda where story_id = ${storyId} and greatest(added_at, changed_at) > ${since}
    )
    select *, count(*) over (partition by kind) as all from news order by at desc, "articleId", "agendaId"`.execute(
    database,
  );
  const counts = { article: 0, revision: 0, agenda: 0 };
  for (const { kind, all } of rows) counts[kind] = all;
  return { counts, latest: rows.slice(0, limit).reverse() };
}
