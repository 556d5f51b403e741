import { Hono } from "hono";
import { type ArticlePage, loadArticlePage } from "../articles/article-page.store.ts";
import { findPageEvents } from "../articles/changes.store.ts";
import { compareRevisions } from "../articles/compare-revisions.ts";
import { findRevisions, loadRevisions } from "../articles/revisions.store.ts";
import { allow } from "../platform/actor.ts";
import { NotFound } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import { comparisonAddress } from "./change-words.ts";
import { ComparisonPage } from "./comparison.page.tsx";
import type { Printing } from "./printing.ts";
import { RevisionsPage } from "./revisions.page.tsx";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

/** A live report may have more; the API has them all. */
const revisionsShown = 200;

/** The revisions of an article, and any two of them compared. */
export function revisionRoutes({ database }: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/:id{[0-9]{1,15}}/revisions", async (c) => {
    allow(actorOf(c), "read full text");
    const article = await loadArticle(Number(c.req.param("id")));
    if (typeof article === "number") return c.redirect(`/articles/${article}/revisions`, 302);
    const [revisions, events] = await Promise.all([
      findRevisions(database, article.id, { limit: revisionsShown }),
      findPageEvents(database, article.id),
    ]);
    return sendPage(c, <RevisionsPage view={{ article, revisions, events }} printing={print()} />);
  });
  routes.get("/:id{[0-9]{1,15}}/comparison", async (c) => {
    allow(actorOf(c), "read full text");
    const article = await loadArticle(Number(c.req.param("id")));
    if (typeof article === "number") return c.redirect(`/articles/${article}/revisions`, 302);
    if (article.revision === 0)
      throw new NotFound("No text of this article was read yet, so there is nothing to compare.");
    const to = readNumber(c.req.query("to")) ?? article.revision;
    const from = readNumber(c.req.query("from")) ?? Math.max(1, to - 1);
    // The earlier one is on the left, in whichever order they were chosen.
    if (from > to) return c.redirect(comparisonAddress(article.id, to, from), 302);
    const [revisions, [earlier, later]] = await Promise.all([
      findRevisions(database, article.id, { limit: revisionsShown }),
      loadRevisions(database, article.id, [from, to] as const),
    ]);
    const difference = compareRevisions(earlier, later, article.language ?? undefined);
    const view = c.req.query("view") === "sides" ? "sides" : "inline";
    const shown = { article, revisions, from: earlier, to: later, difference, view } as const;
    return sendPage(c, <ComparisonPage view={shown} printing={print()} />);
  });
  return routes;

  /** @returns the id of the article that it turned out to be, where it is another. */
  async function loadArticle(id: number): Promise<ArticlePage | number> {
    const found = await loadArticlePage(database, id);
    return found.outcome === "same as" ? found.id : found.article;
  }
}

function readNumber(written: string | undefined): number | undefined {
  return /^[1-9]\d{0,8}$/.test(written ?? "") ? Number(written) : undefined;
}
