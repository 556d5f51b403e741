import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { allow } from "../platform/actor.ts";
import type { DoneEdit } from "../stories/carry-out-edit.action.ts";
import { mergeStories } from "../stories/merge-stories.action.ts";
import { moveArticles } from "../stories/move-articles.action.ts";
import { renameStory } from "../stories/rename-story.action.ts";
import { splitStory } from "../stories/split-story.action.ts";
import { editKinds, mostHeadline, mostWhy, type SaidWithEdit } from "../stories/story-edit.ts";
import { type EditListing, findEdits, loadEdit } from "../stories/story-edits.store.ts";
import { undoEdit } from "../stories/undo-edit.action.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, id, iso, jsonBody, noQuery, plainText, reading, readingOne, refusalsOfEdit, time } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { capped, listOf, openIdCursor, paging, sealCursor } from "./paging.ts";
import { loadTold } from "./stories.resource.ts";
import { Story } from "./story.schema.ts";

const Edit = z
  .object({
    id: z.int(),
    what: z.enum(editKinds),
    at: time,
    by: z.string(),
    role: z.string(),
    why: z.string(),
    story: z.int().openapi({ description: "The story that was edited." }),
    into: z.int().nullable().openapi({ description: "Where its articles went; null for a new headline." }),
    articleCount: z.int(),
    articles: z
      .array(z.object({ id: z.int(), title: z.string() }))
      .openapi({ description: "Those that went; the first 20 in a list, the first 400 of one edit." }),
    headlineBefore: z.string().nullable().openapi({ description: "Null: the published one." }),
    headlineAfter: z.string().nullable().openapi({ description: "Null: the published one." }),
    undoes: z.int().nullable().openapi({ description: "The edit that this one took back." }),
    undoneBy: z.int().nullable().openapi({ description: "The edit that took this one back." }),
  })
  .openapi("StoryEdit", { description: "A line of the trail." });

const Done = z.object({ edit: Edit, story: Story }).openapi("StoryEdited", {
  description: "The line of the trail, and the story that the articles are in or that was renamed, as it is now.",
});

const said = {
  why: plainText(mostWhy).default("").openapi({ description: "A line for whoever wonders." }),
  seen: z
    .array(z.strictObject({ story: id, mark: z.string().regex(/^[0-9a-f]{32}$/) }))
    .max(2)
    .default([])
    .openapi({ description: "The stories as you have seen them; where one has changed, nothing is done (409)." }),
};
const articleIds = z.array(id).min(1).max(5_000);

const SplitWish = z.strictObject({ articleIds, ...said }).openapi("StorySplit");
const MoveWish = z.strictObject({ articleIds, into: id, ...said }).openapi("ArticleMove");
const MergeWish = z.strictObject({ into: id, ...said }).openapi("StoryMerge");
const RenameWish = z
  .strictObject({
    headline: plainText(mostHeadline).openapi({ description: "Empty: the published one again." }),
    ...said,
  })
  .openapi("StoryRename");
const UndoWish = z.strictObject({ why: said.why }).openapi("EditUndo");

const tags = ["edits"];
const content = { "application/json": { schema: Done } };
const done = { 200: { description: "It is done.", content }, ...refusalsOfEdit };
const begun = { 201: { description: "The story that they make.", content }, ...refusalsOfEdit };

const list = createRoute({
  method: "get",
  path: "/edits",
  operationId: "listEdits",
  tags,
  summary: "What editors did, the latest first",
  request: { query: z.strictObject({ ...paging, story: id.optional() }) },
  responses: reading(listOf("EditList", Edit), "Edits."),
});

const one = createRoute({
  method: "get",
  path: "/edits/{id}",
  operationId: "getEdit",
  tags,
  summary: "An edit with the articles that it moved",
  request: { params: byId, query: noQuery },
  responses: readingOne(Edit, "The edit."),
});

const move = createRoute({
  method: "post",
  path: "/stories/{id}/move",
  operationId: "moveArticles",
  tags,
  summary: "Moves articles of a story into another",
  request: { params: byId, query: noQuery, body: jsonBody(MoveWish) },
  responses: done,
});

const split = createRoute({
  method: "post",
  path: "/stories/{id}/split",
  operationId: "splitStory",
  tags,
  summary: "Makes a story of some articles of another",
  request: { params: byId, query: noQuery, body: jsonBody(SplitWish) },
  responses: begun,
});

const merge = createRoute({
  method: "post",
  path: "/stories/{id}/merge",
  operationId: "mergeStories",
  tags,
  summary: "Brings all articles of a story into another; its address then leads there",
  request: { params: byId, query: noQuery, body: jsonBody(MergeWish) },
  responses: done,
});

const rename = createRoute({
  method: "put",
  path: "/stories/{id}/headline",
  operationId: "renameStory",
  tags,
  summary: "Gives a story a headline, which later tellings keep",
  request: { params: byId, query: noQuery, body: jsonBody(RenameWish) },
  responses: done,
});

const undo = createRoute({
  method: "post",
  path: "/edits/{id}/undo",
  operationId: "undoEdit",
  tags,
  summary: "Takes an edit back; that is a line of the trail too",
  request: { params: byId, query: noQuery, body: jsonBody(UndoWish) },
  responses: done,
});

const articlesInList = 20;

export function addStoryEdits(api: Api, { database, stories }: ApiDesk): void {
  const may = (c: Context) => allow(actorOf(c), "edit stories");
  const tellOf = async ({ editId, storyId }: DoneEdit) => ({
    edit: show(await loadEdit(database, editId)),
    story: await loadTold(database, storyId),
  });
  api.openapi(list, async (c) => {
    const { cursor, limit, story: storyId } = c.req.valid("query");
    const name = `edits ${storyId ?? ""}`;
    const before = openIdCursor(name, cursor) || undefined;
    const asked = { before, limit: capped(limit), articles: articlesInList };
    const { edits, next } = await findEdits(database, { ...asked, ...(storyId !== undefined && { storyId }) });
    return c.json({ items: edits.map(show), next: sealCursor(name, next) }, 200);
  });
  api.openapi(one, async (c) => c.json(show(await loadEdit(database, c.req.valid("param").id)), 200));
  api.openapi(move, async (c) => {
    const { articleIds, into, ...rest } = c.req.valid("json");
    const wish = { storyId: c.req.valid("param").id, articleIds, into };
    return c.json(await tellOf(await moveArticles(may(c), stories, wish, saidWith(rest))), 200);
  });
  api.openapi(split, async (c) => {
    const { articleIds, ...rest } = c.req.valid("json");
    const wish = { storyId: c.req.valid("param").id, articleIds };
    return c.json(await tellOf(await splitStory(may(c), stories, wish, saidWith(rest))), 201);
  });
  api.openapi(merge, async (c) => {
    const { into, ...rest } = c.req.valid("json");
    const wish = { storyId: c.req.valid("param").id, into };
    return c.json(await tellOf(await mergeStories(may(c), stories, wish, saidWith(rest))), 200);
  });
  api.openapi(rename, async (c) => {
    const { headline, ...rest } = c.req.valid("json");
    const wish = { storyId: c.req.valid("param").id, headline };
    return c.json(await tellOf(await renameStory(may(c), stories, wish, saidWith(rest))), 200);
  });
  api.openapi(undo, async (c) => {
    const { why } = c.req.valid("json");
    return c.json(await tellOf(await undoEdit(may(c), stories, c.req.valid("param").id, why)), 200);
  });
}

function saidWith({ why, seen }: { why: string; seen: { story: number; mark: string }[] }): SaidWithEdit {
  return { why, seen: new Map(seen.map(({ story, mark }) => [story, mark])) };
}

function show(edit: EditListing): z.infer<typeof Edit> {
  const { id, what, editedAt, actor, role, why, storyId, intoId, articles, ...rest } = edit;
  const { articleCount, headlineBefore, headlineAfter, undoes, undoneBy } = rest;
  return {
    id,
    what,
    at: iso(editedAt),
    by: actor,
    role,
    why,
    story: storyId,
    into: intoId,
    articleCount,
    articles: articles.map((article) => ({ id: article.id, title: article.title })),
    headlineBefore,
    headlineAfter,
    undoes,
    undoneBy,
  };
}
