import { sql } from "kysely";
import type { Connection } from "../platform/database/database.ts";
import { NotFound, TakenDown } from "../platform/refusals.ts";
import type { Kind, RelatedArticle } from "./article.ts";
import type { RevisionNotice } from "./article-change.ts";
import type { Block } from "./block.ts";
import type { PageEvidence } from "./page-evidence.ts";
import { sayTakenDown } from "./say-taken-down.ts";

export interface ArticlePage {
  id: number;
  title: string;
  byline: string[];
  kind: Kind;
  /** The publisher's own name for the part of the paper. */
  section: string | null;
  /** Where the page says which of these; empty for a page that was not read. */
  evidence: PageEvidence;
  language: string | null;
  /** Where to read it at the publisher. */
  link: string | null;
  excerpt: string;
  /** The lead picture, at the publisher. */
  imageUrl: string | null;
  publishedAt: Date | null;
  /** The publication time that the feed gave, where it cannot be. */
  claimedAt: Date | null;
  modifiedAt: Date | null;
  firstSeenAt: Date;
  readAt: Date | null;
  revision: number;
  /** When its publisher was last seen to have changed it. */
  changedAt: Date | null;
  /** Since when the publisher's page is gone. */
  withdrawnAt: Date | null;
  textFrom: "page" | "feed" | "none";
  readingOutcome: string | null;
  readingDetail: string | null;
  publisherId: number;
  publisherName: string;
  /** The current revision's body; empty when there is no text. */
  blocks: Block[];
  /** The publisher's notices in the current revision, with when they were first seen. */
  notices: (RevisionNotice & { seenAt: Date })[];
  /** Other articles that the publisher's page showed. */
  links: RelatedArticle[];
}

/** An article, or the article that it turned out to be. */
export type FoundArticle = { outcome: "article"; article: ArticlePage } | { outcome: "same as"; id: number };

/** @throws NotFound */
export async function loadArticlePage(database: Connection, id: number): Promise<FoundArticle> {
  const { rows } = await sql<StoredPage>`
    select article.id, article.title, article.byline, article.kind, article.section, article.evidence,
      article.language, article.link, article.excerpt,
      article.image_url as "imageUrl",
      article.published_at as "publishedAt", article.modified_at as "modifiedAt",
      article.claimed_at as "claimedAt",
      article.first_seen_at as "firstSeenAt", article.read_at as "readAt", article.revision,
      article.changed_at as "changedAt", article.withdrawn_at as "withdrawnAt", article.text_from as "textFrom", article.reading_outcome as "readingOutcome",
      article.reading_detail as "readingDetail", article.state, article.same_as as "sameAs", taken_at as "takenAt", printed_reason as "printedReason",
      publisher.id as "publisherId", publisher.name as "publisherName", coalesce(revision.blocks, '[]') as blocks,
      coalesce(revision.notices, '[]') as notices,
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('url', url, 'headline', headline, 'publisher', publisher,
          'excerpt', article_link.excerpt, 'publishedAt', article_link.published_at)) order by place)
        from article_link where article_id = article.id), '[]') as links
    from article
    join publisher on publisher.id = article.publisher_id
    left join revision on revision.article_id = article.id and revision.number = article.revision
    left join taken_down on taken_down.article_id = article.id
    where article.id = ${id}`.execute(database);
  const [found] = rows;
  if (!found) throw new NotFound("There is no article at this address. It may have been removed with its feed.");
  const { state, sameAs, takenAt, printedReason, ...article } = found;
  if (takenAt) throw new TakenDown(sayTakenDown("This article was", takenAt, printedReason));
  if (state === "twin" && sameAs !== null) return { outcome: "same as", id: sameAs };
  return { outcome: "article", article: { ...article, notices: await dated(database, id, article.notices) } };
}

type StoredPage = Omit<ArticlePage, "notices"> & {
  notices: RevisionNotice[];
  state: string;
  sameAs: number | null;
  takenAt: Date | null;
  printedReason: string | null;
};

/** Few articles have a notice. */
async function dated(
  database: Connection,
  articleId: number,
  notices: readonly RevisionNotice[],
): Promise<ArticlePage["notices"]> {
  if (notices.length === 0) return [];
  const { rows } = await sql<{ number: number; seenAt: Date }>`
    select number, seen_at as "seenAt" from revision
    where article_id = ${articleId} and number = any(${notices.map(({ since }) => since)})`.execute(database);
  const seenAt = new Map(rows.map((row) => [row.number, row.seenAt]));
  return notices.flatMap((notice) => {
    const at = seenAt.get(notice.since);
    return at ? [{ ...notice, seenAt: at }] : [];
  });
}
