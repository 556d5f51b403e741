import { createRoute, z } from "@hono/zod-openapi";
import { allow } from "../platform/actor.ts";
import { accountRoles } from "../readers/account.ts";
import { findInvitations, mostInvitations } from "../readers/invitation.store.ts";
import { type InvitationListing, stateOf } from "../readers/invitation.ts";
import { uninvite } from "../readers/invite.action.ts";
import { actorOf } from "../web/actor-of.ts";
import { byId, iso, isoOrNull, noQuery, orNull, reading, refusalsOfChangeToOne, time } from "./answer.ts";
import type { Api, ApiDesk } from "./api-desk.ts";

const tags = ["accounts"];

const Invitation = z
  .object({
    id: z.int(),
    state: z.enum(["good", "used up", "ended", "over"]),
    role: z.enum(accountRoles),
    email: z.string().nullable().openapi({ description: "The only address that may use it." }),
    usesLeft: z.int(),
    memberUntil: orNull(time),
    madeBy: z.string(),
    createdAt: time,
    expiresAt: time,
    usedBy: z.array(z.object({ name: z.string(), email: z.string() })),
    endedAt: orNull(time),
    endedBy: z.string().nullable(),
  })
  .openapi("Invitation");

const list = createRoute({
  method: "get",
  path: "/invitations",
  operationId: "findInvitations",
  tags,
  summary: `Invitations, those that are good first; at most ${mostInvitations}. Their links are stored nowhere`,
  request: { query: noQuery },
  responses: reading(z.object({ invitations: z.array(Invitation) }).openapi("Invitations"), "Invitations."),
});

const end = createRoute({
  method: "delete",
  path: "/invitations/{id}",
  operationId: "endInvitation",
  tags,
  summary: "Ends an invitation; who came by it stays",
  request: { params: byId, query: noQuery },
  responses: { 204: { description: "It is done." }, ...refusalsOfChangeToOne },
});

export function addInvitations(api: Api, { readers }: ApiDesk): void {
  api.openapi(list, async (c) => {
    allow(actorOf(c), "manage accounts");
    const now = readers.now();
    const found = await findInvitations(readers.database, now);
    return c.json({ invitations: found.map((invitation) => show(invitation, now)) }, 200);
  });
  api.openapi(end, async (c) => {
    await uninvite(allow(actorOf(c), "manage accounts"), readers, c.req.valid("param").id);
    return c.body(null, 204);
  });
}

function show(invitation: InvitationListing, now: Date): z.infer<typeof Invitation> {
  const { id, role, email, usesLeft, memberUntil, madeBy, createdAt, expiresAt, usedBy, endedAt, endedBy } = invitation;
  const times = { createdAt: iso(createdAt), expiresAt: iso(expiresAt), endedAt: isoOrNull(endedAt) };
  const state = stateOf(invitation, now);
  return { id, state, role, email, usesLeft, memberUntil: isoOrNull(memberUntil), madeBy, usedBy, endedBy, ...times };
}
