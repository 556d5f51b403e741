import type { May } from "../platform/actor.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { findAccountByEmail } from "./account.store.ts";
import { readEmail } from "./account.ts";
import { endInvitation, insertInvitation } from "./invitation.store.ts";
import type { NewInvitation } from "./invitation.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import { findServedAddress } from "./served-address.store.ts";

type Manage = May<"manage accounts">;

/** @returns the code, which is shown once. @throws InvalidInput when the wish cannot be. */
export async function invite(
  may: Manage,
  desk: Pick<ReaderDesk, "database" | "now">,
  wish: NewInvitation,
): Promise<string> {
  const now = desk.now();
  const email = wish.email === undefined ? undefined : readEmail(wish.email);
  if (wish.email !== undefined && !email)
    throw new InvalidInput(`“${wish.email}” is not an e-mail address. Write it as name@place.example.`);
  if (email && (await findAccountByEmail(desk.database, email)))
    throw new InvalidInput(`${email} has an account already. Change its role with octavo users role.`);
  if (!Number.isInteger(wish.uses) || wish.uses < 1 || wish.uses > 1_000)
    throw new InvalidInput("An invitation is for 1 to 1,000 people.");
  if (wish.role === "administrator" && wish.uses > 1)
    throw new InvalidInput("An invitation that makes an administrator is for one.");
  if (wish.memberUntil && !(wish.memberUntil > now)) throw new InvalidInput("Membership must end in the future.");
  return insertInvitation(desk.database, { ...wish, email }, { madeBy: may.actor.name, now });
}

/** From now on it lets nobody in; who came by it stays. @throws NotFound where there is no such invitation that is good. */
export async function uninvite(may: Manage, desk: Pick<ReaderDesk, "database" | "now">, id: number): Promise<void> {
  const isDone = await endInvitation(desk.database, id, { by: may.actor.name, now: desk.now() });
  if (!isDone)
    throw new NotFound("There is no invitation of this number that is still good. See octavo users invitations.");
}

/**
 * Where whoever is sent a link finds this Octavo: under its public name, else where it listens, else where the settings
 * have it listen once it runs.
 */
export async function whereServed(desk: Pick<ReaderDesk, "database" | "publicUrl" | "address">): Promise<string> {
  return desk.publicUrl ?? (await findServedAddress(desk.database)) ?? desk.address;
}

/** The link that leads to the page where it is used. */
export function joinAddress(origin: string, code: string): string {
  return `${origin.replace(/\/*$/, "")}/join/${code}`;
}
