import { type Context, Hono } from "hono";
import { countFeedArticles } from "../articles/publisher-articles.store.ts";
import { addFeed } from "../feeds/add-feed.action.ts";
import { pauseFeed, refreshAllFeeds, refreshFeed, removeFeed, resumeFeed } from "../feeds/change-feed.action.ts";
import { exportOpml } from "../feeds/export-opml.action.ts";
import { countFeeds, feedFilters, findFeeds } from "../feeds/feed-list.store.ts";
import { followStarters } from "../feeds/follow-starters.action.ts";
import { importOpml } from "../feeds/import-opml.action.ts";
import { allow } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { actorOf } from "./actor-of.ts";
import { isFeedDeed } from "./feed-notice.tsx";
import { FeedsPage, type FeedsView } from "./feeds.page.tsx";
import { readPageNumber } from "./page-number.ts";
import type { Printing } from "./printing.ts";
import { sendPage } from "./send-page.ts";
import type { WebDesk } from "./web-desk.ts";

const feedsPerPage = 50;
const changes = { refresh: refreshFeed, pause: pauseFeed, resume: resumeFeed, remove: removeFeed };

export function feedRoutes(desk: WebDesk, print: () => Printing): Hono {
  const routes = new Hono();
  const show = async (c: Context, more: Partial<FeedsView> = {}, status: 200 | 422 = 200) => {
    const view = { ...(await feedsView(desk, c)), ...more };
    return sendPage(c, <FeedsPage view={view} printing={print()} />, status);
  };
  routes.get("/", (c) => show(c));
  routes.get("/export.opml", async (c) => {
    const opml = await exportOpml(allow(actorOf(c), "read"), desk.feeds);
    c.header("Content-Type", "text/x-opml; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="octavo.opml"');
    return c.body(opml);
  });
  routes.post("/", async (c) => {
    const address = await readField(c, "address");
    try {
      const added = await addFeed(allow(actorOf(c), "manage feeds"), desk.feeds, { address });
      if (added.outcome === "choose") return show(c, { choice: { address, feeds: added.feeds } });
      return c.redirect(`/feeds?did=${added.outcome === "added" ? "added" : "followed"}`, 303);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return show(c, { wrong: { address, sentence: error.message } }, 422);
    }
  });
  routes.post("/import", async (c) => {
    const { opml } = await c.req.parseBody();
    if (!(opml instanceof File) || opml.size === 0)
      throw new InvalidInput("Choose an OPML file first, then press Import.");
    const bytes = new Uint8Array(await opml.arrayBuffer());
    const imported = await importOpml(allow(actorOf(c), "manage feeds"), desk.feeds, bytes);
    return show(c, { notice: { imported } });
  });
  routes.post("/starters", async (c) => {
    const [topic, url] = [await readField(c, "topic"), await readField(c, "address")];
    const added = await followStarters(allow(actorOf(c), "manage feeds"), desk.feeds, topic ? { topic } : { url });
    return c.redirect(`/feeds?did=${added > 0 ? "starters" : "followed"}`, 303);
  });
  routes.post("/refresh", async (c) => {
    await refreshAllFeeds(allow(actorOf(c), "manage feeds"), desk.feeds);
    return c.redirect("/feeds?did=refresh-all", 303);
  });
  for (const [deed, change] of Object.entries(changes)) {
    routes.post(`/:id{[0-9]{1,15}}/${deed}`, async (c) => {
      await change(allow(actorOf(c), "manage feeds"), desk.feeds, Number(c.req.param("id")));
      return c.redirect(listWith(c.req.header("referer"), deed), 303);
    });
  }
  return routes;
}

/** Back to the part of the list where the button was. */
function listWith(referer: string | undefined, deed: string): string {
  const from = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  const query = new URLSearchParams(from?.pathname === "/feeds" ? from.search : "");
  query.set("did", deed);
  return `/feeds?${query}`;
}

async function readField(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === "string" ? value.trim() : "";
}

async function feedsView({ database }: WebDesk, c: Context): Promise<FeedsView> {
  const filter = feedFilters.find((name) => name === c.req.query("state")) ?? "all";
  const words = (c.req.query("q") ?? "").slice(0, 200).trim();
  const page = readPageNumber(c.req.query("page"));
  const [list, counts] = await Promise.all([
    findFeeds(database, { filter, words, page, perPage: feedsPerPage }),
    countFeeds(database),
  ]);
  const articles = await countFeedArticles(
    database,
    list.feeds.map((feed) => feed.id),
  );
  const did = c.req.query("did");
  return {
    list,
    counts,
    articles,
    filter,
    words,
    page,
    perPage: feedsPerPage,
    notice: isFeedDeed(did) ? { deed: did } : undefined,
  };
}
