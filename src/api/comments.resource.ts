import { createRoute, z } from "@hono/zod-openapi";
import { mostWhy, reportReasons, type Subject } from "../comments/comment.ts";
import { viewerOf } from "../comments/comment-desk.ts";
import { commentOrders, countComments, loadComment } from "../comments/comment-list.store.ts";
import { editComment, removeComment } from "../comments/edit-comment.action.ts";
import { findComment } from "../comments/find-comment.action.ts";
import { howToJoin } from "../comments/how-to-join.ts";
import { openings } from "../comments/open-to.ts";
import { listComments } from "../comments/read-conversation.action.ts";
import { reportComment } from "../comments/report-comment.action.ts";
import { type CommentWish, writeComment } from "../comments/write-comment.action.ts";
import { type Actor, allow } from "../platform/actor.ts";
import { NotAllowed } from "../platform/refusals.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, id, jsonBody, noQuery, notThere, reading, readingOne, refusalsOfChangeToOne } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { Comment, showComment, wordsWish } from "./comment.schema.ts";
import { capped, listOf, openIdCursor, paging, sealCursor } from "./paging.ts";
import { problem } from "./problem.ts";

export const refusedReading = { 403: problem("Whoever asks may not read this.") };
const tags = ["comments"];
const content = { "application/json": { schema: Comment } };
const written = {
  201: { description: "The comment; `held` where a moderator reads it first.", content },
  ...refusalsOfChangeToOne,
};
const changed = { 200: { description: "The comment as it is now.", content }, ...refusalsOfChangeToOne };
const gone = { 204: { description: "It is done." }, ...refusalsOfChangeToOne };

const order = z.enum(commentOrders).default("thread").openapi({
  description: "`thread`: threads by their beginning, answers below what they answer. `newest`: the latest first.",
});
const conversation = {
  openTo: z.enum(openings).openapi({ description: "Who may read it; who may not gets no comment." }),
  isLocked: z.boolean(),
  beyond: z.int().openapi({ description: "How many are there for others than whoever asks." }),
};

const quote = z
  .strictObject({ article: id, revision: z.int().min(1), start: z.int().min(0), end: z.int().min(1) })
  .openapi("CommentQuoteWish", { description: "Words of a revision's text, in UTF-16 code units." });
const CommentBody = z.strictObject({ words: wordsWish, quote: quote.optional() }).openapi("NewComment");
const WordsBody = z.strictObject({ words: wordsWish }).openapi("CommentWords");
const ReportBody = z
  .strictObject({ reason: z.enum(reportReasons), words: z.string().max(mostWhy).default("") })
  .openapi("CommentReport");

/** The same two routes for stories and for articles. */
function routesOf(kind: "story" | "article") {
  const [plural, name] = kind === "story" ? (["stories", "Story"] as const) : (["articles", "Article"] as const);
  const path = `/${plural}/{id}/comments` as const;
  return {
    list: createRoute({
      method: "get",
      path,
      operationId: `list${name}Comments`,
      tags,
      summary:
        kind === "story" ? "What readers say about a story and its articles" : "What readers say about an article",
      request: { params: byId, query: z.strictObject({ ...paging, order }) },
      responses: { ...reading(listOf(`${name}CommentList`, Comment, conversation), "Comments."), ...notThere },
    }),
    write: createRoute({
      method: "post",
      path,
      operationId: `commentOn${name}`,
      tags,
      summary: `Writes a comment on ${kind === "story" ? "a story" : "an article"}; one that quotes an article is on that`,
      request: { params: byId, query: noQuery, body: jsonBody(CommentBody) },
      responses: written,
    }),
  };
}

const one = createRoute({
  method: "get",
  path: "/comments/{id}",
  operationId: "getComment",
  tags,
  summary: "A comment",
  request: { params: byId, query: noQuery },
  responses: { ...readingOne(Comment, "The comment."), ...refusedReading },
});
const answer = createRoute({
  method: "post",
  path: "/comments/{id}/answers",
  operationId: "answerComment",
  tags,
  summary: "Answers a comment",
  request: { params: byId, query: noQuery, body: jsonBody(CommentBody) },
  responses: written,
});
const edit = createRoute({
  method: "patch",
  path: "/comments/{id}",
  operationId: "editComment",
  tags,
  summary: "Gives a comment of one's own other words, within fifteen minutes",
  request: { params: byId, query: noQuery, body: jsonBody(WordsBody) },
  responses: changed,
});
const remove = createRoute({
  method: "delete",
  path: "/comments/{id}",
  operationId: "removeComment",
  tags,
  summary: "Takes back a comment of one's own; its place stays",
  request: { params: byId, query: noQuery },
  responses: gone,
});
const report = createRoute({
  method: "post",
  path: "/comments/{id}/reports",
  operationId: "reportComment",
  tags,
  summary: "Asks a moderator to look at a comment",
  request: { params: byId, query: noQuery, body: jsonBody(ReportBody) },
  responses: gone,
});

export function addComments(api: Api, desk: ApiDesk): void {
  addConversation(api, desk, "story");
  addConversation(api, desk, "article");
  const load = async (actor: Actor, commentId: number) =>
    showComment(await loadComment(desk.database, viewerOf(actor), commentId));
  api.openapi(one, async (c) => {
    const found = await findComment(allow(actorOf(c), "read"), desk, c.req.valid("param").id);
    if (found.outcome === "not open")
      throw new NotAllowed(howToJoin[found.openTo === "all" ? "readers" : found.openTo]);
    return c.json(showComment(found.comment), 200);
  });
  api.openapi(answer, async (c) => {
    const wish = { ...wishOf(c.req.valid("json")), subject: undefined, parentId: c.req.valid("param").id };
    const { id: commentId } = await writeComment(allow(actorOf(c), "write comments"), desk, wish);
    return c.json(await load(actorOf(c), commentId), 201);
  });
  api.openapi(edit, async (c) => {
    const { id: commentId } = c.req.valid("param");
    await editComment(allow(actorOf(c), "write comments"), desk, commentId, c.req.valid("json").words);
    return c.json(await load(actorOf(c), commentId), 200);
  });
  api.openapi(remove, async (c) => {
    await removeComment(allow(actorOf(c), "write comments"), desk, c.req.valid("param").id);
    return c.body(null, 204);
  });
  api.openapi(report, async (c) => {
    const { id: commentId } = c.req.valid("param");
    await reportComment(allow(actorOf(c), "write comments"), desk, commentId, c.req.valid("json"));
    return c.body(null, 204);
  });
}

function addConversation(api: Api, desk: ApiDesk, kind: "story" | "article"): void {
  const { list, write } = routesOf(kind);
  const subjectOf = (subjectId: number): Subject => (kind === "story" ? { story: subjectId } : { article: subjectId });
  api.openapi(list, async (c) => {
    const { cursor, limit, order: wanted } = c.req.valid("query");
    const asked = subjectOf(c.req.valid("param").id);
    const name = `comments ${kind} ${c.req.valid("param").id} ${wanted}`;
    const may = allow(actorOf(c), "read");
    const wish = {
      subject: asked,
      order: wanted,
      limit: capped(limit),
      after: openIdCursor(name, cursor) || undefined,
    };
    const found = await listComments(may, desk, wish);
    const { subject, openTo, isLocked } = found.conversation;
    const counts = await countComments(desk.database, { subject, viewer: viewerOf(may.actor), since: undefined });
    const beyond = found.isOpen ? counts.beyond : counts.all + counts.beyond;
    const items = found.comments.map(showComment);
    return c.json({ items, next: sealCursor(name, found.next), openTo, isLocked, beyond }, 200);
  });
  api.openapi(write, async (c) => {
    const wish = { ...wishOf(c.req.valid("json")), subject: subjectOf(c.req.valid("param").id) };
    const actor = actorOf(c);
    const { id: commentId } = await writeComment(allow(actor, "write comments"), desk, wish);
    return c.json(showComment(await loadComment(desk.database, viewerOf(actor), commentId)), 201);
  });
}

function wishOf({ words, quote: named }: z.infer<typeof CommentBody>): Pick<CommentWish, "words" | "quote"> {
  if (!named) return { words };
  const { article, revision, start, end } = named;
  return { words, quote: { articleId: article, revision, start, end } };
}
