import { type Outlet, outletId } from "../feeds/outlet-names.ts";
import type { Origin, OriginArticle } from "./count-origins.ts";
import type { Citation } from "./find-citations.ts";
import { type Copy, findCopies } from "./find-copies.ts";

/** An article of a story with what its study found. */
export interface TracedArticle extends OriginArticle {
  /** See `fingerprintOf`; empty where it has no text. */
  fingerprint: readonly number[];
  /** All that it is known by, see `addressKey`. */
  addresses: readonly string[];
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
  const named = articles.flatMap((article) => {
    const byName = article.citations
      .filter(({ address }) => address === undefined)
      .map((citation) => namedOrigin(article, citation, articles));
    return [...byName, ...linkedOrigins(article, byName, articles)].filter(
      ({ outlet }) => !copiedFrom.has(`${article.id} ${outletId(outlet)}`),
    );
  });
  return { copied, named };
}

/**
 * Other publishers' articles of the story that an article links to, where it does not name the outlet beside; a link to what
 * is no part of the story is background.
 */
function linkedOrigins(
  article: TracedArticle,
  byName: readonly Origin[],
  articles: readonly TracedArticle[],
): Origin[] {
  const known = new Set(byName.map(({ outlet }) => outletId(outlet)));
  return article.citations.flatMap((citation): Origin[] => {
    const { address } = citation;
    const origin = address === undefined ? undefined : articles.find(({ addresses }) => addresses.includes(address));
    if (!origin || origin.publisherId === article.publisherId || origin.datedAt > article.datedAt) return [];
    const outlet: Outlet = { publisherId: origin.publisherId, name: origin.publisherName };
    if (known.has(outletId(outlet))) return [];
    known.add(outletId(outlet));
    const { how, isWhole, evidence } = citation;
    return [{ articleId: article.id, how, isWhole, evidence, outlet, originId: origin.id }];
  });
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
