import { createRoute, z } from "@hono/zod-openapi";
import { findChangesOf } from "../articles/changes.store.ts";
import { withholdExcerpts } from "../articles/withhold-text.ts";
import { isAllowed } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { findStoryAgenda } from "../stories/agenda-page.store.ts";
import { loadEditableStories } from "../stories/editable-story.store.ts";
import { findFrontPage, findNewestStories, findSinglePublisherStories } from "../stories/front-page.store.ts";
import { findStoryOrigins } from "../stories/story-origins.store.ts";
import { loadStory } from "../stories/story-page.store.ts";
import { findStoryPlace } from "../stories/storyline-page.store.ts";
import { findToldSentences } from "../stories/told-sentence.store.ts";
import { findSharedEntities } from "../topics/article-entities.store.ts";
import { topics } from "../topics/topic.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, noQuery, reading, readingOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { listStory, StoryListing } from "./listing.schema.ts";
import { capped, listOf, openCursor, openDatedCursor, paging, sealCursor } from "./paging.ts";
import { Story, tell } from "./story.schema.ts";

const list = createRoute({
  method: "get",
  path: "/stories",
  operationId: "listStories",
  tags: ["stories"],
  summary: "Stories, in the order of the front page or newest first",
  request: {
    query: z.strictObject({
      ...paging,
      order: z.enum(["front", "newest", "single"]).default("front").openapi({
        description:
          "`front`: those of several publishers first, each part by when it last had news, each doubling of its independent origins counting six hours. `single`: those of one publisher alone, newest first.",
      }),
      topic: z.enum(topics).optional().openapi({ description: "Only this topic; with `order` `front`." }),
    }),
  },
  responses: reading(listOf("StoryList", StoryListing), "Stories."),
});

const one = createRoute({
  method: "get",
  path: "/stories/{id}",
  operationId: "getStory",
  tags: ["stories"],
  summary: "A story with its articles, and why each is in it",
  request: { params: byId, query: noQuery },
  responses: readingOne(Story, "The story."),
});

export function addStories(api: Api, { database }: ApiDesk): void {
  api.openapi(list, async (c) => {
    const { cursor, limit, order, topic } = c.req.valid("query");
    if (topic && order !== "front") throw new InvalidInput("`topic` goes with `order=front`: leave one of them out.");
    const name = `stories ${order}${topic ?? ""}`;
    const found =
      order === "newest"
        ? await findNewestStories(database, { from: openDatedCursor(name, cursor), limit: capped(limit) })
        : await (order === "front" ? findFrontPage : findSinglePublisherStories)(database, {
            from: openCursor(name, cursor),
            limit: capped(limit),
            ...(topic && { topic }),
          });
    return c.json({ items: found.stories.map(listStory), next: sealCursor(name, found.next) }, 200);
  });
  api.openapi(one, async (c) => {
    const told = await loadTold(database, c.req.valid("param").id);
    const isWithheld = !isAllowed(actorOf(c), "read full text");
    const changes = withholdExcerpts(told.changes);
    return c.json(isWithheld ? { ...told, changes } : told, 200);
  });
}

const mostEntities = 24;
const mostChanges = 12;

/** @throws NotFound */
export async function loadTold(database: Database, id: number): Promise<z.infer<typeof Story>> {
  const story = await loadStory(database, id);
  const ids = story.articles.map((article) => article.id);
  const [origins, stories, told, { changes }, agenda, place, entities] = await Promise.all([
    findStoryOrigins(database, id),
    loadEditableStories(database, [id]),
    findToldSentences(database, id),
    findChangesOf(database, ids, mostChanges),
    findStoryAgenda(database, id),
    findStoryPlace(database, id),
    findSharedEntities(database, ids, mostEntities),
  ]);
  return tell(story, { origins, mark: stories.get(id)?.mark ?? "", told, changes, agenda, place, entities });
}
