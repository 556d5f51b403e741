import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type LoopbackHost, loopbackHost } from "../fetch/loopback-host.ts";
import type { IssuerSettings } from "./issuer.ts";

type Claims = Record<string, unknown>;

/** An issuer on loopback for tests: it keeps the protocol, unless a test makes it break it. */
export interface TestIssuer extends AsyncDisposable {
  settings: IssuerSettings;
  host: LoopbackHost;
  /** Who has signed in there: the claims of their token. */
  person: Claims;
  /** What the userinfo endpoint says; undefined where there is none. */
  userInfo: Claims | undefined;
  /** Changes a token before it is signed, or with what. */
  twist: { claims?: (claims: Claims) => Claims; isForeignKey?: boolean; algorithm?: string };
  /** Changes the document that the issuer describes itself by. */
  described: Claims;
  /** What it answers to everything, instead of keeping the protocol. */
  status: number | undefined;
  /** Goes where a browser is sent, as whoever has signed in there. @returns where it is sent back to. */
  visit(to: string): Promise<URL>;
}

const clientId = "octavo-of-the-isle";
const clientSecret = "a secret + of the isle/42%";
const jsonType = { "content-type": "application/json" };

export async function openTestIssuer(): Promise<TestIssuer> {
  const [own, foreign] = [makeKeys(), makeKeys()];
  const codes = new Map<string, URLSearchParams>();
  const host = await loopbackHost((request, response) => {
    answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  const issuer: TestIssuer = {
    settings: { address: host.origin, clientId, clientSecret, scopes: ["openid", "email"], groupsClaim: "groups" },
    host,
    person: {},
    userInfo: undefined,
    twist: {},
    described: {},
    status: undefined,
    visit: async (to) => {
      const sent = await fetch(to, { redirect: "manual" });
      await sent.arrayBuffer();
      return new URL(sent.headers.get("location") ?? "");
    },
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", host.origin);
    if (issuer.status !== undefined) return void response.writeHead(issuer.status).end();
    const say = (status: number, body: object) => void response.writeHead(status, jsonType).end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") return say(200, describe(issuer));
    if (url.pathname === "/keys") return say(200, { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "1" }] });
    if (url.pathname === "/userinfo") return say(200, issuer.userInfo ?? {});
    if (url.pathname === "/authorize") return sendBack(url.searchParams, response);
    const refused = await refusalOf(request);
    return typeof refused === "string" ? say(400, { error: refused }) : say(200, refused);
  }

  function sendBack(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomBytes(12).toString("hex");
    codes.set(code, asked);
    const back = new URL(asked.get("redirect_uri") ?? "");
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    response.writeHead(302, { location: back.href }).end();
  }

  /** @returns tokens, or the error of RFC 6749, section 5.2. */
  async function refusalOf(request: IncomingMessage): Promise<string | object> {
    const grant = await readGrant(request);
    if (grant.name !== clientId || grant.secret !== clientSecret) return "invalid_client";
    const asked = codes.get(grant.code);
    codes.delete(grant.code);
    if (asked?.get("code_challenge") !== grant.proven || asked.get("code_challenge_method") !== "S256")
      return "invalid_grant";
    if (asked.get("redirect_uri") !== grant.redirectUri) return "invalid_grant";
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: host.origin, aud: clientId, iat: now, exp: now + 300, nonce: asked.get("nonce") };
    return { token_type: "Bearer", access_token: "isle", id_token: write({ ...claims, ...issuer.person }) };
  }

  function write(claims: Claims): string {
    const { twist } = issuer;
    return writeToken(
      twist.claims?.(claims) ?? claims,
      (twist.isForeignKey ? foreign : own).privateKey,
      twist.algorithm,
    );
  }

  return issuer;
}

function describe({ host, userInfo, described }: TestIssuer): Claims {
  const at = (path: string) => `${host.origin}${path}`;
  return {
    issuer: host.origin,
    authorization_endpoint: at("/authorize"),
    token_endpoint: at("/token"),
    jwks_uri: at("/keys"),
    ...(userInfo && { userinfo_endpoint: at("/userinfo") }),
    id_token_signing_alg_values_supported: ["RS256"],
    ...described,
  };
}

/** Who asks for a token, by the header that the specification prefers, and for what. */
async function readGrant(request: IncomingMessage) {
  const form = new URLSearchParams(await text(request));
  const [name = "", secret = ""] = Buffer.from(request.headers.authorization?.replace("Basic ", "") ?? "", "base64")
    .toString()
    .split(":")
    .map((part) => new URLSearchParams(`a=${part}`).get("a") ?? "");
  const proven = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  return { name, secret, proven, code: form.get("code") ?? "", redirectUri: form.get("redirect_uri") };
}

function makeKeys() {
  return generateKeyPairSync("rsa", { modulusLength: 2048 });
}

/** A JSON Web Token (RFC 7519); without a signature where the algorithm is `none`. */
function writeToken(claims: Claims, key: KeyObject, algorithm = "RS256"): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part({ alg: algorithm, kid: "1", typ: "JWT" })}.${part(claims)}`;
  const signature = algorithm === "none" ? "" : sign("sha256", Buffer.from(signed), key).toString("base64url");
  return `${signed}.${signature}`;
}
