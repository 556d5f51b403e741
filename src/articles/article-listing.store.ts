import { type RawBuilder, sql } from "kysely";
import type { Kind } from "./article.ts";
import type { DatedCursor } from "./dated-cursor.ts";

/** An article as a line of a list. */
export interface ArticleListing extends DatedCursor {
  title: string;
  excerpt: string;
  kind: Kind;
  language: string | null;
  datedAt: Date;
  publisherId: number;
  publisherName: string;
}

/** For a query over `article` joined with `publisher`. */
export const listingColumns: RawBuilder<ArticleListing> = sql`
  article.id, article.title, article.excerpt, article.kind, article.language, article.dated_at as "datedAt",
  (extract(epoch from article.dated_at) * 1000000)::bigint as micros,
  publisher.id as "publisherId", publisher.name as "publisherName"`;

/** The rows that come after the cursor in the order newest first. */
export function after(cursor: DatedCursor | undefined): RawBuilder<boolean> {
  if (!cursor) return sql`true`;
  return sql`(article.dated_at, article.id) < (${instant(cursor.micros)}, ${cursor.id})`;
}

export function instant(micros: number): RawBuilder<Date> {
  return sql`(timestamptz 'epoch' + ${micros}::float8 * interval '1 microsecond')`;
}
