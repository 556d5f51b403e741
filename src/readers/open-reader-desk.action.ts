import type { Database } from "../platform/database/database.ts";
import { loadSecret } from "../platform/database/secret.ts";
import { parseHostList } from "../platform/fetch/host-list.ts";
import type { House } from "../platform/house.ts";
import type { Log } from "../platform/log.ts";
import type { Mail } from "../platform/mail/mail.ts";
import { hasAccounts } from "./account.store.ts";
import { loadHouse } from "./house.store.ts";
import { hasAdministratorInvitation } from "./invitation.store.ts";
import type { IssuerDesk } from "./issuer-desk.ts";
import { type LetterKind, writeLetter } from "./letters.ts";
import { passkeysOf } from "./passkey.action.ts";
import type { ReaderDesk } from "./reader-desk.ts";
import { findRelyingParty } from "./relying-party.ts";
import type { SignIn } from "./sign-in.store.ts";

export interface ReaderSettings {
  database: Database;
  log: Log;
  publicUrl: string | undefined;
  /** What the server listens on. */
  host: string;
  port: number;
  proxies: readonly string[];
  membershipSecret: string | undefined;
  /** Undefined where no mail is sent. */
  mail: Mail | undefined;
  /** Left out where people sign in here alone. */
  issuer?: IssuerDesk | undefined;
  now(): Date;
}

/** How long another machine's change of the house may take until it counts here. */
const houseMs = 2_000;

/** Opens what accounts are kept with; better-auth is loaded when it is needed first. */
export function openReaderDesk(settings: ReaderSettings): ReaderDesk {
  const { database, log, publicUrl, host, port, mail, now } = settings;
  // A command beside the server knows the port of the settings only.
  const address = publicUrl ?? `http://127.0.0.1:${port}`;
  const signIn = once(async () => {
    const { createSignIn } = await import("./sign-in.store.ts");
    const secret = await loadSecret(database, "sessions");
    const letters = mail && ((kind: "confirm" | "reset", to: string, token: string) => send(kind, to, token));
    return createSignIn({ database, secret, address, log, send: letters, passkeys: passkeysOf(desk) });
  });
  const send = async (kind: LetterKind, to: string, token?: string) =>
    mail?.send({ to, ...writeLetter(kind, { address, token }) });
  const house = keepHouse(database);
  const desk: ReaderDesk = {
    database,
    log,
    publicUrl,
    passkeyParty: findRelyingParty(publicUrl),
    address,
    issuer: settings.issuer,
    isAlone: isLoopback(host),
    proxies: parseHostList(settings.proxies),
    membershipSecret: settings.membershipSecret,
    hasMail: mail !== undefined,
    now,
    signIn,
    house: house.read,
    forgetHouse: house.forget,
    isOpen: openedOnce(database, now),
    tell(kind, email) {
      if (!mail) return;
      const told = kind === "known" ? send(kind, email) : signIn().then((opened) => askFor(opened, kind, email));
      told.catch((error: Error) => log.warn({ kind, error: error.message }, "letter was not sent"));
    },
  };
  return desk;
}

/** better-auth makes the token and hands it back to be sent. */
async function askFor(signIn: SignIn, kind: Exclude<LetterKind, "known">, email: string): Promise<void> {
  if (kind === "confirm") await signIn.api.sendVerificationEmail({ body: { email } });
  else await signIn.api.requestPasswordReset({ body: { email } });
}

/** Makes it when it is asked for first; where that failed, whoever asks next tries again. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
}

function keepHouse(database: Database) {
  let kept: { house: Promise<House>; at: number } | undefined;
  const forget = () => {
    kept = undefined;
  };
  const read = () => {
    if (kept && performance.now() - kept.at < houseMs) return kept.house;
    kept = { house: loadHouse(database), at: performance.now() };
    kept.house.catch(forget);
    return kept.house;
  };
  return { read, forget };
}

/** Whether others than this machine may come: somebody has an account, or a link to become the administrator. */
function openedOnce(database: Database, now: () => Date): () => Promise<boolean> {
  let isOpen = false;
  return async () => {
    isOpen ||= (await hasAccounts(database)) || (await hasAdministratorInvitation(database, now()));
    return isOpen;
  };
}

/** Whether an address to listen on is reached by this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
