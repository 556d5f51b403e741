import type { AccountRole } from "./account.ts";

/** A code that lets somebody make an account. */
export interface Invitation {
  id: number;
  /** The only address that may use it; null where anybody may who has the code. */
  email: string | null;
  role: AccountRole;
  /** Until when whoever uses it is a member; null where it makes nobody one. */
  memberUntil: Date | null;
  note: string;
  madeBy: string;
  usesLeft: number;
  expiresAt: Date;
  createdAt: Date;
}

export interface NewInvitation {
  email?: string | undefined;
  role: AccountRole;
  memberUntil?: Date | undefined;
  note?: string;
  uses: number;
  /** How long it is good for. */
  hours: number;
}

/** Made for one person, or for the first administrator: such a one counts where registration is closed too. */
export function isPersonal({ email, role }: Pick<Invitation, "email" | "role">): boolean {
  return email !== null || role === "administrator";
}
