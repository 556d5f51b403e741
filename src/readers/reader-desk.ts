import type { Database } from "../platform/database/database.ts";
import type { Log } from "../platform/log.ts";
import type { SignIn } from "./sign-in.store.ts";

/** Set by us on what we hand to better-auth, whatever the request says. */
export const addressHeader = "x-octavo-address";

/** What accounts are kept with. */
export interface ReaderDesk {
  database: Database;
  /** Opened when somebody signs in or is signed in: no command waits for it. */
  signIn(): Promise<SignIn>;
  /** By which others reach this Octavo; undefined where it is this machine's alone. */
  publicUrl: string | undefined;
  /** Whether only this machine reaches the port: then, and while there is no account, who reaches it is the administrator. */
  isAlone: boolean;
  log: Log;
  now(): Date;
}
