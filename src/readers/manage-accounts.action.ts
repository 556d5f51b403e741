import type { May } from "../platform/actor.ts";
import type { Database, Transaction } from "../platform/database/database.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { findAccountByEmail, insertAccount, keepAnAdministrator, loadAccount, saveRole } from "./account.store.ts";
import { type Account, type AccountRole, accountRoles, readEmail, readName } from "./account.ts";
import { deleteGrant, saveGrant } from "./grant.store.ts";
import { deleteAccount } from "./own-data.store.ts";
import { deleteOtherSessions } from "./session.store.ts";

type Manage = May<"manage accounts">;

export interface AccountWish {
  email: string;
  name: string;
  role: string;
  password: string;
}

/** Makes an account by hand. @throws InvalidInput that says what is wrong with what was given. */
export async function addAccount(_may: Manage, database: Database, wish: AccountWish): Promise<string> {
  const [email, name] = [readEmail(wish.email), readName(wish.name)];
  if (!email) throw new InvalidInput(`“${wish.email}” is not an e-mail address. Write it as name@place.example.`);
  if (!name) throw new InvalidInput("A name has letters or digits, and at most 80 of them.");
  const role = readRole(wish.role);
  // Its dictionaries are for whoever makes an account, not for every command.
  const { protectPassword } = await import("./protect-password.action.ts");
  const passwordHash = await protectPassword(wish.password, [email, name]);
  const account = { email, name, role, isVerified: true, passwordHash };
  const id = await database.transaction().execute((transaction) => insertAccount(transaction, account));
  if (!id) throw new InvalidInput(`${email} has an account already. Change its role with octavo users role.`);
  return id;
}

/** @throws NotFound when the address has no account, InvalidInput when nobody would be left to manage accounts. */
export async function changeRole(_may: Manage, database: Database, email: string, role: string): Promise<Account> {
  const wanted = readRole(role);
  return database.transaction().execute(async (transaction) => {
    const account = await findAccountByEmail(transaction, email.trim().toLowerCase());
    if (!account) throw new NotFound(`${email} has no account here. See octavo users list.`);
    await saveRole(transaction, account.id, wanted);
    return { ...account, role: wanted };
  });
}

/** Makes somebody a member until a day, or until it is taken back. @throws NotFound, InvalidInput */
export async function grantMembership(
  _may: Manage,
  database: Database,
  email: string,
  until: string,
): Promise<Account> {
  const account = await findAccountByEmail(database, email.trim().toLowerCase());
  if (!account) throw new NotFound(`${email} has no account here. See octavo users list.`);
  if (until === "never") {
    await deleteGrant(database, account.id, { grantedBy: "hand" });
    return loadAccount(database, account.id);
  }
  const day = /^\d{4}-\d{2}-\d{2}$/.test(until) ? new Date(`${until}T23:59:59Z`) : undefined;
  if (until !== "always" && (!day || Number.isNaN(day.getTime())))
    throw new InvalidInput(`“${until}” is no day. Write it as 2027-01-31, or always, or never.`);
  await saveGrant(database, account.id, { grantedBy: "hand", until: day ?? null });
  return loadAccount(database, account.id);
}

/** What other folders do with what somebody leaves behind, in the transaction that deletes the account. */
export type Forget = (transaction: Transaction, accountId: string) => Promise<void>;

/** @throws NotFound, InvalidInput for the only administrator. */
export async function removeAccount(_may: Manage, database: Database, email: string, forget: Forget): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const account = await findAccountByEmail(transaction, email.trim().toLowerCase());
    if (!account) throw new NotFound(`${email} has no account here. See octavo users list.`);
    if (account.role === "administrator") await keepAnAdministrator(transaction, account.id);
    await forget(transaction, account.id);
    await deleteAccount(transaction, account.id);
  });
}

/** Signs somebody out everywhere. @throws NotFound */
export async function endSessionsOf(_may: Manage, database: Database, accountId: string): Promise<number> {
  const { id } = await loadAccount(database, accountId);
  return deleteOtherSessions(database, id, "");
}

export function readRole(written: string): AccountRole {
  const role = accountRoles.find((known) => known === written);
  if (!role) throw new InvalidInput(`“${written}” is not a role. The roles are ${accountRoles.join(", ")}.`);
  return role;
}
