import { createRoute, z } from "@hono/zod-openapi";
import { allow, roles } from "../platform/actor.ts";
import { mostWhy } from "../stories/story-edit.ts";
import { putArticleBack, takeDown } from "../stories/take-down.action.ts";
import { findTakeDowns, type TakeDownLine } from "../stories/taken-down.store.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, iso, jsonBody, noQuery, plainText, reading, refusalsOfChangeToOne, time } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { capped, listOf, openIdCursor, paging, sealCursor } from "./paging.ts";

const tags = ["articles"];

const Line = z
  .object({
    id: z.int(),
    what: z.enum(["taken down", "put back"]),
    articleId: z.int(),
    why: z.string(),
    actor: z.string(),
    role: z.enum(roles),
    doneAt: time,
  })
  .openapi("TakeDown");

const Wish = z
  .strictObject({
    why: plainText(mostWhy).min(1),
    isPrinted: z.boolean().default(false).openapi({ description: "Readers of its address are told the reason." }),
  })
  .openapi("TakeDownWish");

const done = { 204: { description: "It is done." }, ...refusalsOfChangeToOne };

const list = createRoute({
  method: "get",
  path: "/take-downs",
  operationId: "listTakeDowns",
  tags,
  summary: "Who took down or put back which article, and why, the latest first",
  request: { query: z.strictObject(paging) },
  responses: reading(listOf("TakeDownList", Line), "Decisions."),
});

const take = createRoute({
  method: "post",
  path: "/articles/{id}/take-down",
  operationId: "takeDownArticle",
  tags,
  summary: "Takes an article out of pages, API, search and feeds; its address answers 410 from then on",
  request: { params: byId, query: noQuery, body: jsonBody(Wish) },
  responses: done,
});

const back = createRoute({
  method: "post",
  path: "/articles/{id}/put-back",
  operationId: "putArticleBack",
  tags,
  summary: "Puts an article back that was taken down",
  request: {
    params: byId,
    query: noQuery,
    body: jsonBody(z.strictObject({ why: plainText(mostWhy).default("") }).openapi("PutBackWish")),
  },
  responses: done,
});

export function addTakeDowns(api: Api, desk: ApiDesk): void {
  api.openapi(list, async (c) => {
    const may = allow(actorOf(c), "take down articles");
    const { cursor, limit } = c.req.valid("query");
    const before = openIdCursor("take-downs", cursor) || undefined;
    const { lines, next } = await findTakeDowns(may, desk.database, { before, limit: capped(limit) });
    return c.json({ items: lines.map(show), next: sealCursor("take-downs", next) }, 200);
  });
  api.openapi(take, async (c) => {
    const may = allow(actorOf(c), "take down articles");
    await takeDown(may, desk, c.req.valid("param").id, c.req.valid("json"));
    return c.body(null, 204);
  });
  api.openapi(back, async (c) => {
    const may = allow(actorOf(c), "take down articles");
    await putArticleBack(may, desk, c.req.valid("param").id, c.req.valid("json"));
    return c.body(null, 204);
  });
}

function show({ role, doneAt, ...line }: TakeDownLine): z.infer<typeof Line> {
  return { ...line, role, doneAt: iso(doneAt) };
}
