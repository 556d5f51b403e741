import { createRoute, z } from "@hono/zod-openapi";
import { countFeedArticles } from "../articles/publisher-articles.store.ts";
import { exportOpml } from "../feeds/export-opml.action.ts";
import { type FeedListing, feedFilters, findFeedsAfter, loadFeedListing } from "../feeds/feed-list.store.ts";
import { allow } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, noQuery, plainText, reading, readingOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { Feed, showFeed } from "./feed.schema.ts";
import { capped, listOf, openIdCursor, paging, sealCursor } from "./paging.ts";

const opmlType = "text/x-opml";

const list = createRoute({
  method: "get",
  path: "/feeds",
  operationId: "listFeeds",
  tags: ["feeds"],
  summary: "Feeds, in the order in which they were added",
  request: {
    query: z.strictObject({
      ...paging,
      state: z
        .enum(feedFilters)
        .default("all")
        .openapi({ description: "`failing`: active, and the last look failed." }),
      q: plainText(200).default("").openapi({ description: "Words of the title, the address or the publisher." }),
    }),
  },
  responses: reading(
    listOf("FeedList", Feed, {
      total: z.int().openapi({ description: "How many feeds the state and the words leave." }),
    }),
    "Feeds.",
  ),
});

const exported = createRoute({
  method: "get",
  path: "/feeds/export",
  operationId: "exportFeeds",
  tags: ["feeds"],
  summary: "Every feed that is followed, as OPML 2.0 with its folders",
  request: { query: noQuery },
  responses: reading(z.string(), "The OPML file.", opmlType),
});

const one = createRoute({
  method: "get",
  path: "/feeds/{id}",
  operationId: "getFeed",
  tags: ["feeds"],
  summary: "A feed, how its last look ended and when the next is due",
  request: { params: byId, query: noQuery },
  responses: readingOne(Feed, "The feed."),
});

export function addFeeds(api: Api, { database, feeds }: ApiDesk): void {
  api.openapi(list, async (c) => {
    const { cursor, limit, state, q } = c.req.valid("query");
    const name = `feeds ${state} ${q}`;
    const query = { filter: state, words: q, after: openIdCursor(name, cursor), limit: capped(limit) };
    const found = await findFeedsAfter(database, query);
    const items = await showFeeds(database, found.feeds);
    return c.json({ items, next: sealCursor(name, found.next), total: found.matching }, 200);
  });
  api.openapi(exported, async (c) => {
    const opml = await exportOpml(allow(actorOf(c), "read"), feeds);
    const disposition = 'attachment; filename="octavo.opml"';
    return c.body(opml, 200, { "Content-Type": `${opmlType}; charset=utf-8`, "Content-Disposition": disposition });
  });
  api.openapi(one, async (c) => c.json(await loadFeed(database, c.req.valid("param").id), 200));
}

/** @throws NotFound */
export async function loadFeed(database: Database, id: number): Promise<z.infer<typeof Feed>> {
  const [feed, articles] = await Promise.all([loadFeedListing(database, id), countFeedArticles(database, [id])]);
  return showFeed(feed, articles.get(id) ?? 0);
}

async function showFeeds(database: Database, feeds: readonly FeedListing[]): Promise<z.infer<typeof Feed>[]> {
  const ids = feeds.map((feed) => feed.id);
  const articles = await countFeedArticles(database, ids);
  return feeds.map((feed) => showFeed(feed, articles.get(feed.id) ?? 0));
}
