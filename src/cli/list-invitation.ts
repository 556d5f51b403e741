import { type InvitationListing, stateOf } from "../readers/invitation.ts";

/** One invitation as a line of the terminal. */
export function listInvitation(invitation: InvitationListing, now: Date): string {
  const { id, role, email, usesLeft, expiresAt, madeBy, usedBy } = invitation;
  const parts = [
    `${id}`.padStart(5),
    stateOf(invitation, now).padEnd(8),
    role.padEnd(14),
    `until ${expiresAt.toISOString().slice(0, 10)}`,
    email ? `for ${email}` : `for ${usesLeft} more`,
    `made by ${madeBy}`,
  ];
  if (usedBy.length > 0) parts.push(`used by ${usedBy.map((each) => each.email).join(", ")}`);
  return parts.join("  ");
}
