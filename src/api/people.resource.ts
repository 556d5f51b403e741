import { createRoute, z } from "@hono/zod-openapi";
import { forgetWriter } from "../comments/own-comments.store.ts";
import { allow, roles } from "../platform/actor.ts";
import { findAccounts, loadAccount } from "../readers/account.store.ts";
import { type Account, accountRoles } from "../readers/account.ts";
import { changeRole, endSessionsOf, grantMembership, removeAccount } from "../readers/manage-accounts.action.ts";
import { actorOf } from "../web/actor-of.ts";
import { iso, isoOrNull, jsonBody, noQuery, plainText, reading, refusalsOfChangeToOne, time } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";

const mostPeople = 200;
const tags = ["accounts"];
const named = z.object({ id: plainText(64) });

const Person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(accountRoles),
    standing: z.enum(roles),
    isMember: z.boolean(),
    memberUntil: time.nullable(),
    createdAt: time,
  })
  .openapi("Person");

const list = createRoute({
  method: "get",
  path: "/people",
  operationId: "findPeople",
  tags,
  summary: "Accounts, those whose name or address has the words; at most 200",
  request: { query: z.strictObject({ q: plainText(200).default("") }) },
  responses: reading(z.object({ people: z.array(Person) }).openapi("People"), "Accounts."),
});

const Change = z
  .strictObject({
    role: z.enum(accountRoles).optional(),
    memberUntil: plainText(20).optional().openapi({ description: "A day such as 2027-01-31, always or never." }),
  })
  .openapi("PersonChange");
const done = { 204: { description: "It is done." }, ...refusalsOfChangeToOne };

const change = createRoute({
  method: "patch",
  path: "/people/{id}",
  operationId: "changePerson",
  tags,
  summary: "Gives an account a role or a membership",
  request: { params: named, query: noQuery, body: jsonBody(Change) },
  responses: done,
});

const sessions = createRoute({
  method: "delete",
  path: "/people/{id}/sessions",
  operationId: "endSessionsOf",
  tags,
  summary: "Signs somebody out everywhere",
  request: { params: named, query: noQuery },
  responses: done,
});

const remove = createRoute({
  method: "delete",
  path: "/people/{id}",
  operationId: "removePerson",
  tags,
  summary: "Removes an account; what it wrote stays without a name",
  request: { params: named, query: noQuery },
  responses: done,
});

export function addPeople(api: Api, { database }: ApiDesk): void {
  api.openapi(list, async (c) => {
    allow(actorOf(c), "manage accounts");
    const found = await findAccounts(database, { words: c.req.valid("query").q, limit: mostPeople });
    return c.json({ people: found.map(show) }, 200);
  });
  api.openapi(change, async (c) => {
    const may = allow(actorOf(c), "manage accounts");
    const { email } = await loadAccount(database, c.req.valid("param").id);
    const { role, memberUntil } = c.req.valid("json");
    if (role !== undefined) await changeRole(may, database, email, role);
    if (memberUntil !== undefined) await grantMembership(may, database, email, memberUntil);
    return c.body(null, 204);
  });
  api.openapi(sessions, async (c) => {
    await endSessionsOf(allow(actorOf(c), "manage accounts"), database, c.req.valid("param").id);
    return c.body(null, 204);
  });
  api.openapi(remove, async (c) => {
    const may = allow(actorOf(c), "manage accounts");
    const { email } = await loadAccount(database, c.req.valid("param").id);
    await removeAccount(may, database, email, (transaction, id) => forgetWriter(transaction, id, "kept"));
    return c.body(null, 204);
  });
}

function show({ id, name, email, role, standing, memberUntil, createdAt }: Account): z.infer<typeof Person> {
  const membership = { isMember: memberUntil !== undefined, memberUntil: isoOrNull(memberUntil ?? null) };
  return { id, name, email, role, standing, ...membership, createdAt: iso(createdAt) };
}
