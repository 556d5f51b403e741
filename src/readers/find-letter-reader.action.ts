import type { Actor } from "../platform/actor.ts";
import { findAccount } from "./account.store.ts";
import type { ReaderDesk } from "./reader-desk.ts";

/** Whom a letter goes to, with what they may do today. */
export function findLetterReader({ database, house }: Pick<ReaderDesk, "database" | "house">) {
  return async (id: string): Promise<{ email: string; isConfirmed: boolean; actor: Actor } | undefined> => {
    const account = await findAccount(database, id);
    if (!account) return undefined;
    const { standing: role, name, email, isVerified: isConfirmed } = account;
    return { email, isConfirmed, actor: { role, name, account: id, house: (await house()).roles } };
  };
}
