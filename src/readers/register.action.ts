import { InvalidInput, NotAllowed } from "../platform/refusals.ts";
import { insertAccount } from "./account.store.ts";
import { readEmail, readName } from "./account.ts";
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
  const { email, name, passwordHash } = await readWish(wish, invitation);
  const until = await takeTurn(desk.database, `register ${householdOf(from.address)}`, registerRule, desk.now());
  if (until) return { outcome: "wait", until };
  const isMine = invitation !== undefined && isPersonal(invitation);
  const isNew = await desk.database.transaction().execute(async (transaction) => {
    const role = invitation?.role ?? "reader";
    const id = await insertAccount(transaction, { email, name, role, isVerified: isMine, passwordHash });
    if (!id) return false;
    if (invitation && !(await takeInvitation(transaction, invitation.id, desk.now()))) throw usedUp();
    if (invitation?.memberUntil)
      await saveGrant(transaction, id, { grantedBy: "invitation", until: invitation.memberUntil });
    return true;
  });
  if (isMine && !isNew) throw new InvalidInput("This address has an account already. Sign in, or use another address.");
  if (isMine) return { outcome: "personal", email };
  desk.tell(isNew ? "confirm" : "known", email);
  return { outcome: "asked", email };
}

/** @returns the invitation that is used, or undefined where none is needed. @throws NotAllowed */
export async function findWay(desk: ReaderDesk, code: string): Promise<Invitation | undefined> {
  const [{ registration }, invitation] = await Promise.all([
    desk.house(),
    code ? findInvitation(desk.database, code, desk.now()) : undefined,
  ]);
  if (invitation && (isPersonal(invitation) || registration !== "closed")) return invitation;
  if (code) throw usedUp();
  if (registration === "open") return undefined;
  throw new NotAllowed(
    registration === "invitation"
      ? "Accounts are made by invitation here. Open the link that you were sent, or ask whoever runs this newspaper."
      : "No accounts are made here. Ask whoever runs this newspaper.",
  );
}

function usedUp(): NotAllowed {
  return new NotAllowed("This invitation has been used or has ended. Ask whoever sent it for another.");
}

async function readWish(wish: RegisterWish, invitation: Invitation | undefined) {
  const [email, name] = [readEmail(wish.email), readName(wish.name)];
  if (!email) throw new InvalidInput("Give an e-mail address, such as name@place.example.");
  if (invitation?.email && invitation.email !== email)
    throw new InvalidInput("This invitation is for another address.");
  if (!name) throw new InvalidInput("Give a name of letters or digits, at most 80 characters long.");
  // Its dictionaries are for whoever makes an account, not for every command.
  const { protectPassword } = await import("./protect-password.action.ts");
  // Also where the address is known: an answer that comes sooner would say so.
  return { email, name, passwordHash: await protectPassword(wish.password, [email, name]) };
}
