import { type Context, Hono } from "hono";
import { findFeedArticles } from "../articles/article-selectors.store.ts";
import { articlesToTry, changeSelectors, previewSelectors } from "../articles/change-selectors.action.ts";
import { loadFeedListing } from "../feeds/feed-list.store.ts";
import { loadSelectors } from "../feeds/feed-selectors.store.ts";
import { readSelectorLines, type Selectors } from "../feeds/selectors.ts";
import { allow } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import type { Printing } from "./printing.ts";
import { SelectorsPage, type SelectorsView } from "./selectors.page.tsx";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

/** Below `/feeds`: what is text on a feed's pages. */
export function selectorRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const show = async (c: Context, selectors: Selectors, more: Partial<SelectorsView> = {}, status: 200 | 422 = 200) => {
    const feedId = idOf(c);
    const [feed, articles] = await Promise.all([
      loadFeedListing(desk.database, feedId),
      findFeedArticles(desk.database, feedId, articlesToTry),
    ]);
    const view = { feed, selectors, articles, ...more };
    return sendPage(c, <SelectorsPage view={view} printing={print()} />, status);
  };
  /** Shows what was sent with the sentence of its refusal, so that it can be mended. */
  const attempt = async (c: Context, act: (selectors: Selectors) => Promise<Response>) => {
    const selectors = await readSelectors(c);
    try {
      return await act(selectors);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return show(c, selectors, { wrong: error.message }, 422);
    }
  };
  const path = "/:id{[0-9]{1,15}}/selectors";
  routes.get(path, async (c) => {
    const selectors = await loadSelectors(desk.database, idOf(c));
    return show(c, selectors, { isKept: c.req.query("did") === "kept" });
  });
  routes.post(path, (c) =>
    attempt(c, async (selectors) => {
      await changeSelectors(allow(actorOf(c), "manage feeds"), desk.articles, idOf(c), selectors);
      return c.redirect(`/feeds/${idOf(c)}/selectors?did=kept`, 303);
    }),
  );
  routes.post(`${path}/preview`, (c) =>
    attempt(c, async (selectors) => {
      const { article } = await c.req.parseBody();
      const articleId = typeof article === "string" && /^\d{1,15}$/.test(article) ? Number(article) : undefined;
      const tried = { feedId: idOf(c), articleId, selectors };
      const preview = await previewSelectors(
        allow(actorOf(c), "manage feeds"),
        { ...desk.feeds, now: desk.now },
        tried,
      );
      return show(c, selectors, { preview });
    }),
  );
  return routes;
}

function idOf(c: Context): number {
  return Number(c.req.param("id"));
}

async function readSelectors(c: Context): Promise<Selectors> {
  const { include, exclude } = await c.req.parseBody();
  const lines = (written: unknown) => (typeof written === "string" ? readSelectorLines(written) : []);
  return { include: lines(include), exclude: lines(exclude) };
}
