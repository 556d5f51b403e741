/** For whom passkeys are good. */
export interface RelyingParty {
  /** A name; browsers make no passkey for a number. */
  id: string;
  /** Undefined where it is this machine's, whose port is known to whoever asks only. */
  origin: string | undefined;
}

/** @returns undefined where the public address is a number: then there are no passkeys. */
export function findRelyingParty(publicUrl: string | undefined): RelyingParty | undefined {
  if (publicUrl === undefined) return { id: "localhost", origin: undefined };
  const { hostname, origin } = new URL(publicUrl);
  // Whatever way a number was written, a URL has it as four decimal ones or in brackets.
  return /^([\d.]+|\[.*\])$/.test(hostname) ? undefined : { id: hostname, origin };
}
