import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { allow, roles, scopes } from "../platform/actor.ts";
import { loadAccount } from "../readers/account.store.ts";
import { findKeys } from "../readers/api-key.store.ts";
import { endKey, endSession, makeKey, ownAccount, removePasskey } from "../readers/own-account.action.ts";
import { findPasskeys } from "../readers/passkey.store.ts";
import { findSessions } from "../readers/session.store.ts";
import { actorOf } from "../web/actor-of.ts";
import {
  byId,
  iso,
  isoOrNull,
  jsonBody,
  noQuery,
  plainText,
  readingOne,
  refusalsOfChangeToOne,
  time,
} from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";

const keysShown = 50;

const Key = z
  .object({
    id: z.int(),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    createdAt: time,
    expiresAt: time.nullable(),
    usedAt: time.nullable(),
  })
  .openapi("ApiKey", { description: "A key of the API, without the key itself, which is shown once." });

const Session = z
  .object({
    id: z.string(),
    userAgent: z.string(),
    address: z.string(),
    createdAt: time,
    seenAt: time,
    expiresAt: time,
  })
  .openapi("Session");

const Passkey = z
  .object({ id: z.string(), name: z.string(), createdAt: time })
  .openapi("Passkey", { description: "What lets its owner in without a password; made on the page of the account." });

const OwnAccount = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles).openapi({ description: "What whoever asks may do now." }),
    isMember: z.boolean(),
    memberUntil: time.nullable().openapi({ description: "Null for none, or for a membership without an end." }),
    createdAt: time,
    sessions: z.array(Session),
    keys: z.array(Key),
    passkeys: z.array(Passkey),
  })
  .openapi("Account");

const NewKey = z
  .strictObject({
    name: plainText(80).min(1),
    scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
    days: z
      .int()
      .min(1)
      .max(3_650)
      .optional()
      .openapi({ description: "How long it is good for; absent: until ended." }),
  })
  .openapi("NewApiKey");

const tags = ["accounts"];

const show = createRoute({
  method: "get",
  path: "/account",
  operationId: "getAccount",
  tags,
  summary: "The account of whoever asks, where it is signed in, and its keys",
  request: { query: noQuery },
  responses: readingOne(OwnAccount, "The account."),
});

const make = createRoute({
  method: "post",
  path: "/account/keys",
  operationId: "makeKey",
  tags,
  summary: "Makes a key of the API; it is shown in this answer alone",
  request: { query: noQuery, body: jsonBody(NewKey) },
  responses: {
    201: {
      description: "The key.",
      content: { "application/json": { schema: z.object({ id: z.int(), key: z.string() }).openapi("MadeApiKey") } },
    },
    ...refusalsOfChangeToOne,
  },
});

const end = createRoute({
  method: "delete",
  path: "/account/keys/{id}",
  operationId: "endKey",
  tags,
  summary: "Ends a key of one’s own",
  request: { params: byId, query: noQuery },
  responses: { 204: { description: "It opens nothing any more." }, ...refusalsOfChangeToOne },
});

const endOne = createRoute({
  method: "delete",
  path: "/account/sessions/{id}",
  operationId: "endSession",
  tags,
  summary: "Ends a session of one’s own",
  request: { params: z.object({ id: plainText(64) }), query: noQuery },
  responses: { 204: { description: "Whoever used it is signed out." }, ...refusalsOfChangeToOne },
});
const remove = createRoute({
  method: "delete",
  path: "/account/passkeys/{id}",
  operationId: "removePasskey",
  tags,
  summary: "Removes a passkey of one’s own, unless it is the only way in",
  request: { params: z.object({ id: plainText(64) }), query: noQuery },
  responses: { 204: { description: "It opens nothing any more." }, ...refusalsOfChangeToOne },
});

export function addAccount(api: Api, { readers, now }: ApiDesk): void {
  const own = (c: Context) => allow(actorOf(c), "keep an account");
  api.openapi(show, async (c) => {
    const accountId = ownAccount(allow(actorOf(c), "read own account"));
    const [account, sessions, keys, passkeys] = await Promise.all([
      loadAccount(readers.database, accountId),
      findSessions(readers.database, accountId, now()),
      findKeys(readers.database, accountId, keysShown),
      findPasskeys(readers.database, accountId),
    ]);
    const { id, name, email, standing: role, memberUntil, createdAt } = account;
    const membership = { isMember: memberUntil !== undefined, memberUntil: isoOrNull(memberUntil ?? null) };
    const ways = passkeys.map((passkey) => ({ ...passkey, createdAt: iso(passkey.createdAt) }));
    const listed = { sessions: sessions.map(showSession), keys: keys.map(showKey), passkeys: ways };
    return c.json({ id, name, email, role, ...membership, createdAt: iso(createdAt), ...listed }, 200);
  });
  api.openapi(make, async (c) => {
    const { id, secret } = await makeKey(own(c), readers, c.req.valid("json"));
    return c.json({ id, key: secret }, 201);
  });
  api.openapi(end, async (c) => {
    await endKey(own(c), readers, c.req.valid("param").id);
    return c.body(null, 204);
  });
  api.openapi(endOne, async (c) => {
    await endSession(own(c), readers, c.req.valid("param").id);
    return c.body(null, 204);
  });
  api.openapi(remove, async (c) => {
    await removePasskey(own(c), readers, c.req.valid("param").id);
    return c.body(null, 204);
  });
}

function showKey(key: Awaited<ReturnType<typeof findKeys>>[number]): z.infer<typeof Key> {
  const times = { createdAt: iso(key.createdAt), expiresAt: isoOrNull(key.expiresAt), usedAt: isoOrNull(key.usedAt) };
  return { id: key.id, name: key.name, scopes: key.scopes, ...times };
}

function showSession(session: Awaited<ReturnType<typeof findSessions>>[number]): z.infer<typeof Session> {
  const { createdAt, seenAt, expiresAt, ...rest } = session;
  return { ...rest, createdAt: iso(createdAt), seenAt: iso(seenAt), expiresAt: iso(expiresAt) };
}
