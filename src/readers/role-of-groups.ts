import { type AccountRole, accountRoles } from "./account.ts";

/** @returns the greatest role that somebody's groups give, or undefined where they give none. */
export function roleOfGroups(
  groups: readonly string[],
  roles: readonly { group: string; role: AccountRole }[],
): AccountRole | undefined {
  return accountRoles.findLast((role) => roles.some((each) => each.role === role && groups.includes(each.group)));
}
