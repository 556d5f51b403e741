import type { ChangeKind } from "../articles/article-change.ts";

/** How pages name what a publisher did. */
export const changeNames: Readonly<Record<ChangeKind, string>> = {
  retitled: "new headline",
  corrected: "correction",
  updated: "update",
  annotated: "editor’s note",
  rewritten: "text changed",
  "byline changed": "byline changed",
  withdrawn: "withdrawn",
  restored: "back again",
};

/** The page of what a change did, and its own address within it. */
export function changeAddress(change: { id: number; articleId: number; revision: number | null }): string {
  if (change.revision === null) return `/articles/${change.articleId}/revisions#change-${change.id}`;
  return comparisonAddress(change.articleId, change.revision - 1, change.revision);
}

export function comparisonAddress(articleId: number, from: number, to: number, view?: "sides"): string {
  return `/articles/${articleId}/comparison?from=${from}&to=${to}${view ? `&view=${view}` : ""}`;
}
