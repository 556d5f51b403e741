import type { Issuer } from "../platform/issuer/issuer.ts";
import type { AccountRole } from "./account.ts";

/** The issuer at which people may sign in, with what the administrator says of whoever comes from there. */
export interface IssuerDesk {
  issuer: Issuer;
  /** Its identifier, as accounts keep it. */
  address: string;
  /** What its button says. */
  name: string;
  /** Which role each of its groups gives. */
  roles: readonly GroupRole[];
  /** Whether somebody without an account gets one where the house would give them none. */
  isWelcome: boolean;
}

export interface GroupRole {
  group: string;
  role: AccountRole;
}
