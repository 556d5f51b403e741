import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { addFeed } from "../feeds/add-feed.action.ts";
import { pauseFeed, refreshAllFeeds, refreshFeed, removeFeed, resumeFeed } from "../feeds/change-feed.action.ts";
import { importOpml } from "../feeds/import-opml.action.ts";
import { allow } from "../platform/actor.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, emptyBody, jsonBody, noQuery, plainText, refusalsOfChange, refusalsOfChangeToOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { Feed } from "./feed.schema.ts";
import { loadFeed } from "./feeds.resource.ts";

/** One name of a folder's path, and how deep folders may lie in one another. */
const longestFolder = 200;
const deepestFolder = 8;

const NewFeed = z
  .strictObject({
    address: plainText(4_000).openapi({
      description: "Of a publisher's site or of a feed.",
      example: "https://example.org",
    }),
    folder: z.array(plainText(longestFolder).min(1)).min(1).max(deepestFolder).optional(),
  })
  .openapi("NewFeed");

const AddedFeed = z
  .discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("already followed"), feed: Feed }),
    z
      .object({ outcome: z.literal("choose"), feeds: z.array(z.object({ url: z.string(), title: z.string() })) })
      .openapi({ description: "The site offers several feeds: add one by its address." }),
  ])
  .openapi("FeedNotAdded");

const OpmlImport = z
  .strictObject({ opml: z.string().min(1).openapi({ description: "The text of an OPML file." }) })
  .openapi("OpmlImport");

const ImportReport = z
  .object({
    added: z.int(),
    alreadyFollowed: z.int(),
    refused: z.array(z.object({ url: z.string(), reason: z.string() })),
  })
  .openapi("ImportReport");

const json = <Schema extends z.ZodType>(schema: Schema) => ({ "application/json": { schema } });
const tags = ["feeds"];

const add = createRoute({
  method: "post",
  path: "/feeds",
  operationId: "addFeed",
  tags,
  summary: "Follows a publisher by the address of its site or of a feed",
  request: { query: noQuery, body: jsonBody(NewFeed) },
  responses: {
    201: {
      description: "The feed is followed from now on.",
      headers: z.object({ Location: z.string() }),
      content: json(z.object({ outcome: z.literal("added"), feed: Feed }).openapi("FeedAdded")),
    },
    200: { description: "Nothing was added: it is followed already, or there is a choice.", content: json(AddedFeed) },
    ...refusalsOfChange,
  },
});

const bring = createRoute({
  method: "post",
  path: "/feeds/import",
  operationId: "importFeeds",
  tags,
  summary: "Follows every feed of an OPML file, folders kept",
  request: { query: noQuery, body: jsonBody(OpmlImport) },
  responses: { 200: { description: "What became of each feed.", content: json(ImportReport) }, ...refusalsOfChange },
});

const refreshAll = createRoute({
  method: "post",
  path: "/feeds/refresh",
  operationId: "refreshFeeds",
  tags,
  summary: "Looks at every feed at once, save those that are paused",
  request: { query: noQuery, body: emptyBody },
  responses: {
    202: {
      description: "How many looks are queued.",
      content: json(z.object({ feeds: z.int() }).openapi("Refreshed")),
    },
    ...refusalsOfChange,
  },
});

const refresh = createRoute({
  method: "post",
  path: "/feeds/{id}/refresh",
  operationId: "refreshFeed",
  tags,
  summary: "Looks at a feed at once and takes in all it has, changed or not",
  request: { params: byId, query: noQuery, body: emptyBody },
  responses: { 202: { description: "The look is queued.", content: json(Feed) }, ...refusalsOfChangeToOne },
});

const change = createRoute({
  method: "patch",
  path: "/feeds/{id}",
  operationId: "changeFeed",
  tags,
  summary: "Pauses a feed, or resumes it",
  request: {
    params: byId,
    query: noQuery,
    body: jsonBody(z.strictObject({ state: z.enum(["active", "paused"]) }).openapi("FeedChange")),
  },
  responses: { 200: { description: "The feed as it is now.", content: json(Feed) }, ...refusalsOfChangeToOne },
});

const remove = createRoute({
  method: "delete",
  path: "/feeds/{id}",
  operationId: "removeFeed",
  tags,
  summary: "Stops following a feed; the articles that came through it stay",
  request: { params: byId, query: noQuery },
  responses: { 204: { description: "It is followed no longer." }, ...refusalsOfChangeToOne },
});

export function addFeedChanges(api: Api, { database, feeds }: ApiDesk): void {
  const may = (c: Context) => allow(actorOf(c), "manage feeds");
  api.openapi(add, async (c) => {
    const { address, folder } = c.req.valid("json");
    const added = await addFeed(may(c), feeds, { address, ...(folder && { folder }) });
    if (added.outcome === "choose") return c.json({ outcome: added.outcome, feeds: added.feeds }, 200);
    const feed = await loadFeed(database, added.feedId);
    if (added.outcome === "already followed") return c.json({ outcome: added.outcome, feed }, 200);
    return c.json({ outcome: added.outcome, feed }, 201, { Location: `/api/feeds/${feed.id}` });
  });
  api.openapi(bring, async (c) => {
    const bytes = new TextEncoder().encode(c.req.valid("json").opml);
    return c.json(await importOpml(may(c), feeds, bytes), 200);
  });
  api.openapi(refreshAll, async (c) => c.json({ feeds: await refreshAllFeeds(may(c), feeds) }, 202));
  api.openapi(refresh, async (c) => {
    const { id } = c.req.valid("param");
    await refreshFeed(may(c), feeds, id);
    return c.json(await loadFeed(database, id), 202);
  });
  api.openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    await (c.req.valid("json").state === "paused" ? pauseFeed : resumeFeed)(may(c), feeds, id);
    return c.json(await loadFeed(database, id), 200);
  });
  api.openapi(remove, async (c) => {
    await removeFeed(may(c), feeds, c.req.valid("param").id);
    return c.body(null, 204);
  });
}
