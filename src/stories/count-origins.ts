import { type Outlet, outletId } from "../feeds/outlet-names.ts";
import type { Evidence } from "./find-citations.ts";

/** An article of a story, as its origins are counted. */
export interface OriginArticle {
  id: number;
  publisherId: number;
  publisherName: string;
  kind: string;
  datedAt: Date;
}

/** That an article has something from another: its text, or a fact. */
export interface Origin {
  articleId: number;
  how: "copied" | "credited" | "cited";
  /** The article as a whole rests on it, and so is no origin of its own. */
  isWhole: boolean;
  outlet: Outlet;
  /** The article it is from, where that is one of the story. */
  originId?: number;
  /** How much of the article's own words stand in that one, 0 to 1; of copies. */
  share?: number;
  evidence: Evidence;
}

export interface OriginCount {
  /** How many outlets told the story from what they learnt themselves; at least one for a story that has articles. */
  independent: number;
  /** The origin of the article that came first. */
  first: Outlet | undefined;
  /** Articles that rest on no other. */
  own: Set<number>;
}

const opinions = ["opinion", "analysis"];

/**
 * How many outlets a story is independently known from. An article that rests on others counts for them, through any
 * number of steps; an outlet counts once, however many articles it prints, and an agency that nobody follows counts like a
 * publisher. Of outlets that only cite one another the earliest article is the origin. What is only opinion tells no story.
 */
export function countOrigins(articles: readonly OriginArticle[], origins: readonly Origin[]): OriginCount {
  const inOrder = articles.toSorted((a, b) => a.datedAt.getTime() - b.datedAt.getTime() || a.id - b.id);
  const reports = inOrder.filter(({ kind }) => !opinions.includes(kind));
  const counted = reports.length > 0 ? reports : inOrder;
  const from = Map.groupBy(
    origins.filter(({ isWhole }) => isWhole),
    ({ articleId }) => articleId,
  );
  const rootsOf = new Map(counted.map(({ id }) => [id, findRoots(id, inOrder, from)]));
  const [first] = counted;
  return {
    independent: new Set([...rootsOf.values()].flat().map(outletId)).size,
    first: first && rootsOf.get(first.id)?.[0],
    own: new Set(inOrder.filter(({ id }) => !from.has(id)).map(({ id }) => id)),
  };
}

/** Whom each article is known from in the end, as `countOrigins` counts them; see `outletId`. */
export function rootsOf(articles: readonly OriginArticle[], origins: readonly Origin[]): Map<number, string[]> {
  const inOrder = articles.toSorted((a, b) => a.datedAt.getTime() - b.datedAt.getTime() || a.id - b.id);
  const from = Map.groupBy(
    origins.filter(({ isWhole }) => isWhole),
    ({ articleId }) => articleId,
  );
  return new Map(inOrder.map(({ id }) => [id, [...new Set(findRoots(id, inOrder, from).map(outletId))]]));
}

/** Where following the edges from an article ends; for a ring without an end, with its earliest article. */
function findRoots(
  id: number,
  inOrder: readonly OriginArticle[],
  from: ReadonlyMap<number, readonly Origin[]>,
): Outlet[] {
  const seen = new Set([id]);
  const roots: Outlet[] = [];
  for (const at of seen) {
    const edges = from.get(at);
    if (!edges) roots.push(...publishersOf([at], inOrder));
    for (const { originId, outlet } of edges ?? []) {
      if (originId === undefined) roots.push(outlet);
      else seen.add(originId);
    }
  }
  return roots.length > 0 ? roots : publishersOf([...seen], inOrder).slice(0, 1);
}

function publishersOf(ids: readonly number[], inOrder: readonly OriginArticle[]): Outlet[] {
  return inOrder
    .filter(({ id }) => ids.includes(id))
    .map(({ publisherId, publisherName }) => ({ publisherId, name: publisherName }));
}
