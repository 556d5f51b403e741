/** An OpenID Connect issuer at which people prove who they are (OpenID Connect Core 1.0, the authorization code flow). */
export interface Issuer {
  /**
   * Begins one visit. @param returnTo where the issuer sends the browser back to.
   * @throws IssuerDown
   */
  begin(returnTo: string): Promise<Departure>;
  /**
   * Checks what the browser came back with: the state, the code, and the signature, audience, time and nonce of the token.
   * @throws IssuerDown, IssuerRefused
   */
  finish(came: URLSearchParams, visit: Visit, returnTo: string): Promise<Vouched>;
}

export interface IssuerSettings {
  /** Its identifier: where `/.well-known/openid-configuration` is found below. */
  address: string;
  clientId: string;
  clientSecret: string;
  scopes: readonly string[];
  /** The claim that names somebody's groups; with dots a path into it. */
  groupsClaim: string;
}

/** What is kept of a visit until the browser comes back. */
export interface Visit {
  state: string;
  nonce: string;
  /** Of PKCE (RFC 7636): whoever has the code alone can do nothing with it. */
  verifier: string;
}

export interface Departure extends Visit {
  /** Where the browser goes. */
  to: string;
}

/** What the issuer says of somebody, checked. */
export interface Vouched {
  /** Its own identifier, as the token has it. */
  issuer: string;
  /** Who they are there: never given to somebody else (Core, section 8). */
  subject: string;
  email: string | undefined;
  /** Whether the issuer itself says that the address is theirs. */
  isVerified: boolean;
  name: string | undefined;
  groups: string[];
}

/** The issuer cannot be asked; the message is the reason, for the log and whoever runs Octavo. */
export class IssuerDown extends Error {
  override name = "IssuerDown";
}

/** What came back proves nothing, or the issuer said no; the message is the reason, for the log. */
export class IssuerRefused extends Error {
  override name = "IssuerRefused";
  /** Whoever was asked there declined. */
  readonly isDeclined: boolean;

  constructor(message: string, isDeclined = false) {
    super(message);
    this.isDeclined = isDeclined;
  }
}
