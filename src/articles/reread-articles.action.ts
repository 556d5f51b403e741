import { addressKey } from "../feeds/canonical-address.ts";
import type { May } from "../platform/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { listForReread } from "./article.store.ts";
import type { ArticleDesk } from "./article-desk.ts";
import { forgetPageValidators } from "./due-readings.store.ts";
import { takeTurns } from "./entry.store.ts";

const articlesAtOnce = 1000;

/**
 * Reads pages again: all, one by its id, or one by any address it is known by. Readings of one host are spread out.
 * @param onProgress called with the articles queued so far.
 * @returns how many were queued.
 * @throws NotFound when no such article is known, InvalidInput for what is no address.
 */
export async function rereadArticles(
  _may: May<"reread articles">,
  desk: ArticleDesk,
  which: "all" | { articleId: number } | { address: string },
  onProgress: (queued: number) => void = () => undefined,
): Promise<number> {
  const wanted = typeof which === "object" && "address" in which ? { address: keyOf(which.address) } : which;
  let queued = 0;
  for (let after = 0; ; ) {
    const articles = await listForReread(desk.database, wanted, after, articlesAtOnce);
    const last = articles.at(-1);
    if (!last) break;
    await desk.database.transaction().execute((transaction) => queueReadings(transaction, desk, articles));
    queued += articles.length;
    after = last.id;
    onProgress(queued);
  }
  if (queued === 0 && which !== "all")
    throw new NotFound("No article of that address is known. Its feed may not have brought it yet.");
  return queued;
}

/** Queues readings of pages, those of one host apart from each other. */
export async function queueReadings(
  transaction: Transaction,
  desk: ArticleDesk,
  articles: readonly { id: number; link: string | undefined }[],
): Promise<void> {
  await forgetPageValidators(
    transaction,
    articles.map(({ id }) => id),
  );
  const hosts = articles.map(({ link }) => (link ? new URL(link).host : undefined));
  const turns = await takeTurns(transaction, hosts, desk.hostPauseMs);
  const readings = articles.map(({ id }, place) => {
    const startAfter = turns[place];
    return { id, ...(startAfter && { startAfter }) };
  });
  await desk.read(transaction, readings);
}

function keyOf(address: string): string {
  const key = addressKey(address);
  if (!key)
    throw new InvalidInput(
      `“${address.slice(0, 200)}” is not a web address. Give the address of an article, such as https://example.org/news/1.`,
    );
  return key;
}
