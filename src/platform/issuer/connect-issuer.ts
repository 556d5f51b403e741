import * as oauth from "oauth4webapi";
import type { Fetcher } from "../fetch/fetched.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { type Departure, type Issuer, IssuerDown, IssuerRefused, type IssuerSettings, type Visit } from "./issuer.ts";
import { isComplete, readClaims } from "./read-claims.ts";

/** How long what the issuer says of itself is believed. */
const discoveryMs = 60 * 60_000;
/** Clocks of two machines differ. */
const toleranceSeconds = 30;

/** Speaks with one issuer. It is asked for nothing before somebody wants to sign in there. */
export function connectIssuer(settings: IssuerSettings, fetcher: Fetcher, now: () => number): Issuer {
  const client: oauth.Client = { client_id: settings.clientId, [oauth.clockTolerance]: toleranceSeconds };
  const options = {
    [oauth.customFetch]: guardedFetch(fetcher, settings.address),
    // The settings admit http for this machine's own addresses only.
    [oauth.allowInsecureRequests]: new URL(settings.address).protocol === "http:",
  };
  const keys: oauth.JWKSCacheInput = {};
  const discover = keepFor(discoveryMs, now, () => findServer(settings.address, options));

  async function finish(came: URLSearchParams, visit: Visit, returnTo: string) {
    const server = await discover();
    const params = oauth.validateAuthResponse(server, client, came, visit.state);
    const means = secretFor(server, settings.clientSecret);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      means,
      params,
      returnTo,
      visit.verifier,
      options,
    );
    const expected = { expectedNonce: visit.nonce, requireIdToken: true };
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, expected);
    await oauth.validateApplicationLevelSignature(server, answer, { ...options, [oauth.jwksCache]: keys });
    const token = oauth.getValidatedIdTokenClaims(tokens);
    if (!token) throw new IssuerRefused("there is no ID token");
    const userInfo =
      isComplete(token, settings.groupsClaim) || server.userinfo_endpoint === undefined
        ? {}
        : await oauth.processUserInfoResponse(
            server,
            client,
            token.sub,
            await oauth.userInfoRequest(server, client, tokens.access_token, options),
          );
    return { issuer: token.iss, subject: token.sub, ...readClaims(token, userInfo, settings.groupsClaim) };
  }

  return {
    begin: (returnTo) => inOurWords(async () => departFor(await discover(), settings, returnTo)),
    finish: (came, visit, returnTo) => inOurWords(() => finish(came, visit, returnTo)),
  };
}

type Options = oauth.DiscoveryRequestOptions;

async function findServer(address: string, options: Options): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(address);
  const server = await oauth
    .processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { ...options, algorithm: "oidc" }))
    .catch((error: unknown) =>
      Promise.reject(isOfProtocol(error) ? new IssuerDown(whyNotFound(error, address)) : error),
    );
  if (!server.authorization_endpoint || !server.token_endpoint || !server.jwks_uri)
    throw new IssuerDown(`${address} names no authorization endpoint, token endpoint or keys`);
  return server;
}

function whyNotFound(error: Error, address: string): string {
  return "code" in error && error.code === oauth.JSON_ATTRIBUTE_COMPARISON
    ? `${address} calls itself something else: write its address as its own "issuer" has it`
    : `${address} does not describe itself as an OpenID Connect issuer does: ${error.message}`;
}

async function departFor(
  server: oauth.AuthorizationServer,
  { clientId, scopes }: IssuerSettings,
  returnTo: string,
): Promise<Departure> {
  const visit = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
  const to = new URL(server.authorization_endpoint ?? "");
  if (to.protocol !== "https:" && to.protocol !== new URL(server.issuer).protocol)
    throw new IssuerDown(`its authorization endpoint ${to.href} is not https`);
  const asked = {
    response_type: "code",
    client_id: clientId,
    redirect_uri: returnTo,
    scope: scopes.join(" "),
    state: visit.state,
    nonce: visit.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(asked)) to.searchParams.set(name, value);
  return { ...visit, to: to.href };
}

/** In the header, as the specification has it by default, or in the form where the issuer takes it there alone. */
function secretFor(server: oauth.AuthorizationServer, secret: string): oauth.ClientAuth {
  const taken = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  return taken.includes("client_secret_basic") || !taken.includes("client_secret_post")
    ? oauth.ClientSecretBasic(secret)
    : oauth.ClientSecretPost(secret);
}

/** Keeps what was made for a time; what failed is made again by whoever asks next. */
function keepFor<Made>(ms: number, now: () => number, make: () => Promise<Made>): () => Promise<Made> {
  let kept: { made: Promise<Made>; at: number } | undefined;
  return () => {
    if (kept && now() - kept.at < ms) return kept.made;
    const mine = { made: make(), at: now() };
    kept = mine;
    mine.made.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return mine.made;
  };
}

async function inOurWords<Done>(act: () => Promise<Done>): Promise<Done> {
  try {
    return await act();
  } catch (error) {
    if (!isOfProtocol(error)) throw error;
    const isDeclined = error instanceof oauth.AuthorizationResponseError && error.error === "access_denied";
    throw new IssuerRefused(reasonOf(error), isDeclined);
  }
}

function isOfProtocol(error: unknown): error is Error {
  return (
    error instanceof oauth.OperationProcessingError ||
    error instanceof oauth.UnsupportedOperationError ||
    error instanceof oauth.AuthorizationResponseError ||
    error instanceof oauth.ResponseBodyError ||
    error instanceof oauth.WWWAuthenticateChallengeError
  );
}

function reasonOf(error: Error): string {
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError)
    return [error.error, error.error_description].filter(Boolean).join(": ");
  return error.message;
}
