import { type HousePermission, housePermissions, type May, type Role, roles } from "../platform/actor.ts";
import { type House, isChoice, type Registration, registrations } from "../platform/house.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { saveHouseRules } from "./house.store.ts";
import type { ReaderDesk } from "./reader-desk.ts";

/** What a form or the API sends; what is missing stays as it is. */
export interface HouseWish {
  registration?: string | undefined;
  roles: { [permission in HousePermission]?: string | undefined };
}

/** Changes what the house lets whom do. It counts here at once, and on every machine within seconds. */
export async function changeHouse(may: May<"manage accounts">, desk: ReaderDesk, wish: HouseWish): Promise<House> {
  const rules: { name: string; value: string }[] = [];
  for (const permission of housePermissions) {
    const value = wish.roles[permission];
    if (value !== undefined) rules.push({ name: permission, value: readChoice(permission, value) });
  }
  if (wish.registration !== undefined) rules.push({ name: "registration", value: readRegistration(wish.registration) });
  await desk.database.transaction().execute((transaction) => saveHouseRules(transaction, rules, may.actor.name));
  desk.forgetHouse();
  return desk.house();
}

function readChoice(permission: HousePermission, value: string): Role {
  const role = roles.find((known) => known === value);
  if (!role) throw new InvalidInput(`“${value}” is not a role. The roles are ${roles.join(", ")}.`);
  if (!isChoice(permission, role)) throw new InvalidInput(`A ${role} can never ${permission}. Choose another role.`);
  return role;
}

function readRegistration(value: string): Registration {
  const registration = registrations.find((known) => known === value);
  if (!registration) throw new InvalidInput(`“${value}” is no way to register. Choose ${registrations.join(", ")}.`);
  return registration;
}
