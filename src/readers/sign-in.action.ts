import { readEmail } from "./account.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import { addressHeader } from "./sign-in-names.ts";
import { forgetFailures, forgetOldWaits, takeBackTurn, takeTurn } from "./sign-in-wait.store.ts";
import { accountRule, addressRule, householdOf } from "./sign-in-wait.ts";

/** scrypt takes any length; a limit keeps a request from being work without end. */
const longestPassword = 200;

/** Of the request: which program asks, from where. */
export interface From {
  address: string;
  userAgent: string;
}

export type SignedIn =
  | { outcome: "signed in"; accountId: string; cookies: string[] }
  | { outcome: "refused" }
  /** The password is right, the address is not confirmed. */
  | { outcome: "unconfirmed" }
  | { outcome: "wait"; until: Date };

/**
 * Signs in with a password. Whether there is such an account shows neither in the answer nor in the time it takes: a
 * password is hashed in any case. Tries are counted by the address that was typed, whether or not it is an account's.
 */
export async function signInByPassword(
  desk: ReaderDesk,
  typed: { email: string; password: string },
  from: From,
): Promise<SignedIn> {
  const email = readEmail(typed.email);
  const tries = [
    [`address ${householdOf(from.address)}`, addressRule],
    [`account ${email ?? ""}`, accountRule],
  ] as const;
  for (const [who, rule] of tries) {
    const until = await takeTurn(desk.database, who, rule, desk.now());
    if (until) return { outcome: "wait", until };
  }
  const found = await askForSession(desk, { email: email ?? "nobody@octavo.invalid", password: typed.password }, from);
  if (found === "unconfirmed" && email) {
    desk.tell("confirm", email);
    return { outcome: "unconfirmed" };
  }
  if (found === "refused" || found === "unconfirmed" || email === undefined) return { outcome: "refused" };
  await takeBackTurn(desk.database, tries[0][0]);
  await forgetFailures(desk.database, tries[1][0]);
  await forgetOldWaits(desk.database, desk.now());
  return { outcome: "signed in", ...found };
}

async function askForSession(desk: ReaderDesk, body: { email: string; password: string }, from: From) {
  const signIn = await desk.signIn();
  try {
    const { response, headers } = await signIn.api.signInEmail({
      body: { ...body, password: body.password.slice(0, longestPassword) },
      headers: headersOf(from),
      returnHeaders: true,
    });
    return { accountId: response.user.id, cookies: headers.getSetCookie() };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "APIError") throw error;
    return "status" in error && error.status === "FORBIDDEN" ? "unconfirmed" : "refused";
  }
}

/** Ends the session of a request. @returns the cookies that take it out of the browser. */
export async function signOut(desk: ReaderDesk, headers: Headers): Promise<string[]> {
  const signIn = await desk.signIn();
  const { headers: answered } = await signIn.api.signOut({ headers, returnHeaders: true });
  return answered.getSetCookie();
}

/** What better-auth is told of a request: what is named here, and nothing else that it says. */
export function headersOf(
  from: From,
  said: { cookie?: string | undefined; origin?: string | undefined } = {},
): Headers {
  const headers = new Headers({ [addressHeader]: from.address, "user-agent": from.userAgent });
  for (const [name, value] of Object.entries(said)) if (value) headers.set(name, value);
  return headers;
}
