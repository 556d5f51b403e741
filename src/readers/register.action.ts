import type { Transaction } from "../platform/database/database.ts";
import type { House } from "../platform/house.ts";
import { InvalidInput, NotAllowed } from "../platform/refusals.ts";
import { insertAccount } from "./account.store.ts";
import { type NewAccount, readEmail, readName } from "./account.ts";
import { saveGrant } from "./grant.store.ts";
import { findInvitation, takeInvitation } from "./invitation.store.ts";
import { type Invitation, isPersonal } from "./invitation.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import type { From } from "./sign-in.action.ts";
import { takeTurn } from "./sign-in-wait.store.ts";
import { householdOf, registerRule } from "./sign-in-wait.ts";

export interface RegisterWish {
  name: string;
  email: string;
  password: string;
  code: string;
}

export type Registered =
  /** Whoever comes by a link of their own is signed in at once. */
  | { outcome: "personal"; email: string }
  /** Whether the address had an account already is not told to whoever typed it. */
  | { outcome: "asked"; email: string }
  | { outcome: "wait"; until: Date };

/**
 * Makes an account of oneself. The role is never the form's: it is a reader's, or what the invitation says.
 * @throws NotAllowed where the house is closed to whoever asks, InvalidInput that says what is wrong with a field.
 */
export async function register(desk: ReaderDesk, wish: RegisterWish, from: From): Promise<Registered> {
  const invitation = await findWay(desk, wish.code);
  const person = readPerson(wish, invitation);
  // Its dictionaries are for whoever makes an account, not for every command.
  const { protectPassword } = await import("./protect-password.action.ts");
  // Also where the address is known: an answer that comes sooner would say so.
  const passwordHash = await protectPassword(wish.password, [person.email, person.name]);
  const until = await takeTurn(desk.database, `register ${householdOf(from.address)}`, registerRule, desk.now());
  if (until) return { outcome: "wait", until };
  const { email } = person;
  const { id, isMine } = await makeAccount(desk, { ...person, passwordHash }, invitation);
  if (isMine && !id) throw new InvalidInput(takenAddress);
  return { outcome: isMine ? "personal" : "asked", email };
}

export const takenAddress = "This address has an account already. Sign in, or use another address.";

/**
 * Makes it in one transaction with the use of the invitation, and sends the letter that is due.
 * @returns its id, or undefined where the address has one already; `isMine` where the invitation is one person's own.
 * @throws NotAllowed where the invitation has been used up meanwhile.
 */
export async function makeAccount(
  desk: ReaderDesk,
  person: Pick<NewAccount, "email" | "name" | "passwordHash">,
  invitation: Invitation | undefined,
): Promise<{ id: string | undefined; isMine: boolean }> {
  const isMine = invitation !== undefined && isPersonal(invitation);
  const id = await desk.database
    .transaction()
    .execute((transaction) => insertNewcomer(desk, transaction, { ...person, isVerified: isMine }, invitation));
  if (!isMine) desk.tell(id ? "confirm" : "known", person.email);
  return { id, isMine };
}

/**
 * Makes the account with what an invitation gives. @returns its id, or undefined where the address has one already.
 * @throws NotAllowed where the invitation has been used up meanwhile.
 */
export async function insertNewcomer(
  { now }: Pick<ReaderDesk, "now">,
  transaction: Transaction,
  person: Omit<NewAccount, "role">,
  invitation: Invitation | undefined,
): Promise<string | undefined> {
  const made = await insertAccount(transaction, { ...person, role: invitation?.role ?? "reader" });
  if (made === undefined || !invitation) return made;
  if (!(await takeInvitation(transaction, invitation.id, { accountId: made, now: now() }))) throw usedUp();
  if (invitation.memberUntil)
    await saveGrant(transaction, made, { grantedBy: "invitation", until: invitation.memberUntil });
  return made;
}

/** @returns the invitation that is used, or undefined where none is needed. @throws NotAllowed */
export async function findWay(desk: ReaderDesk, code: string): Promise<Invitation | undefined> {
  const [house, invitation] = await Promise.all([
    desk.house(),
    code ? findInvitation(desk.database, code, desk.now()) : undefined,
  ]);
  if (code) return admitInvitation(house, invitation);
  const { registration } = house;
  if (registration === "open") return undefined;
  throw new NotAllowed(
    registration === "invitation"
      ? "Accounts are made by invitation here. Open the link that you were sent, or ask whoever runs this newspaper."
      : "No accounts are made here. Ask whoever runs this newspaper.",
  );
}

/** @throws NotAllowed where there is no such invitation, or the house takes none of its kind. */
export function admitInvitation({ registration }: House, invitation: Invitation | undefined): Invitation {
  if (invitation && (isPersonal(invitation) || registration !== "closed")) return invitation;
  throw usedUp();
}

function usedUp(): NotAllowed {
  return new NotAllowed("This invitation has been used or has ended. Ask whoever sent it for another.");
}

/** @throws InvalidInput that says what is wrong with a field. */
export function readPerson(wish: Pick<RegisterWish, "name" | "email">, invitation: Invitation | undefined) {
  const [email, name] = [readEmail(wish.email), readName(wish.name)];
  if (!email) throw new InvalidInput("Give an e-mail address, such as name@place.example.");
  if (invitation?.email && invitation.email !== email)
    throw new InvalidInput("This invitation is for another address.");
  if (!name) throw new InvalidInput("Give a name of letters or digits, at most 80 characters long.");
  return { email, name };
}
