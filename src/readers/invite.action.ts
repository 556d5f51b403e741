import type { May } from "../platform/actor.ts";
import { InvalidInput } from "../platform/refusals.ts";
import { findAccountByEmail } from "./account.store.ts";
import { readEmail } from "./account.ts";
import { insertInvitation } from "./invitation.store.ts";
import type { NewInvitation } from "./invitation.ts";
import type { ReaderDesk } from "./reader-desk.ts";

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

/** The link that leads to the page where it is used. */
export function joinAddress(origin: string, code: string): string {
  return `${origin.replace(/\/*$/, "")}/join/${code}`;
}
