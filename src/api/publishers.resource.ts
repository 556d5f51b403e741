import { createRoute, z } from "@hono/zod-openapi";
import { findPublisherActivity, type PublisherActivity } from "../articles/publisher-articles.store.ts";
import { findPublishersAfter, loadPublisher } from "../feeds/publisher-page.store.ts";
import { byId, isoOrNull, noQuery, reading, readingOne, time } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { feedStates } from "./feed.schema.ts";
import { language } from "./listing.schema.ts";
import { capped, listOf, openIdCursor, paging, sealCursor } from "./paging.ts";

const known = {
  id: z.int(),
  name: z.string(),
  site: z
    .string()
    .openapi({ description: "What it is known by: the domain of its home page.", example: "courier.example" }),
  language,
  articlesThisWeek: z.int(),
  latestAt: time.nullable().openapi({ description: "When its newest article is dated." }),
};

const PublisherListing = z.object({ ...known, feeds: z.int() }).openapi("PublisherListing");

const Publisher = z
  .object({
    ...known,
    homeUrl: z.string(),
    feeds: z.array(z.object({ id: z.int(), title: z.string(), url: z.string(), state: z.enum(feedStates) })),
  })
  .openapi("Publisher");

const list = createRoute({
  method: "get",
  path: "/publishers",
  operationId: "listPublishers",
  tags: ["publishers"],
  summary: "Publishers, in the order in which they came",
  request: { query: z.strictObject(paging) },
  responses: reading(
    listOf("PublisherList", PublisherListing, {
      total: z.int().openapi({ description: "How many publishers there are." }),
    }),
    "Publishers.",
  ),
});

const one = createRoute({
  method: "get",
  path: "/publishers/{id}",
  operationId: "getPublisher",
  tags: ["publishers"],
  summary: "A publisher with its feeds; its articles are at /articles?publisher=",
  request: { params: byId, query: noQuery },
  responses: readingOne(Publisher, "The publisher."),
});

export function addPublishers(api: Api, { database, now }: ApiDesk): void {
  api.openapi(list, async (c) => {
    const { cursor, limit } = c.req.valid("query");
    const after = openIdCursor("publishers", cursor);
    const { publishers, total, next } = await findPublishersAfter(database, { after, limit: capped(limit) });
    const ids = publishers.map((publisher) => publisher.id);
    const activity = await findPublisherActivity(database, ids, now());
    const items = publishers.map((publisher) => ({ ...publisher, ...busy(activity.get(publisher.id)) }));
    return c.json({ items, next: sealCursor("publishers", next), total }, 200);
  });
  api.openapi(one, async (c) => {
    const publisher = await loadPublisher(database, c.req.valid("param").id);
    const activity = await findPublisherActivity(database, [publisher.id], now());
    return c.json({ ...publisher, ...busy(activity.get(publisher.id)) }, 200);
  });
}

function busy(activity: PublisherActivity | undefined) {
  return { articlesThisWeek: activity?.articlesThisWeek ?? 0, latestAt: isoOrNull(activity?.latestAt ?? null) };
}
