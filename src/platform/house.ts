import { type HousePermission, type HouseRoles, housePermissions, type Role, roles } from "./actor.ts";

export const registrations = ["closed", "invitation", "open"] as const;
export type Registration = (typeof registrations)[number];

/** What the house lets visitors, readers and members do, and how one becomes a reader. */
export interface House {
  registration: Registration;
  roles: HouseRoles;
}

/** As Octavo comes: nobody registers, and the permissions take what `needs` in src/platform/actor.ts says. */
export const houseAsItComes: House = { registration: "closed", roles: {} };

/** What is stored; a line that means nothing (any more) changes nothing. */
export function readHouse(rules: readonly { name: string; value: string }[]): House {
  const house: House = { registration: "closed", roles: {} };
  for (const { name, value } of rules) {
    const permission = housePermissions.find((known) => known === name);
    const role = roles.find((known) => known === value);
    if (permission && role && isChoice(permission, role)) house.roles[permission] = role;
    const registration = registrations.find((known) => known === value);
    if (name === "registration" && registration) house.registration = registration;
  }
  return house;
}

/** A comment has somebody who wrote it, and an answer to it must reach somebody. */
export function isChoice(permission: HousePermission, role: Role): boolean {
  return role !== "visitor" || permission !== "write comments";
}

/** The roles that a house may ask of a permission. */
export function choicesFor(permission: HousePermission): Role[] {
  return roles.filter((role) => isChoice(permission, role));
}
