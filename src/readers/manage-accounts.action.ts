import type { May } from "../platform/actor.ts";
import type { Database } from "../platform/database/database.ts";
import { InvalidInput, NotFound } from "../platform/refusals.ts";
import { findAccountByEmail, insertAccount, saveRole } from "./account.store.ts";
import { type Account, type AccountRole, accountRoles, readEmail, readName } from "./account.ts";

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
  const { protectPassword } = await import("./protect-password.ts");
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

export function readRole(written: string): AccountRole {
  const role = accountRoles.find((known) => known === written);
  if (!role) throw new InvalidInput(`“${written}” is not a role. The roles are ${accountRoles.join(", ")}.`);
  return role;
}
