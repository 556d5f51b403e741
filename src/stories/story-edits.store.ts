import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { StoryEdit } from "./story-edit.ts";

/** A line of the trail as it is shown, with the stories as they are called now. */
export interface EditListing extends StoryEdit {
  headline: string;
  intoHeadline: string | null;
  /** Some of the articles that it moved, the oldest first. */
  articles: { id: number; title: string; language: string | null }[];
}

export interface EditPage {
  edits: EditListing[];
  /** What to ask for next; absent at the end of the trail. */
  next?: number;
}

const mostArticles = 400;

/** What editors did, the latest first; to one story, where it is named. */
export async function findEdits(
  database: Connection,
  {
    storyId,
    before,
    limit,
    articles,
  }: { storyId?: number; before?: number | undefined; limit: number; articles: number },
): Promise<EditPage> {
  const earlier = before === undefined ? sql`true` : sql`id < ${before}`;
  const newest = sql`order by id desc limit ${limit + 1}`;
  const chosen =
    storyId === undefined
      ? sql`select id from story_edit where ${earlier} ${newest}`
      : sql`select id from (
          (select id from story_edit where story_id = ${storyId} and ${earlier} ${newest})
          union (select id from story_edit where into_id = ${storyId} and ${earlier} ${newest})
        ) touched ${newest}`;
  const { rows } = await list(database, chosen, articles);
  const edits = rows.slice(0, limit);
  const last = edits.at(-1);
  return rows.length > limit && last ? { edits, next: last.id } : { edits };
}

/** One edit with its articles. @throws NotFound */
export async function loadEdit(database: Connection, id: number): Promise<EditListing> {
  const { rows } = await list(database, sql`select ${id}::bigint as id`, mostArticles);
  const [edit] = rows;
  if (!edit) throw new NotFound(`There is no edit ${id}.`);
  return edit;
}

function list(database: Connection, chosen: ReturnType<typeof sql>, articles: number) {
  return sql<EditListing>`
    select edit.id, edit.edited_at as "editedAt", edit.actor, edit.role, edit.what, edit.story_id as "storyId",
      edit.into_id as "intoId", edit.article_count as "articleCount", edit.headline_before as "headlineBefore",
      edit.headline_after as "headlineAfter", edit.why, edit.undoes, edit.undone_by as "undoneBy",
      story.headline, into_story.headline as "intoHeadline", moved.articles
    from story_edit edit
    join story on story.id = edit.story_id
    left join story into_story on into_story.id = edit.into_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', id, 'title', title, 'language', language)), '[]') as articles
      from (
        select article.id, article.title, article.language
        from story_edit_article join article on article.id = article_id
        where edit_id = edit.id order by article.id limit ${articles}
      ) named
    ) moved
    where edit.id in (${chosen}) order by edit.id desc`.execute(database);
}
