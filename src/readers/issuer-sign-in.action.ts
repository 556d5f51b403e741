import { randomBytes } from "node:crypto";
import type { Database, Transaction } from "../platform/database/database.ts";
import { IssuerDown, IssuerRefused, type Vouched } from "../platform/issuer/issuer.ts";
import { InvalidInput, NotAllowed } from "../platform/refusals.ts";
import { findAccountByEmail } from "./account.store.ts";
import { readEmail, readName } from "./account.ts";
import { findInvitationById } from "./invitation.store.ts";
import type { Invitation } from "./invitation.ts";
import {
  findIssuerAccount,
  type IssuedRole,
  insertIssuerCredential,
  saveIssuedRole,
} from "./issuer-credential.store.ts";
import type { IssuerDesk } from "./issuer-desk.ts";
import { forgetOldVisits, insertVisit, takeVisit } from "./issuer-visit.store.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import { admitInvitation, findWay, insertNewcomer, readPerson } from "./register.action.ts";
import { roleOfGroups } from "./role-of-groups.ts";
import { type From, headersOf } from "./sign-in.action.ts";
import { takeBackTurn, takeTurn } from "./sign-in-wait.store.ts";
import { addressRule, householdOf } from "./sign-in-wait.ts";

/** How long somebody may take at the issuer. */
export const visitMs = 10 * 60_000;
/** How long a role counts that groups gave: whoever left them while signed in here keeps it no longer. */
const issuedRoleMs = 7 * 24 * 60 * 60_000;

/** Where the issuer sends browsers back to, to be registered there. */
export const returnPath = "/sign-in/issuer/back";

export type SentToIssuer = { outcome: "sent"; to: string; browser: string } | { outcome: "wait"; until: Date };

/**
 * Sends a browser to the issuer. @param wish where it goes afterwards, and the code of an invitation, where there is one.
 * @throws InvalidInput where the issuer is down, NotAllowed where the invitation is none.
 */
export async function goToIssuer(
  desk: ReaderDesk,
  door: IssuerDesk,
  wish: { back: string; code: string },
  from: From,
): Promise<SentToIssuer> {
  const until = await takeTurn(desk.database, `issuer ${householdOf(from.address)}`, addressRule, desk.now());
  if (until) return { outcome: "wait", until };
  const invitation = wish.code ? await findWay(desk, wish.code) : undefined;
  const { to, ...visit } = await explained(desk, door, () => door.issuer.begin(returnAddress(desk)));
  const browser = randomBytes(24).toString("base64url");
  const expiresAt = new Date(desk.now().getTime() + visitMs);
  await forgetOldVisits(desk.database, desk.now());
  await insertVisit(
    desk.database,
    { ...visit, back: wish.back, invitationId: invitation?.id ?? null },
    browser,
    expiresAt,
  );
  return { outcome: "sent", to, browser };
}

/** What a browser came back with from the issuer. */
export interface CameBack {
  query: URLSearchParams;
  /** Of its cookie. */
  browser: string;
}

/**
 * Signs in whoever the issuer vouches for, or says why not. @returns where they go, and the cookies of their session.
 * @throws InvalidInput, NotAllowed
 */
export async function comeFromIssuer(
  desk: ReaderDesk,
  door: IssuerDesk,
  { query, browser }: CameBack,
  from: From,
): Promise<{ back: string; cookies: string[] }> {
  const state = query.get("state") ?? "";
  const visit = browser === "" ? undefined : await takeVisit(desk.database, { state, browser, now: desk.now() });
  if (!visit)
    throw new InvalidInput(
      `This way back from ${door.name} was used before, took too long, or began elsewhere. Try again.`,
    );
  const vouched = await explained(desk, door, () => door.issuer.finish(query, visit, returnAddress(desk)));
  const invitation = visit.invitationId === null ? undefined : await goodInvitation(desk, visit.invitationId);
  const accountId = await findOrMake(desk, door, vouched, invitation);
  const signIn = await desk.signIn();
  const { headers } = await signIn.api.openSession({
    body: { accountId },
    headers: headersOf(from),
    returnHeaders: true,
  });
  await takeBackTurn(desk.database, `issuer ${householdOf(from.address)}`);
  return { back: visit.back, cookies: headers.getSetCookie() };
}

/** Whose account it is, with the role that the groups give now. */
async function findOrMake(
  desk: ReaderDesk,
  door: IssuerDesk,
  vouched: Vouched,
  invitation: Invitation | undefined,
): Promise<string> {
  const role = roleOfGroups(vouched.groups, door.roles);
  const issued: IssuedRole = role && { role, until: new Date(desk.now().getTime() + issuedRoleMs) };
  const known = await withRole(desk.database, vouched, issued, async (transaction) => {
    const own = await findIssuerAccount(transaction, vouched);
    return own ?? linkByAddress(transaction, door, vouched);
  });
  if (known !== undefined) return known;
  const person = newcomerOf(door, vouched, invitation);
  // Who is welcome needs no other way; an invitation is used all the same, for what it gives.
  if (!door.isWelcome && !invitation) await findWay(desk, "");
  const made = await withRole(desk.database, vouched, issued, async (transaction) => {
    const id = await insertNewcomer(desk, transaction, { ...person, isVerified: true }, invitation);
    if (id !== undefined) await insertIssuerCredential(transaction, id, vouched);
    return id;
  });
  if (made === undefined) throw new InvalidInput("Somebody made an account with this address just now. Sign in again.");
  return made;
}

/** An account and its role are changed together. */
function withRole(
  database: Database,
  vouched: Vouched,
  issued: IssuedRole,
  find: (transaction: Transaction) => Promise<string | undefined>,
): Promise<string | undefined> {
  return database.transaction().execute(async (transaction) => {
    const accountId = await find(transaction);
    if (accountId !== undefined) await saveIssuedRole(transaction, vouched, issued);
    return accountId;
  });
}

/**
 * The account that has the address, from now on opened by the issuer too. Both sides must know that the address is theirs:
 * else whoever types a foreign address there would take over the account here, or whoever typed it here before its owner
 * came would be let into what the owner does.
 */
async function linkByAddress(
  transaction: Transaction,
  door: IssuerDesk,
  vouched: Vouched,
): Promise<string | undefined> {
  const email = verifiedAddress(door, vouched);
  const account = await findAccountByEmail(transaction, email);
  if (!account) return undefined;
  if (!account.isVerified)
    throw new InvalidInput(
      `There is an account with the address ${email} here that was never confirmed, so ${door.name} does not open it. Sign in with its password or passkey and confirm it, or ask whoever runs this newspaper.`,
    );
  await insertIssuerCredential(transaction, account.id, vouched);
  return account.id;
}

/** @throws InvalidInput where the issuer does not say that the address is theirs. */
function verifiedAddress(door: IssuerDesk, { email, isVerified }: Vouched): string {
  const address = email === undefined ? undefined : readEmail(email);
  if (!address)
    throw new InvalidInput(`${door.name} names no e-mail address of yours. Give one there, then sign in again.`);
  if (!isVerified)
    throw new InvalidInput(
      `${door.name} does not say that ${address} is confirmed. Confirm it there, then sign in again.`,
    );
  return address;
}

function newcomerOf(door: IssuerDesk, vouched: Vouched, invitation: Invitation | undefined) {
  const email = verifiedAddress(door, vouched);
  const name = readName((vouched.name ?? "").slice(0, 80)) ?? readName(email.replace(/@.*$/, "")) ?? "Reader";
  return readPerson({ email, name }, invitation);
}

/** @throws NotAllowed where it was used up or ended, or the house was closed to it, while its owner was away. */
async function goodInvitation(desk: ReaderDesk, id: number): Promise<Invitation> {
  return admitInvitation(await desk.house(), await findInvitationById(desk.database, id, desk.now()));
}

function returnAddress({ address }: ReaderDesk): string {
  return new URL(returnPath, address).href;
}

/** Says to people what went wrong and what to do, and to the log why. */
async function explained<Done>(desk: ReaderDesk, { name }: IssuerDesk, ask: () => Promise<Done>): Promise<Done> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof IssuerDown || error instanceof IssuerRefused)) throw error;
    desk.log.warn({ issuer: name, reason: error.message }, "sign-in at the issuer failed");
    if (error instanceof IssuerDown) throw new IssuerUnavailable(name);
    throw error.isDeclined
      ? new NotAllowed(`${name} was not allowed to tell Octavo who you are. Try again, or sign in another way.`)
      : new InvalidInput(
          `What came back from ${name} proves nothing: it took too long, or it was not meant for here. Try again.`,
        );
  }
}

/** The issuer cannot be asked now. */
export class IssuerUnavailable extends InvalidInput {
  constructor(name: string) {
    super(
      `${name} cannot be asked now, so nobody can sign in there. Try again in a few minutes, or sign in another way; whoever runs this newspaper finds the reason in the log.`,
    );
  }
}
