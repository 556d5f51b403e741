import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { NotFound } from "../platform/refusals.ts";
import type { Kind } from "./article.ts";
import type { Block } from "./block.ts";

export interface ArticlePage {
  id: number;
  title: string;
  byline: string[];
  kind: Kind;
  language: string | null;
  /** Where to read it at the publisher. */
  link: string | null;
  excerpt: string;
  publishedAt: Date | null;
  /** The publication time that the feed gave, where it cannot be. */
  claimedAt: Date | null;
  modifiedAt: Date | null;
  firstSeenAt: Date;
  readAt: Date | null;
  revision: number;
  textFrom: "page" | "feed" | "none";
  readingOutcome: string | null;
  readingDetail: string | null;
  publisherId: number;
  publisherName: string;
  /** The current revision's body; empty when there is no text. */
  blocks: Block[];
}

/** An article, or the article that it turned out to be. */
export type FoundArticle = { outcome: "article"; article: ArticlePage } | { outcome: "same as"; id: number };

/** @throws NotFound */
export async function loadArticlePage(database: Connection, id: number): Promise<FoundArticle> {
  const { rows } = await sql<ArticlePage & { state: string; sameAs: number | null }>`
    select article.id, article.title, article.byline, article.kind, article.language, article.link, article.excerpt,
      article.published_at as "publishedAt", article.modified_at as "modifiedAt",
      article.claimed_at as "claimedAt",
      article.first_seen_at as "firstSeenAt", article.read_at as "readAt", article.revision,
      article.text_from as "textFrom", article.reading_outcome as "readingOutcome",
      article.reading_detail as "readingDetail", article.state, article.same_as as "sameAs",
      publisher.id as "publisherId", publisher.name as "publisherName", coalesce(revision.blocks, '[]') as blocks
    from article
    join publisher on publisher.id = article.publisher_id
    left join revision on revision.article_id = article.id and revision.number = article.revision
    where article.id = ${id}`.execute(database);
  const [found] = rows;
  if (!found) throw new NotFound("There is no article at this address. It may have been removed with its feed.");
  const { state, sameAs, ...article } = found;
  return state === "twin" && sameAs !== null ? { outcome: "same as", id: sameAs } : { outcome: "article", article };
}
