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

/** An invitation as the administrator sees it; the code is stored nowhere. */
export interface InvitationListing extends Invitation {
  /** Who has an account by it. */
  usedBy: { name: string; email: string }[];
  endedAt: Date | null;
  endedBy: string | null;
}

export type InvitationState = "good" | "used up" | "ended" | "over";

/** Whether it still lets somebody in, and if not, why. */
export function stateOf(
  { endedAt, usesLeft, expiresAt }: Pick<InvitationListing, "endedAt" | "usesLeft" | "expiresAt">,
  now: Date,
): InvitationState {
  if (endedAt !== null) return "ended";
  if (usesLeft === 0) return "used up";
  return expiresAt > now ? "good" : "over";
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
