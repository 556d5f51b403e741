import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createFetcher } from "../fetch/fetcher.ts";
import { loopbackHost } from "../fetch/loopback-host.ts";
import { connectIssuer } from "./connect-issuer.ts";
import { type Issuer, IssuerDown, IssuerRefused } from "./issuer.ts";
import { openTestIssuer, type TestIssuer } from "./test-issuer.ts";

const returnTo = "http://127.0.0.1:8080/sign-in/issuer/back";
const ada = { sub: "person-7", email: "ada@isle.example", email_verified: true, name: "Ada", groups: ["newsroom"] };

let there: TestIssuer;
beforeAll(async () => {
  there = await openTestIssuer();
});
afterAll(() => there[Symbol.asyncDispose]());
beforeEach(() => {
  Object.assign(there, { person: ada, userInfo: undefined, twist: {}, described: {}, status: undefined });
});

function connect(settings = there.settings): Issuer {
  return connectIssuer(settings, createFetcher({ userAgent: "Octavo", hostPauseMs: 0 }), Date.now);
}

/** Signs in there. @param change what becomes of the visit, or of the address that the browser is sent back to. */
async function signIn(change: { visit?: object; came?: (url: URL) => void } = {}, issuer = connect()) {
  const { to, ...visit } = await issuer.begin(returnTo);
  const came = await there.visit(to);
  change.came?.(came);
  return issuer.finish(came.searchParams, { ...visit, ...change.visit }, returnTo);
}

test("who signs in there is vouched for", async () => {
  const { issuer, subject, email, isVerified, name, groups } = await signIn();
  expect([issuer, subject, email, isVerified, name, groups]).toEqual([
    there.settings.address,
    "person-7",
    "ada@isle.example",
    true,
    "Ada",
    ["newsroom"],
  ]);
});

test("the browser is sent there with the state, the nonce and the challenge, and without a secret", async () => {
  const { to, state, nonce, verifier } = await connect().begin(returnTo);
  const { searchParams } = new URL(to);
  expect(searchParams.get("redirect_uri")).toBe(returnTo);
  expect([searchParams.get("state"), searchParams.get("nonce")]).toEqual([state, nonce]);
  expect(searchParams.get("code_challenge_method")).toBe("S256");
  expect(to).not.toContain(verifier);
  expect(to).not.toContain("secret");
});

test.each<[string, Parameters<typeof signIn>[0]]>([
  ["another state", { visit: { state: "another" } }],
  ["no state", { came: (url) => url.searchParams.delete("state") }],
  ["two states", { came: (url) => url.searchParams.append("state", "another") }],
  ["the nonce of another visit", { visit: { nonce: "another" } }],
  ["the verifier of another visit", { visit: { verifier: "another-verifier-of-forty-three-characters-x" } }],
  ["a code of nobody's", { came: (url) => url.searchParams.set("code", "guessed") }],
  ["no code", { came: (url) => url.searchParams.delete("code") }],
  ["the answer of another issuer", { came: (url) => url.searchParams.set("iss", "https://other.example") }],
])("%s is refused", async (_, change) => {
  await expect(signIn(change)).rejects.toThrow(IssuerRefused);
});

test.each<[string, TestIssuer["twist"]]>([
  ["for another audience", { claims: (claims) => ({ ...claims, aud: "another-client" }) }],
  ["for others too, handed to another", { claims: (claims) => ({ ...claims, aud: [claims.aud, "b"], azp: "b" }) }],
  ["by another issuer", { claims: (claims) => ({ ...claims, iss: "https://other.example" }) }],
  ["that has ended", { claims: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 }) }],
  ["of later", { claims: (claims) => ({ ...claims, nbf: Math.floor(Date.now() / 1000) + 600 }) }],
  ["without a nonce", { claims: ({ nonce: _, ...claims }) => claims }],
  ["of nobody", { claims: ({ sub: _, ...claims }) => claims }],
  ["signed with another key", { isForeignKey: true }],
  ["that is not signed", { algorithm: "none" }],
  ["that names an algorithm of secrets", { algorithm: "HS256" }],
])("a token %s is refused", async (_, twist) => {
  there.twist = twist;
  await expect(signIn()).rejects.toThrow(IssuerRefused);
});

test("a code is good once", async () => {
  const issuer = connect();
  const { to, ...visit } = await issuer.begin(returnTo);
  const came = (await there.visit(to)).searchParams;
  await issuer.finish(came, visit, returnTo);
  await expect(issuer.finish(came, visit, returnTo)).rejects.toThrow("invalid_grant");
});

test("who declines there is told apart", async () => {
  const declined = signIn({
    came: (url) => {
      url.searchParams.delete("code");
      url.searchParams.set("error", "access_denied");
    },
  });
  await expect(declined).rejects.toMatchObject({ isDeclined: true });
});

test("what the token does not say is asked of the userinfo endpoint, for the same person", async () => {
  there.person = { sub: "person-7", email: "typed@isle.example" };
  there.userInfo = { ...ada, groups: "newsroom" };
  expect(await signIn()).toMatchObject({ email: "ada@isle.example", isVerified: true, groups: ["newsroom"] });
  there.userInfo = { ...ada, sub: "person-8" };
  await expect(signIn()).rejects.toThrow(IssuerRefused);
});

test("an issuer that does not answer, or not as one, is down, and asked again by the next", async () => {
  const issuer = connect();
  there.status = 503;
  await expect(signIn({}, issuer)).rejects.toThrow(/answers with status 503/);
  there.status = undefined;
  there.described = { issuer: "https://other.example" };
  await expect(signIn({}, issuer)).rejects.toThrow(/calls itself something else/);
  there.described = { jwks_uri: undefined };
  await expect(signIn({}, issuer)).rejects.toThrow(IssuerDown);
  there.described = {};
  expect(await signIn({}, issuer)).toMatchObject({ subject: "person-7" });
});

test("an issuer reaches nothing private by the addresses that it names, nor by a redirect", async () => {
  await using secret = await loopbackHost((_, response) => response.end("{}"));
  there.described = { jwks_uri: `${secret.origin}/keys` };
  await expect(signIn()).rejects.toThrow(/this machine's own address/);
  await using leading = await loopbackHost((_, response) =>
    response.writeHead(307, { location: `${secret.origin}/` }).end(),
  );
  there.described = {};
  await expect(connect({ ...there.settings, address: leading.origin }).begin(returnTo)).rejects.toThrow(
    /leads elsewhere/,
  );
  expect(secret.asked).toEqual([]);
});

test("no scheme but those of the web is where a browser is sent", async () => {
  there.described = { authorization_endpoint: "javascript:alert(1)" };
  await expect(connect().begin(returnTo)).rejects.toThrow(IssuerDown);
});
