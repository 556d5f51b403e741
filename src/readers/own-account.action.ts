import { scopes as allScopes, type May, type Scope } from "../platform/actor.ts";
import { InvalidInput, NotAllowed, NotFound } from "../platform/refusals.ts";
import { keepAnAdministrator, loadAccount } from "./account.store.ts";
import { readName } from "./account.ts";
import { deleteKey, findKeys, insertKey } from "./api-key.store.ts";
import type { Forget } from "./manage-accounts.action.ts";
import { type AccountExport, deleteAccount, exportAccount } from "./own-data.store.ts";
import { deletePasskey, hasPassword } from "./passkey.store.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import { deleteOtherSessions, deleteSession, isSessionSince } from "./session.store.ts";
import { type From, signInByPassword } from "./sign-in.action.ts";

type Own = May<"keep an account">;
const mostKeys = 50;

/** Whose account it is: always that of whoever asks, never one that is named. @throws NotFound for who has none. */
export function ownAccount({ actor }: Own | May<"read own account">): string {
  if (actor.account === undefined)
    throw new NotFound("You have no account here. Who sits at the machine makes one: octavo users add.");
  return actor.account;
}

/** @returns the key, which is shown once. @throws InvalidInput */
export async function makeKey(
  may: Own,
  desk: ReaderDesk,
  wish: { name: string; scopes: readonly string[]; days?: number | undefined },
): Promise<{ id: number; secret: string }> {
  const [accountId, name] = [ownAccount(may), readName(wish.name)];
  if (!name) throw new InvalidInput("Give the key a name, such as that of the program that will use it.");
  const scopes = readScopes(wish.scopes);
  if (scopes.length === 0) throw new InvalidInput("Choose what the key is good for.");
  refuseMore(may, scopes);
  if (wish.days !== undefined && !(Number.isInteger(wish.days) && wish.days >= 1 && wish.days <= 3_650))
    throw new InvalidInput("A key is good for 1 to 3,650 days, or until you end it.");
  if ((await findKeys(desk.database, accountId, mostKeys)).length >= mostKeys)
    throw new InvalidInput(`You have ${mostKeys} keys, which is the most. End one first.`);
  const expiresAt = wish.days === undefined ? null : new Date(desk.now().getTime() + wish.days * 86_400_000);
  return insertKey(desk.database, { accountId, name, scopes, expiresAt });
}

/** Whatever a key is good for, it reads. */
function readScopes(written: readonly string[]): Scope[] {
  const known = allScopes.filter((scope) => written.includes(scope));
  return known.length > 0 && !known.includes("read") ? ["read", ...known] : known;
}

/** A key makes no key that is good for more than itself. */
function refuseMore({ actor }: Own, wanted: readonly Scope[]): void {
  const more = actor.scopes && wanted.find((scope) => !actor.scopes?.includes(scope));
  if (more) throw new NotAllowed(`This key is not good for “${more}”, so it makes none that is.`);
}

/** @throws NotFound where it is no key of this account's; so with sessions. */
export async function endKey(may: Own, desk: ReaderDesk, id: number): Promise<void> {
  if (!(await deleteKey(desk.database, ownAccount(may), id))) throw new NotFound("You have no such key.");
}

export async function endSession(may: Own, desk: ReaderDesk, id: string): Promise<void> {
  if (!(await deleteSession(desk.database, ownAccount(may), id))) throw new NotFound("You have no such session.");
}

/** @throws NotFound, InvalidInput where nothing else would let its owner in. */
export async function removePasskey(may: Own, desk: ReaderDesk, id: string): Promise<void> {
  const passkey = { accountId: ownAccount(may), id, issuer: desk.issuer?.address };
  await desk.database.transaction().execute((transaction) => deletePasskey(transaction, passkey));
}

/** Ends every session but the one that is asked from. @returns how many. */
export async function endOtherSessions(may: Own, desk: ReaderDesk, currentId: string): Promise<number> {
  return deleteOtherSessions(desk.database, ownAccount(may), currentId);
}

/** Everything that is kept about whoever asks; no secret, not even hashed. */
export async function exportOwnData(may: Own, desk: ReaderDesk): Promise<AccountExport> {
  return exportAccount(desk.database, ownAccount(may));
}

/** How long ago somebody may have signed in who is asked for nothing else before what cannot be undone. */
const freshMs = 60 * 60_000;

/** @throws InvalidInput where the session of whoever asks was opened some time ago. */
export async function refuseStale(may: Own, desk: ReaderDesk, sessionId: string): Promise<void> {
  const since = new Date(desk.now().getTime() - freshMs);
  if (!(await isSessionSince(desk.database, ownAccount(may), sessionId, since)))
    throw new InvalidInput("You signed in more than an hour ago. Sign out, sign in again, then do this once more.");
}

/**
 * Deletes the account of whoever asks with what belongs to it alone, after the password was typed again or, where there is
 * none, by who signed in just now: a browser that was left open must not be enough. @throws InvalidInput
 */
export async function deleteOwnAccount(
  may: Own,
  desk: ReaderDesk,
  proof: { password: string; sessionId: string },
  from: From,
  forget: Forget,
): Promise<void> {
  const account = await loadAccount(desk.database, ownAccount(may));
  if (await hasPassword(desk.database, account.id)) await provePassword(desk, account.email, proof.password, from);
  else await refuseStale(may, desk, proof.sessionId);
  await desk.database.transaction().execute(async (transaction) => {
    if (account.role === "administrator") await keepAnAdministrator(transaction, account.id);
    await forget(transaction, account.id);
    await deleteAccount(transaction, account.id);
  });
}

async function provePassword(desk: ReaderDesk, email: string, password: string, from: From): Promise<void> {
  const proven = await signInByPassword(desk, { email, password }, from);
  if (proven.outcome === "wait") throw new InvalidInput("There were too many tries that failed. Try again later.");
  if (proven.outcome !== "signed in") throw new InvalidInput("This is not your password, so nothing was deleted.");
}
