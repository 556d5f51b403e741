import { type Outlet, outletId } from "../feeds/outlet-names.ts";
import type { Origin, OriginArticle } from "./count-origins.ts";
import type { Citation } from "./find-citations.ts";
import { type Copy, findCopies } from "./find-copies.ts";

/** An article of a story with what its study found. */
export interface TracedArticle extends OriginArticle {
  /** See `fingerprintOf`; empty where it has no text. */
  fingerprint: readonly number[];
  citations: readonly Citation[];
}

/** An origin of copied text, before its evidence is looked up in the texts. */
export type CopiedOrigin = Omit<Origin, "evidence" | "how" | "originId"> & { originId: number };

export interface TracedOrigins {
  copied: CopiedOrigin[];
  named: Origin[];
}

/** From this share on a copy rests on its original; below it has taken a passage. */
const restingShare = 0.4;

/**
 * Where each article of one story has its facts from: whom it copied, and whom it names. An article that gives its text to
 * an outlet is that outlet's; it is a copy of no one else who prints the same.
 */
export function traceOrigins(articles: readonly TracedArticle[]): TracedOrigins {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const printed = articles.map((article) => ({ ...article, credits: creditsOf(article) }));
  const copied = findCopies(printed).flatMap((copy) => copiedOrigin(copy, byId));
  const copiedFrom = new Set(copied.map(({ articleId, outlet }) => `${articleId} ${outletId(outlet)}`));
  const named = articles.flatMap((article) =>
    article.citations
      .filter(({ outlet }) => !copiedFrom.has(`${article.id} ${outletId(outlet)}`))
      .map((citation) => namedOrigin(article, citation, articles)),
  );
  return { copied, named };
}

function creditsOf({ citations }: TracedArticle): string[] {
  return citations.filter(({ how, isWhole }) => how === "credited" && isWhole).map(({ outlet }) => outletId(outlet));
}

function copiedOrigin(copy: Copy, byId: ReadonlyMap<number, TracedArticle>): CopiedOrigin[] {
  const [article, origin] = [byId.get(copy.articleId), byId.get(copy.originId)];
  if (!article || !origin) return [];
  const outlet: Outlet = { publisherId: origin.publisherId, name: origin.publisherName };
  const credits = creditsOf(article);
  if (credits.length > 0 && !credits.includes(outletId(outlet))) return [];
  const { articleId, originId, share } = copy;
  return [{ articleId, originId, share, outlet, isWhole: share >= restingShare }];
}

/** Cited is what the outlet had printed by then; where nothing is known from before, its first article. */
function namedOrigin(article: TracedArticle, citation: Citation, articles: readonly TracedArticle[]): Origin {
  const printed = articles
    .filter(({ publisherId }) => publisherId === citation.outlet.publisherId)
    .toSorted((a, b) => a.datedAt.getTime() - b.datedAt.getTime() || a.id - b.id);
  const origin = printed.findLast(({ datedAt }) => datedAt <= article.datedAt) ?? printed[0];
  return { articleId: article.id, ...citation, ...(origin && { originId: origin.id }) };
}
