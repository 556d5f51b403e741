import { createRoute, z } from "@hono/zod-openapi";
import { isoOrNull, noQuery, reading, time } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { readStatus } from "./read-status.ts";

const count = z.int().min(0);

const Status = z
  .object({
    feeds: z
      .object({ all: count, active: count, failing: count, paused: count, gone: count, duplicate: count })
      .openapi({ description: "`failing`: active ones whose last look went wrong." }),
    outcomes: z
      .array(z.object({ outcome: z.string(), feeds: count }))
      .openapi({ description: "How the last looks at the feeds ended, the commonest first." }),
    articles: z.object({
      total: count,
      waitingForPage: count,
      waitingForStudy: count,
      waitingForPlace: count,
      lastSeenAt: time.nullable(),
    }),
    texts: z
      .object({ page: count, feed: count, none: count })
      .openapi({ description: "Where the texts of the articles came from." }),
    readings: z
      .array(z.object({ outcome: z.string(), articles: count }))
      .openapi({ description: "How the readings of pages ended, the commonest first." }),
    stories: z.object({ all: count, shared: count }).openapi({ description: "`shared`: told by several publishers." }),
    jobs: z.array(z.object({ name: z.string(), waiting: count, running: count, failed: count })),
  })
  .openapi("Status");

const route = createRoute({
  method: "get",
  path: "/status",
  operationId: "getStatus",
  tags: ["status"],
  summary: "How far feeds, articles, stories and jobs are",
  request: { query: noQuery },
  responses: reading(Status, "The figures that `octavo status` prints."),
});

export function addStatus(api: Api, desk: ApiDesk): void {
  api.openapi(route, async (c) => {
    const { articles, ...status } = await readStatus(desk);
    return c.json({ ...status, articles: { ...articles, lastSeenAt: isoOrNull(articles.lastSeenAt) } }, 200);
  });
}
