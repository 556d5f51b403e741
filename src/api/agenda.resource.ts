import { createRoute, z } from "@hono/zod-openapi";
import { InvalidInput } from "../platform/refusals.ts";
import { findAgendaFrom, readDayCursor } from "../stories/agenda-page.store.ts";
import { topics } from "../topics/topic.ts";
import { AgendaItem, day, showAgendaItem } from "./agenda.schema.ts";
import { iso, reading } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { capped, listOf, openCursor, paging, sealCursor } from "./paging.ts";

const list = createRoute({
  method: "get",
  path: "/agenda",
  operationId: "listAgenda",
  tags: ["agenda"],
  summary: "What articles announce for days to come, in the order of the days",
  request: {
    query: z.strictObject({
      ...paging,
      from: day.optional().openapi({ description: "What begins on this day or later; today, unless it is given." }),
      topic: z.enum(topics).optional(),
    }),
  },
  responses: reading(listOf("AgendaList", AgendaItem), "Agenda items."),
});

export function addAgenda(api: Api, { database, now }: ApiDesk): void {
  api.openapi(list, async (c) => {
    const { cursor, limit, from, topic } = c.req.valid("query");
    const name = `agenda ${from ?? ""} ${topic ?? ""}`;
    const first = readDayCursor(openCursor(name, cursor) ?? from ?? iso(now()).slice(0, 10));
    if (!first) throw new InvalidInput("`from` must be a day, such as 2026-11-21.");
    const { items, next } = await findAgendaFrom(database, { from: first, topic, limit: capped(limit) });
    return c.json({ items: items.map(showAgendaItem), next: sealCursor(name, next) }, 200);
  });
}
