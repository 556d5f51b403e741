import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { allow } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { linkStoryByEditor, nameStorylineByEditor } from "../stories/link-story.action.ts";
import { mostHeadline, mostWhy } from "../stories/story-edit.ts";
import { findStorylineStories, findStorylines, loadStoryline } from "../stories/storyline-page.store.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, id, jsonBody, noQuery, plainText, reading, readingOne, refusalsOfEdit } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { capped, listOf, openDatedCursor, paging, sealCursor } from "./paging.ts";
import {
  listStoryline,
  StorylineListing,
  StorylineStory,
  showStorylineStory,
  storylineFields,
} from "./storyline.schema.ts";

const Storyline = z
  .object({
    ...storylineFields,
    stories: z
      .array(StorylineStory)
      .openapi({ description: "Oldest first; the newest 200 of a storyline that has more." }),
  })
  .openapi("Storyline");

const why = plainText(mostWhy).default("").openapi({ description: "A line for whoever wonders." });
const LinkWish = z
  .strictObject({
    follows: z
      .union([id, z.literal("none"), z.literal("engine")])
      .openapi({ description: "The earlier story; `none`; or `engine`, which decides again." }),
    why,
  })
  .openapi("StoryFollows");
const NameWish = z
  .strictObject({ name: plainText(mostHeadline).openapi({ description: "Empty: what its stories share." }), why })
  .openapi("StorylineName");

const tags = ["storylines"];
const none = { 204: { description: "It is done." }, ...refusalsOfEdit };

const list = createRoute({
  method: "get",
  path: "/storylines",
  operationId: "listStorylines",
  tags,
  summary: "Storylines, those with the latest news first",
  request: {
    query: z.strictObject({
      ...paging,
      state: z.enum(["active", "all"]).default("active").openapi({ description: "`all`: the quiet ones too." }),
    }),
  },
  responses: reading(listOf("StorylineList", StorylineListing), "Storylines."),
});

const one = createRoute({
  method: "get",
  path: "/storylines/{id}",
  operationId: "getStoryline",
  tags,
  summary: "A storyline with its stories, and why each follows from an earlier one",
  request: { params: byId, query: noQuery },
  responses: readingOne(Storyline, "The storyline."),
});

const follow = createRoute({
  method: "put",
  path: "/stories/{id}/follows",
  operationId: "linkStory",
  tags,
  summary: "Says what a story follows from",
  request: { params: byId, query: noQuery, body: jsonBody(LinkWish) },
  responses: none,
});

const name = createRoute({
  method: "put",
  path: "/storylines/{id}/name",
  operationId: "nameStoryline",
  tags,
  summary: "Gives a storyline a name",
  request: { params: byId, query: noQuery, body: jsonBody(NameWish) },
  responses: none,
});

export function addStorylines(api: Api, { database, stories, now }: ApiDesk): void {
  const may = (c: Context) => allow(actorOf(c), "edit stories");
  api.openapi(list, async (c) => {
    const { cursor, limit, state } = c.req.valid("query");
    const from = openDatedCursor(`storylines ${state}`, cursor);
    const active = state === "active" ? { activeAt: now() } : {};
    const { storylines, next } = await findStorylines(database, { from, limit: capped(limit), ...active });
    return c.json({ items: storylines.map(listStoryline), next: sealCursor(`storylines ${state}`, next) }, 200);
  });
  api.openapi(one, async (c) => c.json(await loadShown(database, c.req.valid("param").id), 200));
  api.openapi(follow, async (c) => {
    const { follows, why: said } = c.req.valid("json");
    const storyId = c.req.valid("param").id;
    const wish =
      typeof follows === "number"
        ? { what: "attached" as const, storyId, fromId: follows }
        : { what: follows === "none" ? ("detached" as const) : ("freed" as const), storyId };
    await linkStoryByEditor(may(c), stories, wish, said);
    return c.body(null, 204);
  });
  api.openapi(name, async (c) => {
    await nameStorylineByEditor(may(c), stories, { storylineId: c.req.valid("param").id, ...c.req.valid("json") });
    return c.body(null, 204);
  });
}

/** @throws NotFound */
async function loadShown(database: Database, storylineId: number): Promise<z.infer<typeof Storyline>> {
  const storyline = await loadStoryline(database, storylineId);
  const stories = await findStorylineStories(database, storylineId);
  return { ...listStoryline(storyline), stories: stories.map(showStorylineStory) };
}
