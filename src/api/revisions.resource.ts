import { createRoute, z } from "@hono/zod-openapi";
import { changeKinds } from "../articles/article-change.ts";
import { type ArticlePage, loadArticlePage } from "../articles/article-page.store.ts";
import { readCalendarDay } from "../articles/calendar-day.ts";
import { findChanges } from "../articles/changes.store.ts";
import { compareRevisions } from "../articles/compare-revisions.ts";
import { findRevisions, loadRevisions } from "../articles/revisions.store.ts";
import { withholdExcerpts } from "../articles/withhold-text.ts";
import { allow, isAllowed } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, id, noQuery, notThere, reading, readingOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { capped, listOf, openDatedCursor, openIdCursor, paging, sealCursor } from "./paging.ts";
import {
  ChangeListing,
  Comparison,
  listChange,
  listRevision,
  Revision,
  RevisionListing,
  showComparison,
  showRevision,
} from "./revision.schema.ts";

const list = createRoute({
  method: "get",
  path: "/articles/{id}/revisions",
  operationId: "listRevisions",
  tags: ["articles"],
  summary: "The revisions of an article, newest first, each with what its publisher did",
  request: { params: byId, query: z.strictObject(paging) },
  responses: { ...reading(listOf("RevisionList", RevisionListing), "Revisions."), ...notThere },
});

const number = id.openapi({ param: { name: "number", in: "path" }, example: 1 });

const one = createRoute({
  method: "get",
  path: "/articles/{id}/revisions/{number}",
  operationId: "getRevision",
  tags: ["articles"],
  summary: "An article as it stood at one reading",
  request: { params: byId.extend({ number }), query: noQuery },
  responses: readingOne(Revision, "The revision."),
});

const compare = createRoute({
  method: "get",
  path: "/articles/{id}/comparison",
  operationId: "compareRevisions",
  tags: ["articles"],
  summary: "What differs between two revisions of an article, word by word",
  request: {
    params: byId,
    query: z.strictObject({
      from: id.openapi({ description: "The number of the earlier revision." }),
      to: id.openapi({ description: "The number of the later revision." }),
    }),
  },
  responses: { ...reading(Comparison, "The difference."), ...notThere },
});

const changes = createRoute({
  method: "get",
  path: "/changes",
  operationId: "listChanges",
  tags: ["changes"],
  summary: "What publishers changed in articles that were read before, newest first",
  request: {
    query: z.strictObject({
      ...paging,
      day: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, "Give a day such as 2026-11-21.")
        .optional()
        .openapi({
          description: "Only those seen on this day, in the time zone of the machine.",
          example: "2026-11-21",
        }),
      kind: z.enum(changeKinds).optional().openapi({ description: "Only those of this kind." }),
    }),
  },
  responses: reading(listOf("ChangeList", ChangeListing), "Changes."),
});

export function addRevisions(api: Api, { database }: ApiDesk): void {
  api.openapi(list, async (c) => {
    allow(actorOf(c), "read full text");
    const { id: articleId } = await loadArticle(database, c.req.valid("param").id);
    const { cursor, limit } = c.req.valid("query");
    const name = `revisions ${articleId}`;
    const before = openIdCursor(name, cursor);
    const most = capped(limit);
    const found = await findRevisions(database, articleId, { before: before || undefined, limit: most + 1 });
    const items = found.slice(0, most);
    const next = found.length > most ? items.at(-1)?.number : undefined;
    return c.json({ items: items.map(listRevision), next: sealCursor(name, next) }, 200);
  });
  api.openapi(one, async (c) => {
    allow(actorOf(c), "read full text");
    const { id: asked, number: wanted } = c.req.valid("param");
    const article = await loadArticle(database, asked);
    const [revision] = await loadRevisions(database, article.id, [wanted] as const);
    return c.json(showRevision(revision), 200);
  });
  api.openapi(compare, async (c) => {
    allow(actorOf(c), "read full text");
    const { from, to } = c.req.valid("query");
    const article = await loadArticle(database, c.req.valid("param").id);
    const [earlier, later] = await loadRevisions(database, article.id, [from, to] as const);
    const difference = compareRevisions(earlier, later, article.language ?? undefined);
    return c.json(showComparison(earlier, later, difference), 200);
  });
  api.openapi(changes, async (c) => {
    const { cursor, limit, day: written, kind } = c.req.valid("query");
    const day = written === undefined ? undefined : readCalendarDay(written);
    if (written !== undefined && !day) throw new InvalidInput(`${written} is no day of the calendar.`);
    const name = `changes ${written ?? ""} ${kind ?? ""}`;
    const page = { from: openDatedCursor(name, cursor), limit: capped(limit) };
    const { items, next } = await findChanges(database, { day, kind }, page);
    const shown = isAllowed(actorOf(c), "read full text") ? items : withholdExcerpts(items);
    return c.json({ items: shown.map(listChange), next: sealCursor(name, next) }, 200);
  });
}

/** The article of an id, or the one that it turned out to be. */
async function loadArticle(database: Database, articleId: number): Promise<ArticlePage> {
  const found = await loadArticlePage(database, articleId);
  return found.outcome === "same as" ? loadArticle(database, found.id) : found.article;
}
