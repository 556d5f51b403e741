import { createRoute, z } from "@hono/zod-openapi";
import { findStoriesWithHashtag } from "../stories/front-page.store.ts";
import { findHashtags } from "../topics/hashtag-list.store.ts";
import { loadHashtag } from "../topics/hashtag-page.store.ts";
import { noQuery, plainText, reading, readingOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { HashtagName, listStory, StoryListing } from "./listing.schema.ts";
import { capped, listOf, openCursor, paging, sealCursor } from "./paging.ts";

const storiesShown = 8;
const longestKey = 300;

const CountedHashtag = HashtagName.extend({
  articles: z.int().openapi({ description: "How many articles carry it; no more than 10,000 are counted." }),
  publishers: z.int(),
}).openapi("HashtagListing");

const Hashtag = CountedHashtag.extend({
  stories: z
    .array(StoryListing)
    .openapi({ description: "The newest stories of several publishers with it, at most 8." }),
}).openapi("Hashtag");

const list = createRoute({
  method: "get",
  path: "/hashtags",
  operationId: "listHashtags",
  tags: ["hashtags"],
  summary: "Hashtags by name",
  request: { query: z.strictObject(paging) },
  responses: reading(listOf("HashtagList", CountedHashtag), "Hashtags."),
});

const one = createRoute({
  method: "get",
  path: "/hashtags/{key}",
  operationId: "getHashtag",
  tags: ["hashtags"],
  summary: "A hashtag with its newest stories; its articles are at /articles?hashtag=",
  request: {
    query: noQuery,
    params: z.object({
      key: plainText(longestKey).openapi({ param: { name: "key", in: "path" }, example: "nucleartalks" }),
    }),
  },
  responses: readingOne(Hashtag, "The hashtag."),
});

export function addHashtags(api: Api, { database }: ApiDesk): void {
  api.openapi(list, async (c) => {
    const { cursor, limit } = c.req.valid("query");
    const found = await findHashtags(database, { after: openCursor("hashtags", cursor), limit: capped(limit) });
    const items = found.hashtags.map(({ key, name, articles, publishers }) => ({ key, name, articles, publishers }));
    return c.json({ items, next: sealCursor("hashtags", found.next) }, 200);
  });
  api.openapi(one, async (c) => {
    const { id, ...hashtag } = await loadHashtag(database, c.req.valid("param").key.toLowerCase());
    const stories = await findStoriesWithHashtag(database, id, storiesShown);
    return c.json({ ...hashtag, stories: stories.map(listStory) }, 200);
  });
}
