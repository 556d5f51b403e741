import { NotAllowed } from "./refusals.ts";

/** The roles, each including the ones before. */
export const roles = ["visitor", "reader", "member", "moderator", "editor", "administrator"] as const;
export type Role = (typeof roles)[number];

/** What a key of the API is good for, beside what the role of its owner carries. */
export const scopes = ["read", "write", "moderate", "edit", "administer"] as const;
export type Scope = (typeof scopes)[number];

/** Who asks. While no account exists the visitor on loopback is the administrator. */
export interface Actor {
  role: Role;
  /** What a trail of their work calls them. */
  name: string;
  /** The id of their account; undefined for whoever has not signed in. */
  account?: string;
  /** The least roles that the house asks for, where it has a say; undefined is as Octavo comes. */
  house?: HouseRoles;
  /** Of whoever comes with a key of the API. */
  scopes?: readonly Scope[];
}

/** What each permission takes: the least role, unless the house says another, and the scope of a key. */
const needs = {
  read: { role: "visitor", scope: "read" },
  "read the front page": { role: "visitor", scope: "read" },
  "read full text": { role: "reader", scope: "read" },
  "use the API": { role: "reader", scope: "read" },
  "use the assistant": { role: "visitor", scope: "read" },
  "write comments": { role: "reader", scope: "write" },
  "read members' conversation": { role: "member", scope: "read" },
  "read own account": { role: "reader", scope: "read" },
  "keep an account": { role: "reader", scope: "write" },
  moderate: { role: "moderator", scope: "moderate" },
  "edit stories": { role: "editor", scope: "edit" },
  "edit entities": { role: "editor", scope: "edit" },
  "manage feeds": { role: "administrator", scope: "administer" },
  "reread articles": { role: "administrator", scope: "administer" },
  "manage accounts": { role: "administrator", scope: "administer" },
  "take down articles": { role: "administrator", scope: "administer" },
} as const satisfies Record<string, { role: Role; scope: Scope }>;
export type Permission = keyof typeof needs;

/** The permissions whose least role the house may choose. */
export const housePermissions = [
  "read the front page",
  "read full text",
  "write comments",
  "read members' conversation",
  "use the assistant",
  "use the API",
] as const satisfies Permission[];
export type HousePermission = (typeof housePermissions)[number];
export type HouseRoles = Partial<Record<HousePermission, Role>>;

declare const checked: unique symbol;
/** Proof that an actor was checked for a permission; an action that asks for it cannot be called without the check. */
export interface May<P extends Permission> {
  readonly permission: P;
  readonly actor: Actor;
  readonly [checked]: true;
}

/** The least role that carries a permission in a house. */
export function leastRole(permission: Permission, house: HouseRoles = {}): Role {
  return house[permission as HousePermission] ?? needs[permission].role;
}

/** The greatest of some roles. */
export function greatestRole(...given: Role[]): Role {
  return roles[Math.max(0, ...given.map((role) => roles.indexOf(role)))] ?? "visitor";
}

/** Whether an actor's role carries the permission: for pages that show one thing or the other. */
export function isAllowed(actor: Actor, permission: Permission): boolean {
  return hasRole(actor, permission) && hasScope(actor, permission);
}

/** @throws NotAllowed when the actor's role, or the key they come with, does not carry the permission. */
export function allow<P extends Permission>(actor: Actor, permission: P): May<P> {
  if (!hasRole(actor, permission))
    throw new NotAllowed(
      `A ${actor.role} may not ${permission}; it takes the role ${leastRole(permission, actor.house)}.`,
    );
  if (!hasScope(actor, permission))
    throw new NotAllowed(`This key may not ${permission}; it takes the scope ${needs[permission].scope}.`);
  return { permission, actor } as May<P>;
}

function hasRole(actor: Actor, permission: Permission): boolean {
  return roles.indexOf(actor.role) >= roles.indexOf(leastRole(permission, actor.house));
}

function hasScope(actor: Actor, permission: Permission): boolean {
  return actor.scopes === undefined || actor.scopes.includes(needs[permission].scope);
}
