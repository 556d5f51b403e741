import { createRoute, z } from "@hono/zod-openapi";
import { readNotices, settleNotices } from "../comments/read-notices.action.ts";
import { allow } from "../platform/actor.ts";
import { actorOf } from "../web/actor-of.ts";
import { id, jsonBody, noQuery, reading, refusalsOfChange } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { Notice, showNotice } from "./comment.schema.ts";
import { refusedReading } from "./comments.resource.ts";
import { capped, listOf, openIdCursor, paging, sealCursor } from "./paging.ts";

const tags = ["comments"];

const list = createRoute({
  method: "get",
  path: "/notices",
  operationId: "listNotices",
  tags,
  summary: "What moderators decided on one's own comments, the latest first",
  request: { query: z.strictObject(paging) },
  responses: { ...reading(listOf("NoticeList", Notice), "Notices."), ...refusedReading },
});
const read = createRoute({
  method: "post",
  path: "/notices/read",
  operationId: "readNotices",
  tags,
  summary: "Marks notices as read, up to one",
  request: { query: noQuery, body: jsonBody(z.strictObject({ upTo: id }).openapi("NoticesRead")) },
  responses: { 204: { description: "It is done." }, ...refusalsOfChange },
});

export function addNotices(api: Api, desk: ApiDesk): void {
  api.openapi(list, async (c) => {
    const { cursor, limit } = c.req.valid("query");
    const asked = { before: openIdCursor("notices", cursor) || undefined, limit: capped(limit) };
    const { notices, next } = await readNotices(allow(actorOf(c), "write comments"), desk, asked);
    return c.json({ items: notices.map(showNotice), next: sealCursor("notices", next) }, 200);
  });
  api.openapi(read, async (c) => {
    await settleNotices(allow(actorOf(c), "write comments"), desk, c.req.valid("json").upTo);
    return c.body(null, 204);
  });
}
