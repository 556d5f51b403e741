import type { Newcomer } from "./newcomer.ts";
import type { RelyingParty } from "./relying-party.ts";

export interface PasskeySettings {
  party: RelyingParty;
  /** Makes the account of whoever has proven that the passkey is theirs. */
  admit(newcomer: Newcomer): Promise<Admitted>;
  /** Whether the account of a passkey may be used yet. */
  mayEnter(credentialId: string): Promise<boolean>;
}

export type Admitted =
  | { outcome: "new"; accountId: string; isSignedIn: boolean }
  /** The address has an account; what is answered does not tell. */
  | { outcome: "known" }
  | { outcome: "refused"; sentence: string };

/** What a refusal of ours is known by among better-auth's. */
export const ownRefusal = "UNPROCESSABLE_ENTITY";
export const knownAddress = "CONFLICT";
export const unconfirmed = "FORBIDDEN";
