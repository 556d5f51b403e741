import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { ruleDeeds, ruleKinds } from "../comments/check-words.ts";
import { mostWhy } from "../comments/comment.ts";
import { findRules } from "../comments/comment-rule.store.ts";
import { loadConversation, loadHouse } from "../comments/conversation.store.ts";
import { approveComment, banWriter, hideComment, lockThread } from "../comments/moderate-comment.action.ts";
import {
  changeHouse,
  lockStory,
  makeRule,
  openStory,
  removeRule,
  unbanWriter,
} from "../comments/moderate-house.action.ts";
import { banDays } from "../comments/moderation.ts";
import { findBans, findModeration } from "../comments/moderation-log.store.ts";
import { findQueue } from "../comments/moderation-queue.store.ts";
import { openings } from "../comments/open-to.ts";
import { undoModeration } from "../comments/undo-moderation.action.ts";
import { allow, type May } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { actorOf } from "../web/actor-of.ts";
import {
  byId,
  isoOrNull,
  jsonBody,
  noQuery,
  orNull,
  plainText,
  reading,
  refusalsOfChange,
  refusalsOfChangeToOne,
  refusalsOfEdit,
  time,
} from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";
import { ModerationLine, QueuedItem, showLine, showQueued } from "./comment.schema.ts";
import { refusedReading } from "./comments.resource.ts";
import { capped, listOf, openDatedCursor, openIdCursor, paging, sealCursor } from "./paging.ts";

const tags = ["moderation"];
const why = plainText(mostWhy).default("");
const opening = z.enum(openings);

const Deed = z
  .strictObject({
    deed: z.enum(["hide", "approve", "ban", "lock", "unlock"]),
    why: why.openapi({ description: "Told to the writer; needed to hide and to ban." }),
    days: z
      .union([z.literal(1), z.literal(7), z.literal(30), z.null()])
      .optional()
      .openapi({
        description: "How long a ban lasts; null for good.",
      }),
  })
  .openapi("ModerationDeed");
const Rule = z
  .object({ id: z.int(), what: z.enum(ruleKinds), pattern: z.string(), deed: z.enum(ruleDeeds) })
  .openapi("CommentRule");
const RuleWish = z
  .strictObject({ what: z.enum(ruleKinds), pattern: plainText(300).min(1), deed: z.enum(ruleDeeds) })
  .openapi("CommentRuleWish");
const House = z.strictObject({
  openTo: opening,
  holdsFirst: z.boolean().openapi({ description: "Somebody's first comment waits for a moderator." }),
  mostLinks: z.int().min(0).max(100).nullable().openapi({ description: "More links wait; null: none do." }),
});
const Rules = z
  .object({
    house: House.openapi("ConversationHouse"),
    rules: z.array(Rule),
    bans: z.array(z.object({ account: z.string(), name: z.string(), until: orNull(time), why: z.string() })),
  })
  .openapi("ConversationRules");
const OfStory = z
  .strictObject({
    openTo: orNull(opening).openapi({ description: "Null: as the house has it." }),
    isLocked: z.boolean(),
    why,
  })
  .openapi("ConversationOfStory");

const line = {
  200: { description: "The line of the log.", content: { "application/json": { schema: ModerationLine } } },
};
const gone = { 204: { description: "It is done." } };
const query = noQuery;

const queue = createRoute({
  method: "get",
  path: "/moderation/queue",
  operationId: "listModerationQueue",
  tags,
  summary: "Comments that wait for a moderator, the longest first",
  request: { query: z.strictObject(paging) },
  responses: { ...reading(listOf("ModerationQueue", QueuedItem), "Comments."), ...refusedReading },
});
const log = createRoute({
  method: "get",
  path: "/moderation/log",
  operationId: "listModeration",
  tags,
  summary: "What moderators did, the latest first",
  request: { query: z.strictObject(paging) },
  responses: { ...reading(listOf("ModerationLog", ModerationLine), "Lines."), ...refusedReading },
});
const moderate = createRoute({
  method: "post",
  path: "/comments/{id}/moderate",
  operationId: "moderateComment",
  tags,
  summary: "Hides a comment, lets it stand, bans its writer, or closes its thread",
  request: { params: byId, query, body: jsonBody(Deed) },
  responses: { ...line, ...refusalsOfChangeToOne },
});
const undo = createRoute({
  method: "post",
  path: "/moderation/log/{id}/undo",
  operationId: "undoModeration",
  tags,
  summary: "Takes a decision back; that is a line of the log too",
  request: { params: byId, query, body: jsonBody(z.strictObject({ why }).openapi("ModerationUndo")) },
  responses: { ...line, ...refusalsOfEdit },
});
const rules = createRoute({
  method: "get",
  path: "/moderation/rules",
  operationId: "getConversationRules",
  tags,
  summary: "The rules of the house, words and hosts, and who may not write",
  request: { query },
  responses: { ...reading(Rules, "The rules."), ...refusedReading },
});
const house = createRoute({
  method: "put",
  path: "/moderation/house",
  operationId: "changeConversationHouse",
  tags,
  summary: "Sets the rules of the house",
  request: { query, body: jsonBody(House.extend({ why }).openapi("ConversationHouseWish")) },
  responses: { ...gone, ...refusalsOfChange },
});
const newRule = createRoute({
  method: "post",
  path: "/moderation/rules",
  operationId: "makeCommentRule",
  tags,
  summary: "Holds or refuses comments with a word or a link to a host",
  request: { query, body: jsonBody(RuleWish) },
  responses: {
    201: { description: "The rule.", content: { "application/json": { schema: Rule } } },
    ...refusalsOfChange,
  },
});
const oldRule = createRoute({
  method: "delete",
  path: "/moderation/rules/{id}",
  operationId: "removeCommentRule",
  tags,
  summary: "Removes a rule",
  request: { params: byId, query },
  responses: { ...gone, ...refusalsOfChangeToOne },
});
const unban = createRoute({
  method: "post",
  path: "/moderation/unban",
  operationId: "unbanWriter",
  tags,
  summary: "Lets somebody write again",
  request: {
    query,
    body: jsonBody(z.strictObject({ account: plainText(100).min(1), why }).openapi("Unban")),
  },
  responses: { ...gone, ...refusalsOfChangeToOne },
});
const ofStory = createRoute({
  method: "put",
  path: "/stories/{id}/conversation",
  operationId: "changeConversation",
  tags,
  summary: "Says who may read a story's conversation, and whether anybody may write",
  request: { params: byId, query, body: jsonBody(OfStory) },
  responses: { ...gone, ...refusalsOfChangeToOne },
});

export function addModeration(api: Api, desk: ApiDesk): void {
  const { database } = desk;
  const may = (c: Context) => allow(actorOf(c), "moderate");
  const showOne = async (lineId: number) => {
    const { lines } = await findModeration(database, { before: lineId + 1, limit: 1 });
    const [found] = lines;
    if (!found) throw new Error(`line ${lineId} of the log was just written`);
    return showLine(found);
  };
  api.openapi(queue, async (c) => {
    may(c);
    const { cursor, limit } = c.req.valid("query");
    const asked = { from: openDatedCursor("moderation queue", cursor), limit: capped(limit) };
    const { items, next } = await findQueue(database, asked);
    return c.json({ items: items.map(showQueued), next: sealCursor("moderation queue", next) }, 200);
  });
  api.openapi(log, async (c) => {
    may(c);
    const { cursor, limit } = c.req.valid("query");
    const before = openIdCursor("moderation log", cursor) || undefined;
    const { lines, next } = await findModeration(database, { before, limit: capped(limit) });
    return c.json({ items: lines.map(showLine), next: sealCursor("moderation log", next) }, 200);
  });
  api.openapi(moderate, async (c) => {
    const lineId = await carryOut(may(c), desk, c.req.valid("param").id, c.req.valid("json"));
    return c.json(await showOne(lineId), 200);
  });
  api.openapi(undo, async (c) => {
    const lineId = await undoModeration(may(c), desk, c.req.valid("param").id, c.req.valid("json").why);
    return c.json(await showOne(lineId), 200);
  });
  addRules(api, desk, may);
}

function addRules(api: Api, desk: ApiDesk, may: (c: Context) => May<"moderate">): void {
  const { database } = desk;
  api.openapi(rules, async (c) => {
    may(c);
    const [ofHouse, found, bans] = await Promise.all([
      loadHouse(database),
      findRules(database),
      findBans(database, desk.now()),
    ]);
    const shown = bans.map((ban) => ({ ...ban, until: isoOrNull(ban.until) }));
    return c.json({ house: ofHouse, rules: found, bans: shown }, 200);
  });
  api.openapi(house, async (c) => {
    const { why: said, ...wanted } = c.req.valid("json");
    await changeHouse(may(c), desk, wanted, said);
    return c.body(null, 204);
  });
  api.openapi(newRule, async (c) => c.json(await makeRule(may(c), desk, c.req.valid("json")), 201));
  api.openapi(oldRule, async (c) => {
    await removeRule(may(c), desk, c.req.valid("param").id);
    return c.body(null, 204);
  });
  api.openapi(unban, async (c) => {
    await unbanWriter(may(c), desk, c.req.valid("json"));
    return c.body(null, 204);
  });
  api.openapi(ofStory, async (c) => {
    const moderator = may(c);
    const { openTo, isLocked, why: said } = c.req.valid("json");
    const storyId = c.req.valid("param").id;
    const now = await loadConversation(database, { story: storyId });
    if (now.ownOpenTo !== openTo) await openStory(moderator, desk, storyId, { openTo, why: said });
    if (now.isLocked !== isLocked) await lockStory(moderator, desk, storyId, { isLocked, why: said });
    return c.body(null, 204);
  });
}

function carryOut(
  may: May<"moderate">,
  desk: ApiDesk,
  commentId: number,
  { deed, why: said, days }: z.infer<typeof Deed>,
): Promise<number> {
  switch (deed) {
    case "hide":
      return hideComment(may, desk, commentId, said);
    case "approve":
      return approveComment(may, desk, commentId, said);
    case "ban": {
      const known = banDays.find((each) => each === days);
      if (known === undefined) throw new InvalidInput("Say how long the ban lasts: `days`.");
      return banWriter(may, desk, commentId, { days: known, why: said });
    }
    default:
      return lockThread(may, desk, commentId, { isLocked: deed === "lock", why: said });
  }
}
