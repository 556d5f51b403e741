import { type RawBuilder, sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import type { Evidence } from "./find-citations.ts";

/** That an article has its text or a fact from another, as pages and the API show it. */
export interface OriginListing {
  articleId: number;
  publisherId: number | null;
  how: "copied" | "credited" | "cited";
  /** The article as a whole rests on it. */
  isWhole: boolean;
  /** The one it is from: its name, and the article and publisher where they are known. */
  outlet: string;
  originId: number | null;
  originTitle: string | null;
  /** It printed the text after this article, and says whose the text is. */
  isOriginLater: boolean;
  /** How much of the article's own words stand in the original, 0 to 1; of copies. */
  share: number | null;
  evidence: Evidence;
  /** The revision of the article that the evidence stands in. */
  revision: number;
}

/** Of a story's articles, in the order in which these were published. */
export function findStoryOrigins(database: Connection, storyId: number): Promise<OriginListing[]> {
  return findOrigins(
    database,
    sql`article.id in (select article_id from membership where story_id = ${storyId}) and article.state <> 'twin'`,
  );
}

/** Whom one article copied or named. */
export function findArticleOrigins(database: Connection, articleId: number): Promise<OriginListing[]> {
  return findOrigins(database, sql`article.id = ${articleId}`);
}

async function findOrigins(database: Connection, which: RawBuilder<unknown>): Promise<OriginListing[]> {
  const { rows } = await sql<OriginListing>`
    select origin.article_id as "articleId", origin.publisher_id as "publisherId", origin.how, origin.is_whole as "isWhole",
      origin.outlet, origin.origin_article_id as "originId", source.title as "originTitle", origin.share, origin.evidence,
      origin.revision, coalesce(source.dated_at > article.dated_at, false) as "isOriginLater"
    from origin join article on article.id = origin.article_id
      left join article source on source.id = origin.origin_article_id
    where ${which} order by article.dated_at, article.id, origin.place`.execute(database);
  return rows;
}
