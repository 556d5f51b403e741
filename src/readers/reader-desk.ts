import type { Database } from "../platform/database/database.ts";
import type { HostList } from "../platform/fetch/host-list.ts";
import type { House } from "../platform/house.ts";
import type { Log } from "../platform/log.ts";
import type { IssuerDesk } from "./issuer-desk.ts";
import type { LetterKind } from "./letters.ts";
import type { RelyingParty } from "./relying-party.ts";
import type { SignIn } from "./sign-in.store.ts";

/** What accounts are kept with. */
export interface ReaderDesk {
  database: Database;
  /** Opened when somebody signs in or is signed in: no command waits for it. */
  signIn(): Promise<SignIn>;
  /** By which others reach this Octavo; undefined where it is this machine's alone. */
  publicUrl: string | undefined;
  /** Whether only this machine reaches the port: then, and while there is no account, who reaches it is the administrator. */
  isAlone: boolean;
  /** By which readers reach it, as letters have it. */
  address: string;
  /** For whom passkeys are good; undefined where there can be none. */
  passkeyParty: RelyingParty | undefined;
  /** Where people may sign in elsewhere; undefined where they sign in here alone. */
  issuer: IssuerDesk | undefined;
  /** Whether letters can be sent: then an address must be confirmed before its account is used. */
  hasMail: boolean;
  /** Whether others than this machine may come: somebody has an account, or a link to become the administrator. */
  isOpen(): Promise<boolean>;
  /** What the house lets whom do; read again after a few seconds. */
  house(): Promise<House>;
  /** The house was changed here. */
  forgetHouse(): void;
  /** Sends a letter to whoever has the address; it comes later than the answer, whose time then tells nothing. */
  tell(kind: LetterKind, email: string): void;
  /** Proxies whose word is taken for where a request comes from. */
  proxies: HostList;
  /** Shared with a payment service; undefined where none is heard. */
  membershipSecret: string | undefined;
  log: Log;
  now(): Date;
}
