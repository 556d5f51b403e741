import type { May } from "../platform/actor.ts";
import { anchorQuote } from "./anchor-quote.ts";
import type { CommentDesk } from "./comment-desk.ts";
import { findRevisionText, findStaleQuotes, saveAnchors } from "./quote.store.ts";

/**
 * Looks for the quotations of an article in its current revision, where that was not done yet. Done when somebody reads, since
 * what is published does not know who quotes it; the finding is kept, so each revision is gone through once.
 */
export async function anchorQuotes(
  _may: May<"read">,
  { database }: Pick<CommentDesk, "database">,
  articleId: number,
): Promise<void> {
  const stale = await findStaleQuotes(database, articleId);
  if (stale.length === 0) return;
  const current = await findRevisionText(database, articleId);
  if (!current) return;
  const found = stale.map((quote) => ({ ...quote, anchored: anchorQuote(quote, current.text, current.language) }));
  await database.transaction().execute((transaction) => saveAnchors(transaction, current, found));
}
