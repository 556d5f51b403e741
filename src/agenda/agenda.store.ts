import { sql } from "kysely";
import type { Connection, Transaction } from "../platform/database/database.ts";
import type { AgendaItem } from "./agenda-item.ts";

export interface PublishedArticle {
  id: number;
  publishedAt: Date;
  publishedWords: string | null;
}

/** When articles were published, with their pages' own words for it; when they were first seen, for those that do not say. */
export async function loadPublications(
  connection: Connection,
  ids: readonly number[],
): Promise<Map<number, PublishedArticle>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PublishedArticle>`
    select id, dated_at as "publishedAt", evidence->'publishedAt'->>'words' as "publishedWords"
    from article where id = any(${ids})`.execute(connection);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface ArticleAgenda {
  articleId: number;
  revision: number;
  items: readonly AgendaItem[];
}

/** Replaces what these articles announce. */
export async function saveAgenda(transaction: Transaction, agendas: readonly ArticleAgenda[]): Promise<void> {
  if (agendas.length === 0) return;
  const ids = agendas.map(({ articleId }) => articleId);
  await sql`delete from agenda_item where article_id = any(${ids})`.execute(transaction);
  const rows = JSON.stringify(
    agendas.flatMap(({ articleId, revision, items }) => items.map(rowOf(articleId, revision))),
  );
  await sql`
    insert into agenda_item
    select * from jsonb_populate_recordset(null::agenda_item, ${rows}::jsonb)
    order by article_id, place`.execute(transaction);
}

function rowOf(articleId: number, revision: number) {
  return (item: AgendaItem, place: number) => ({
    article_id: articleId,
    place,
    revision,
    first_day: item.firstDay,
    last_day: item.lastDay,
    precision: item.precision,
    clock: item.clock,
    starts_at: item.startsAt,
    sentence_start: item.start,
    sentence_end: item.end,
    sentence: item.sentence,
    label: item.label,
    certainty: item.certainty,
    state: item.state,
    moved_from: item.movedFrom,
    words: item.words,
  });
}
