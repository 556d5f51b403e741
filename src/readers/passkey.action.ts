import type { May } from "../platform/actor.ts";
import { InvalidInput, NotAllowed } from "../platform/refusals.ts";
import { readName } from "./account.ts";
import { type Newcomer, writeNewcomer } from "./newcomer.ts";
import { ownAccount, refuseStale } from "./own-account.action.ts";
import { findOwner, findPasskeys, forgetOldProofs, mostPasskeys } from "./passkey.store.ts";
import { type Admitted, knownAddress, ownRefusal, type PasskeySettings, unconfirmed } from "./passkey-settings.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import { findWay, makeAccount, readPerson, takenAddress } from "./register.action.ts";
import { type From, headersOf } from "./sign-in.action.ts";
import type { SignIn } from "./sign-in.store.ts";
import { takeBackTurn, takeTurn } from "./sign-in-wait.store.ts";
import { addressRule, householdOf, registerRule, type WaitRule } from "./sign-in-wait.ts";

/** Of a request that speaks with a passkey. */
export interface Asked extends From {
  cookie: string | undefined;
  origin: string | undefined;
}

/** What the browser hands to the passkey, or the answer to it, with the cookies that belong to it. */
export interface Told<Body> {
  body: Body;
  cookies: string[];
}

/** Too many were asked for. */
export class MustWait extends InvalidInput {
  readonly until: Date;

  constructor(until: Date) {
    super("This was asked for too often from where you are. Wait a little, then try again.");
    this.until = until;
  }
}

const notYours =
  "The passkey was not accepted: it took too long, it was used before, or it was made for another address. Try again.";

/** A challenge to be signed by any passkey that is good here. @throws InvalidInput */
export async function askForPasskey(desk: ReaderDesk, asked: Asked): Promise<Told<object>> {
  await takePlace(desk, `passkey ${householdOf(asked.address)}`, addressRule);
  const { api } = await openPasskeys(desk);
  const { response, headers } = await api.generatePasskeyAuthenticationOptions({
    headers: headersOf(asked),
    returnHeaders: true,
  });
  return { body: response, cookies: headers.getSetCookie() };
}

/** Signs in whoever answers the challenge. @throws InvalidInput */
export async function signInByPasskey(desk: ReaderDesk, answer: unknown, asked: Asked): Promise<string[]> {
  const { api } = await openPasskeys(desk);
  const response = readAnswer(answer);
  const { headers } = await api
    .verifyPasskeyAuthentication({ body: { response }, headers: headersOf(asked, asked), returnHeaders: true })
    .catch((error: unknown) => Promise.reject(inWords(error)));
  await takeBackTurn(desk.database, `passkey ${householdOf(asked.address)}`);
  return headers.getSetCookie();
}

/** A challenge for one more passkey of whoever asks. @throws InvalidInput */
export async function beginPasskey(
  may: May<"keep an account">,
  desk: ReaderDesk,
  sessionId: string,
  asked: Asked,
): Promise<Told<object>> {
  const { api } = await openPasskeys(desk);
  await refuseStale(may, desk, sessionId);
  if ((await findPasskeys(desk.database, ownAccount(may))).length >= mostPasskeys)
    throw new InvalidInput(`You have ${mostPasskeys} passkeys, which is the most. Remove one first.`);
  await takePlace(desk, `passkey ${householdOf(asked.address)}`, addressRule);
  const { response, headers } = await api.generatePasskeyRegistrationOptions({
    query: {},
    headers: headersOf(asked, asked),
    returnHeaders: true,
  });
  return { body: response, cookies: headers.getSetCookie() };
}

/** Keeps the passkey that was made. @throws InvalidInput */
export async function addPasskey(
  may: May<"keep an account">,
  desk: ReaderDesk,
  wish: { answer: unknown; name: string },
  asked: Asked,
): Promise<void> {
  ownAccount(may);
  const { api } = await openPasskeys(desk);
  const body = { response: readAnswer(wish.answer), name: readName(wish.name) ?? "Passkey" };
  await api
    .verifyPasskeyRegistration({ body, headers: headersOf(asked, asked) })
    .catch((error: unknown) => Promise.reject(inWords(error)));
  await takeBackTurn(desk.database, `passkey ${householdOf(asked.address)}`);
}

/** A challenge for the passkey of an account that is yet to be made. @throws InvalidInput, NotAllowed */
export async function beginAccount(desk: ReaderDesk, newcomer: Newcomer, asked: From): Promise<Told<object>> {
  const { api } = await openPasskeys(desk);
  const person = readPerson(newcomer, await findWay(desk, newcomer.code));
  await takePlace(desk, `register ${householdOf(asked.address)}`, registerRule);
  const { response, headers } = await api.generatePasskeyRegistrationOptions({
    query: { context: writeNewcomer({ ...person, code: newcomer.code }) },
    headers: headersOf(asked),
    returnHeaders: true,
  });
  return { body: response, cookies: headers.getSetCookie() };
}

/**
 * Makes the account of a challenge with the passkey that answers it; without an answer that holds there is none. Whoever
 * comes by a link of their own is signed in at once. @throws InvalidInput
 */
export async function makeAccountWithPasskey(
  desk: ReaderDesk,
  answer: unknown,
  asked: Asked,
): Promise<{ outcome: "personal" | "asked"; cookies: string[] }> {
  const { api } = await openPasskeys(desk);
  const body = { response: readAnswer(answer), name: "First passkey" };
  try {
    const { headers } = await api.verifyPasskeyRegistration({
      body,
      headers: headersOf(asked, asked),
      returnHeaders: true,
    });
    const cookies = headers.getSetCookie();
    return { outcome: cookies.some((cookie) => cookie.includes("session_token=")) ? "personal" : "asked", cookies };
  } catch (error) {
    if (statusOf(error) === knownAddress) return { outcome: "asked", cookies: [] };
    throw inWords(error);
  }
}

/** What better-auth asks us while it speaks with a passkey. */
export function passkeysOf(desk: ReaderDesk): PasskeySettings {
  return {
    party: desk.passkeyParty ?? { id: "localhost", origin: undefined },
    admit: (newcomer) => admit(desk, newcomer),
    async mayEnter(credentialId) {
      const owner = await findOwner(desk.database, credentialId);
      if (!owner) return false;
      if (desk.hasMail && !owner.isVerified) desk.tell("confirm", owner.email);
      return !desk.hasMail || owner.isVerified;
    },
  };
}

async function admit(desk: ReaderDesk, newcomer: Newcomer): Promise<Admitted> {
  try {
    const invitation = await findWay(desk, newcomer.code);
    const { id, isMine } = await makeAccount(desk, readPerson(newcomer, invitation), invitation);
    if (id) return { outcome: "new", accountId: id, isSignedIn: isMine };
    return isMine ? { outcome: "refused", sentence: takenAddress } : { outcome: "known" };
  } catch (error) {
    if (!(error instanceof InvalidInput || error instanceof NotAllowed)) throw error;
    return { outcome: "refused", sentence: error.message };
  }
}

async function openPasskeys(desk: ReaderDesk) {
  if (!desk.passkeyParty)
    throw new InvalidInput("There are no passkeys here: Octavo’s public address is a number, and they need a name.");
  return desk.signIn();
}

/** Challenges are stored, so nobody asks for them without end; those that ended are forgotten. */
async function takePlace(desk: ReaderDesk, who: string, rule: WaitRule): Promise<void> {
  const until = await takeTurn(desk.database, who, rule, desk.now());
  if (until) throw new MustWait(until);
  await forgetOldProofs(desk.database, desk.now());
}

type Answer = NonNullable<Parameters<SignIn["api"]["verifyPasskeyAuthentication"]>[0]>["body"]["response"];

/** What a browser sends is checked by whoever verifies it; here, that it is something to be checked. */
function readAnswer(answer: unknown): Answer {
  if (typeof answer !== "object" || answer === null || !("id" in answer) || typeof answer.id !== "string")
    throw new InvalidInput(notYours);
  return answer as Answer;
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && error.name === "APIError" && "status" in error ? error.status : undefined;
}

function inWords(error: unknown): unknown {
  const status = statusOf(error);
  if (status === undefined || !(error instanceof Error)) return error;
  if (status === ownRefusal) return new InvalidInput(error.message);
  if (status === unconfirmed)
    return new InvalidInput(
      "This address is not confirmed yet. Another letter is on its way: open its link, then sign in.",
    );
  return new InvalidInput(notYours);
}
