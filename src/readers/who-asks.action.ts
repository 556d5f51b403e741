import type { Actor } from "../platform/actor.ts";
import { NotAllowed } from "../platform/refusals.ts";
import { findAccount, hasAccounts } from "./account.store.ts";
import { useKey } from "./api-key.store.ts";
import { readBearer } from "./api-key.ts";
import type { ReaderDesk } from "./reader-desk.ts";

export interface Asking {
  actor: Actor;
  /** Of whoever is signed in in a browser. */
  sessionId?: string;
  /** Cookies to send back: a session that was used is kept for longer. */
  cookies: string[];
}

const visitor: Actor = { role: "visitor", name: "visitor" };
/** Whoever reaches a port of loopback sits at the machine, and while nobody has an account it is theirs. */
const atThisMachine: Actor = { role: "administrator", name: "visitor on this machine" };

/** Of a request: what tells who asks. */
export interface Traces {
  /** With the cookie. */
  headers: Headers;
  /** Whether it was asked under a name of this machine, by no proxy. */
  isHere: boolean;
  /** Whether it is the API that is asked: keys open nothing else. */
  isOfApi: boolean;
}

/** Finds out who asks. @throws NotAllowed for a key that is none: whoever sends one does not mean to be a visitor. */
export async function whoAsks(desk: ReaderDesk, { headers, isHere, isOfApi }: Traces): Promise<Asking> {
  const authorization = headers.get("authorization");
  if (isOfApi && authorization !== null) return { actor: await findKeyHolder(desk, authorization), cookies: [] };
  if (/(^|[;\s.-])octavo\.session_token=/.test(headers.get("cookie") ?? "")) {
    const signedIn = await findSignedIn(desk, headers);
    if (signedIn) return signedIn;
  }
  const isEmpty = desk.isAlone && isHere && !(await hasAccounts(desk.database));
  return { actor: isEmpty ? atThisMachine : { ...visitor, house: (await desk.house()).roles }, cookies: [] };
}

/** Whose key it is, with what it is good for. @throws NotAllowed */
export async function findKeyHolder(desk: ReaderDesk, authorization: string): Promise<Actor> {
  const key = readBearer(authorization);
  const used = key && (await useKey(desk.database, key, desk.now()));
  const account = used && (await findAccount(desk.database, used.accountId));
  if (!account)
    throw new NotAllowed("This key is not known here, or has ended. Make another on the page of your account.");
  const { standing: role, name, id } = account;
  return { role, name, account: id, house: (await desk.house()).roles, scopes: used.scopes };
}

async function findSignedIn(desk: ReaderDesk, headers: Headers): Promise<Asking | undefined> {
  const signIn = await desk.signIn();
  const { response, headers: answered } = await signIn.api.getSession({ headers, returnHeaders: true });
  const account = response && (await findAccount(desk.database, response.user.id));
  if (!account) return undefined;
  return {
    actor: { role: account.standing, name: account.name, account: account.id, house: (await desk.house()).roles },
    sessionId: response.session.id,
    cookies: answered.getSetCookie(),
  };
}
