import { type RawBuilder, sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { ArticleChange, ChangeKind } from "./article-change.ts";
import { instant } from "./article-listing.store.ts";
import type { CalendarDay } from "./calendar-day.ts";
import { cutPage, type DatedCursor, type ListPage } from "./dated-cursor.ts";

/** A change as a line of a list, with the article as it is now. */
export interface ChangeListing extends DatedCursor, ArticleChange {
  articleId: number;
  /** The later of the two revisions; absent where the page only went away or came back. */
  revision: number | null;
  changedAt: Date;
  articleTitle: string;
  language: string | null;
  publisherId: number;
  publisherName: string;
}

export interface WantedChanges {
  /** All days when absent. */
  day: CalendarDay | undefined;
  kind: ChangeKind | undefined;
}

const changeColumns = sql`change.id, (extract(epoch from change.changed_at) * 1000000)::bigint as micros,
  change.article_id as "articleId", change.revision, change.changed_at as "changedAt", change.kinds, change.details,
  article.title as "articleTitle", article.language, publisher.id as "publisherId", publisher.name as "publisherName"`;

type ChangeRow = ChangeListing & { details: Omit<ArticleChange, "kinds"> };

/** What publishers changed, newest first. */
export async function findChanges(
  database: Connection,
  { day, kind }: WantedChanges,
  { from, limit }: { from: DatedCursor | undefined; limit: number },
): Promise<ListPage<ChangeListing>> {
  const { rows } = await sql<ChangeRow>`
    select ${changeColumns}
    from article_change change
    join article on article.id = change.article_id
    join publisher on publisher.id = article.publisher_id
    where ${within(day)} and ${kind ? sql`change.kinds @> array[${kind}]` : sql`true`}
      and ${from ? sql`(change.changed_at, change.id) < (${instant(from.micros)}, ${from.id})` : sql`true`}
    order by change.changed_at desc, change.id desc limit ${limit + 1}`.execute(database);
  return cutPage(
    rows.map(({ details, ...row }) => ({ ...row, ...details })),
    limit,
  );
}

/** What publishers changed in these articles, newest first, and in how many of them. */
export async function findChangesOf(
  database: Connection,
  articleIds: readonly number[],
  limit: number,
): Promise<{ changes: ChangeListing[]; all: number; articles: number }> {
  if (articleIds.length === 0) return { changes: [], all: 0, articles: 0 };
  const { rows } = await sql<ChangeRow & { all: number; articles: number }>`
    with found as (
      select *, count(*) over () as all_changes from article_change where article_id = any(${articleIds})
    )
    select ${changeColumns}, change.all_changes as all, (select count(distinct article_id) from found) as articles
    from (select * from found order by changed_at desc, id desc limit ${limit}) change
    join article on article.id = change.article_id
    join publisher on publisher.id = article.publisher_id
    order by change.changed_at desc, change.id desc`.execute(database);
  const { all = 0, articles = 0 } = rows[0] ?? {};
  return {
    changes: rows.map(({ details, all: _all, articles: _articles, ...row }) => ({ ...row, ...details })),
    all,
    articles,
  };
}

/** How many changes of each kind a day saw; one change may be of several kinds. */
export async function countChanges(
  database: Connection,
  day: CalendarDay,
): Promise<{ all: number; kinds: { kind: ChangeKind; changes: number }[] }> {
  const { rows } = await sql<{ kind: ChangeKind | null; changes: number }>`
    select null as kind, count(*) as changes from article_change change where ${within(day)}
    union all
    select kind, count(*) from article_change change, unnest(kinds) as kind where ${within(day)} group by kind
    order by changes desc, kind`.execute(database);
  const kinds = rows.flatMap(({ kind, changes }) => (kind === null ? [] : [{ kind, changes }]));
  return { all: rows.find(({ kind }) => kind === null)?.changes ?? 0, kinds };
}

/** The nearest days before and after one on which something changed. */
export async function findDaysBeside(
  database: Connection,
  day: CalendarDay,
): Promise<{ before: Date | null; after: Date | null }> {
  const { rows } = await sql<{ before: Date | null; after: Date | null }>`
    select (select max(changed_at) from article_change where changed_at < ${day.start}) as before,
      (select min(changed_at) from article_change where changed_at >= ${day.end}) as after`.execute(database);
  return rows[0] ?? { before: null, after: null };
}

function within(day: CalendarDay | undefined): RawBuilder<boolean> {
  return day ? sql`change.changed_at >= ${day.start} and change.changed_at < ${day.end}` : sql`true`;
}

/** When the page of an article went away and came back, the latest first. */
export async function findPageEvents(
  database: Connection,
  articleId: number,
): Promise<{ id: number; kinds: ChangeKind[]; changedAt: Date }[]> {
  const { rows } = await sql<{ id: number; kinds: ChangeKind[]; changedAt: Date }>`
    select id, kinds, changed_at as "changedAt" from article_change
    where article_id = ${articleId} and revision is null order by changed_at desc, id desc limit 20`.execute(database);
  return rows;
}
