import { NotAllowed } from "./refusals.ts";

/** The roles, each including the ones before. */
export const roles = ["visitor", "reader", "member", "moderator", "editor", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Who asks. Until accounts exist the visitor on loopback is the administrator. */
export interface Actor {
  role: Role;
  /** What a trail of their work calls them. */
  name: string;
  /** The id of their account; undefined for whoever has not signed in. */
  account?: string;
}

const needs = {
  read: "visitor",
  "use the assistant": "visitor",
  "write comments": "reader",
  "read members' conversation": "member",
  moderate: "moderator",
  "manage feeds": "administrator",
  "reread articles": "administrator",
  "edit stories": "editor",
  "edit entities": "editor",
  "manage accounts": "administrator",
  "take down articles": "administrator",
  "see settings": "administrator",
} as const satisfies Record<string, Role>;
export type Permission = keyof typeof needs;

declare const checked: unique symbol;
/** Proof that an actor was checked for a permission; an action that asks for it cannot be called without the check. */
export interface May<P extends Permission> {
  readonly permission: P;
  readonly actor: Actor;
  readonly [checked]: true;
}

/** Whether an actor's role carries the permission: for pages that show one thing or the other. */
export function isAllowed(actor: Actor, permission: Permission): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(needs[permission]);
}

/** @throws NotAllowed when the actor's role does not carry the permission. */
export function allow<P extends Permission>(actor: Actor, permission: P): May<P> {
  if (!isAllowed(actor, permission))
    throw new NotAllowed(`A ${actor.role} may not ${permission}; it takes the role ${needs[permission]}.`);
  return { permission, actor } as May<P>;
}
