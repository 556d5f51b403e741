import { Hono } from "hono";
import { isAllowed } from "../platform/actor.ts";
import { excerptOnly } from "../search/excerpt-only.ts";
import { type SearchOrder, searchArticles } from "../search/search.store.ts";
import { isEmptySearch, isRanked, mostCharacters, parseSearch } from "../search/search-query.ts";
import { actorOf } from "./actor-of.ts";
import type { Printing } from "./printing.ts";
import { SearchPage } from "./search.page.tsx";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

export function searchRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  routes.get("/search", async (c) => {
    const written = (c.req.query("q") ?? "").slice(0, mostCharacters);
    const from = c.req.query("from");
    const query = parseSearch(written, desk.now());
    // Without a word there is nothing to be better at.
    const order: SearchOrder = c.req.query("order") === "newest" || !isRanked(query) ? "newest" : "best";
    const all = isEmptySearch(query) ? undefined : await searchArticles(desk.database, query, { order, from });
    const isWhole = isAllowed(actorOf(c), "read full text");
    const found = all && !isWhole ? { ...all, articles: all.articles.map(excerptOnly) } : all;
    return sendPage(
      c,
      <SearchPage view={{ written, query, order, found, isFirst: from === undefined }} printing={print()} />,
    );
  });
  return routes;
}
