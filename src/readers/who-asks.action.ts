import type { Actor } from "../platform/actor.ts";
import { findAccount, hasAccounts } from "./account.store.ts";
import type { ReaderDesk } from "./reader-desk.ts";

export interface Asking {
  actor: Actor;
  /** Cookies to send back: a session that was used is kept for longer. */
  cookies: string[];
}

const visitor: Actor = { role: "visitor", name: "visitor" };
/** Whoever reaches a port of loopback sits at the machine, and while nobody has an account it is theirs. */
const atThisMachine: Actor = { role: "administrator", name: "visitor on this machine" };

/** Finds out who asks. @param headers with the request's cookie. @param isHere whether it was asked under a name of this machine. */
export async function whoAsks(desk: ReaderDesk, headers: Headers, isHere: boolean): Promise<Asking> {
  if (/(^|[;\s.-])octavo\.session_token=/.test(headers.get("cookie") ?? "")) {
    const signedIn = await findSignedIn(desk, headers);
    if (signedIn) return signedIn;
  }
  const isEmpty = desk.isAlone && isHere && !(await hasAccounts(desk.database));
  return { actor: isEmpty ? atThisMachine : { ...visitor, house: (await desk.house()).roles }, cookies: [] };
}

async function findSignedIn(desk: ReaderDesk, headers: Headers): Promise<Asking | undefined> {
  const signIn = await desk.signIn();
  const { response, headers: answered } = await signIn.api.getSession({ headers, returnHeaders: true });
  const account = response && (await findAccount(desk.database, response.user.id));
  if (!account) return undefined;
  return {
    actor: { role: account.standing, name: account.name, account: account.id, house: (await desk.house()).roles },
    cookies: answered.getSetCookie(),
  };
}
