import { createRoute } from "@hono/zod-openapi";
import { noQuery, reading } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { Status, showStatus } from "./status.schema.ts";

const route = createRoute({
  method: "get",
  path: "/status",
  operationId: "getStatus",
  tags: ["status"],
  summary: "The signals of the day: feeds and which of them fail or fell silent, articles, stories, jobs",
  request: { query: noQuery },
  responses: reading(Status, "The figures of the status page; totals are counted anew after 30 seconds."),
});

export function addStatus(api: Api, { readFigures }: ApiDesk): void {
  api.openapi(route, async (c) => c.json(showStatus(await readFigures()), 200));
}
