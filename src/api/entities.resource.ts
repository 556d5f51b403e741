import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { allow } from "../platform/actor.ts";
import { findStoriesWithEntity } from "../stories/front-page.store.ts";
import { type DoneEntityEdit, editEntity, undoEntityEdit } from "../topics/edit-entity.action.ts";
import { entityTypes } from "../topics/entity.ts";
import { findCompany, findEntityHashtags } from "../topics/entity-company.store.ts";
import { findMentionsOverTime } from "../topics/entity-days.store.ts";
import { findEntityEdits } from "../topics/entity-edit.store.ts";
import { type EntityEdit as FoundEdit, mostName, mostWhy, saidTypes } from "../topics/entity-edit.ts";
import { findEntities } from "../topics/entity-list.store.ts";
import { type EntityPage, loadEntity } from "../topics/entity-page.store.ts";
import { isTopic, topics } from "../topics/topic.ts";
import { actorOf } from "../web/actor-of.ts";
import {
  byId,
  emptyBody,
  id,
  iso,
  jsonBody,
  noQuery,
  plainText,
  reading,
  readingOne,
  refusalsOfEdit,
  time,
} from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { EntityName, HashtagName, listStory, StoryListing } from "./listing.schema.ts";
import { capped, listOf, openCursor, paging, sealCursor } from "./paging.ts";

const shown = { stories: 8, company: 16, hashtags: 6, edits: 20 };

const Edit = z
  .object({
    id: z.int(),
    what: z.enum(["merged", "parted", "renamed", "typed", "undone"]),
    at: time,
    by: z.string(),
    why: z.string(),
    entity: EntityName,
    into: EntityName.nullable().openapi({ description: "Where its names went; null for a new name or type." }),
    topic: z.enum(topics).nullable().openapi({ description: "The topic in whose articles another is meant." }),
    nameBefore: z.string().nullable().openapi({ description: "The name, or the type; null: as the articles have it." }),
    nameAfter: z.string().nullable().openapi({ description: "The name, or the type; null: as the articles have it." }),
    undoes: z.int().nullable(),
    undoneBy: z.int().nullable(),
  })
  .openapi("EntityEdit", { description: "A line of the trail." });

const EntityListing = EntityName.extend({
  articles: z.int().openapi({ description: "Of the newest 600; of a name that was asked for at most 100." }),
}).openapi("EntityListing");

const Entity = EntityName.extend({
  publishedName: z
    .string()
    .nullable()
    .openapi({ description: "The name in the articles, where an editor gave another." }),
  aliases: z
    .array(z.object({ name: z.string(), topic: z.enum(topics).nullable() }))
    .openapi({ description: "Other names that mean it; with a topic, in that topic's articles alone." }),
  articles: z.int().openapi({ description: "How many articles mention it; no more than 1,000 are counted." }),
  publishers: z.int(),
  hashtags: z.array(HashtagName),
  company: z
    .array(EntityName.extend({ together: z.int() }))
    .openapi({ description: "Whom its newest articles name beside it; who is named everywhere comes last." }),
  mentions: z.object({
    span: z.enum(["day", "week"]),
    counts: z.array(z.object({ at: time, articles: z.int() })).openapi({ description: "The oldest span first." }),
  }),
  stories: z.array(StoryListing).openapi({ description: "The newest, at most 8." }),
  edits: z.array(Edit).openapi({ description: "What editors did to it, the latest first." }),
}).openapi("EntityPage");

const why = plainText(mostWhy).default("").openapi({ description: "A line for whoever wonders." });
const MergeWish = z.strictObject({ into: id, why }).openapi("EntityMerge");
const PartWish = z.strictObject({ topic: z.enum(topics), why }).openapi("EntityPart");
const RenameWish = z
  .strictObject({ name: plainText(mostName).openapi({ description: "Empty: the name in the articles again." }), why })
  .openapi("EntityRename");

const TypeWish = z
  .strictObject({
    type: z.enum(saidTypes).nullable().openapi({ description: "Null: what most articles take it for again." }),
    why,
  })
  .openapi("EntityTyping");

const tags = ["entities"];
const Done = z.object({ edit: z.int(), entity: z.int() }).openapi("EntityEdited");
const done = {
  200: {
    description: "It is done: the line of the trail, and the entity to look at.",
    content: { "application/json": { schema: Done } },
  },
  ...refusalsOfEdit,
};

const list = createRoute({
  method: "get",
  path: "/entities",
  operationId: "listEntities",
  tags,
  summary: "Entities that the newest articles mention most, or those that bear a name",
  request: {
    query: z.strictObject({
      ...paging,
      type: z.enum(entityTypes).optional(),
      name: plainText(mostName).optional().openapi({ description: "Words of a name; the last may be only begun." }),
    }),
  },
  responses: reading(listOf("EntityList", EntityListing), "Entities."),
});

const one = createRoute({
  method: "get",
  path: "/entities/{id}",
  operationId: "getEntity",
  tags,
  summary: "An entity with its stories and company; its articles are at /articles?entity=",
  request: { params: byId, query: noQuery },
  responses: {
    ...readingOne(Entity, "The entity."),
    302: { description: "An editor merged it into the one at the address of Location." },
  },
});

const merge = createRoute({
  method: "post",
  path: "/entities/{id}/merge",
  operationId: "mergeEntities",
  tags,
  summary: "Lets all names of an entity mean another",
  request: { params: byId, query: noQuery, body: jsonBody(MergeWish) },
  responses: done,
});

const part = createRoute({
  method: "post",
  path: "/entities/{id}/part",
  operationId: "partEntity",
  tags,
  summary: "Lets the names of an entity mean somebody else in the articles of one topic",
  request: { params: byId, query: noQuery, body: jsonBody(PartWish) },
  responses: done,
});

const rename = createRoute({
  method: "put",
  path: "/entities/{id}/name",
  operationId: "renameEntity",
  tags,
  summary: "Shows an entity under another name",
  request: { params: byId, query: noQuery, body: jsonBody(RenameWish) },
  responses: done,
});

const setType = createRoute({
  method: "put",
  path: "/entities/{id}/type",
  operationId: "setEntityType",
  tags,
  summary: "Says what an entity is, whatever articles take it for",
  request: { params: byId, query: noQuery, body: jsonBody(TypeWish) },
  responses: done,
});

const undo = createRoute({
  method: "post",
  path: "/entity-edits/{id}/undo",
  operationId: "undoEntityEdit",
  tags,
  summary: "Takes an edit of an entity back; that is a line of the trail too",
  request: { params: byId, query: noQuery, body: emptyBody },
  responses: done,
});

export function addEntities(api: Api, desk: ApiDesk): void {
  const { database } = desk;
  const may = (c: Context) => allow(actorOf(c), "edit entities");
  api.openapi(list, async (c) => {
    const { cursor, limit, type, name } = c.req.valid("query");
    const list = `entities ${type ?? ""} ${name ?? ""}`;
    const asked = { type, words: name, after: openCursor(list, cursor), limit: capped(limit) };
    const { entities, next } = await findEntities(database, asked);
    return c.json({ items: entities, next: sealCursor(list, next) }, 200);
  });
  api.openapi(one, async (c) => {
    const found = await loadEntity(database, c.req.valid("param").id);
    if (found.outcome === "same as") return c.redirect(`/api/entities/${found.id}`, 302);
    return c.json(await wholeEntity(desk, found.entity), 200);
  });
  api.openapi(merge, async (c) => {
    const { into, why } = c.req.valid("json");
    const wish = { what: "merged", entityId: c.req.valid("param").id, into } as const;
    return c.json(shownDone(await editEntity(may(c), desk, wish, { why })), 200);
  });
  api.openapi(part, async (c) => {
    const { topic, why } = c.req.valid("json");
    const wish = { what: "parted", entityId: c.req.valid("param").id, topic } as const;
    return c.json(shownDone(await editEntity(may(c), desk, wish, { why })), 200);
  });
  api.openapi(rename, async (c) => {
    const { name, why } = c.req.valid("json");
    const wish = { what: "renamed", entityId: c.req.valid("param").id, name } as const;
    return c.json(shownDone(await editEntity(may(c), desk, wish, { why })), 200);
  });
  api.openapi(setType, async (c) => {
    const { type, why } = c.req.valid("json");
    const wish = { what: "typed", entityId: c.req.valid("param").id, type } as const;
    return c.json(shownDone(await editEntity(may(c), desk, wish, { why })), 200);
  });
  api.openapi(undo, async (c) => c.json(shownDone(await undoEntityEdit(may(c), desk, c.req.valid("param").id)), 200));
}

async function wholeEntity({ database, now }: ApiDesk, entity: EntityPage): Promise<z.infer<typeof Entity>> {
  const [{ stories }, company, hashtags, { span, counts }, edits] = await Promise.all([
    findStoriesWithEntity(database, entity.id, { limit: shown.stories }),
    findCompany(database, entity.id, shown.company),
    findEntityHashtags(database, entity.id, shown.hashtags),
    findMentionsOverTime(database, entity.id, now()),
    findEntityEdits(database, { entityId: entity.id, limit: shown.edits }),
  ]);
  const { id: entityId, name, type, publishedName, articles, publishers } = entity;
  return {
    ...{ id: entityId, name, type, publishedName, articles, publishers, company, hashtags },
    aliases: entity.aliases.map((alias) => ({ name: alias.name, topic: isTopic(alias.topic) ? alias.topic : null })),
    mentions: { span, counts: counts.map(({ at, articles: mentioned }) => ({ at: iso(at), articles: mentioned })) },
    stories: stories.map(listStory),
    edits: edits.map(showEdit),
  };
}

function showEdit({ editedAt, actor, ...edit }: FoundEdit): z.infer<typeof Edit> {
  return { ...edit, at: iso(editedAt), by: actor };
}

function shownDone({ editId, entityId }: DoneEntityEdit): z.infer<typeof Done> {
  return { edit: editId, entity: entityId };
}
