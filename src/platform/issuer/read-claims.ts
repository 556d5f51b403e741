import type { Vouched } from "./issuer.ts";

type Claims = Readonly<Record<string, unknown>>;

/**
 * What the claims of an ID token, and of the userinfo endpoint where it was asked, say of somebody (Core, section 5.1).
 * An address and whether it is verified are taken from one of the two, never one half from each.
 */
export function readClaims(token: Claims, userInfo: Claims, groupsClaim: string): Omit<Vouched, "issuer" | "subject"> {
  const isWhole = token.email !== undefined && token.email_verified !== undefined;
  const addressed = isWhole || userInfo.email === undefined ? token : userInfo;
  const all = { ...userInfo, ...token };
  return {
    email: textOf(addressed.email),
    // Nothing but true is true: "false" would be.
    isVerified: addressed.email_verified === true,
    name: textOf(all.name) ?? textOf(all.preferred_username),
    groups: groupsOf(token, groupsClaim) ?? groupsOf(userInfo, groupsClaim) ?? [],
  };
}

/** Whether a token alone says all that is asked of it. */
export function isComplete(token: Claims, groupsClaim: string): boolean {
  return token.email !== undefined && token.email_verified !== undefined && groupsOf(token, groupsClaim) !== undefined;
}

/** @returns undefined where nothing is said of groups. */
function groupsOf(claims: Claims, path: string): string[] | undefined {
  // A name with dots in it may be the claim's own: `https://isle.example/groups`.
  const found = claims[path] ?? path.split(".").reduce<unknown>(stepInto, claims);
  if (typeof found === "string") return [found];
  return Array.isArray(found) ? found.filter((group) => typeof group === "string") : undefined;
}

function stepInto(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Claims)[name]
    : undefined;
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === "string" && claim !== "" ? claim : undefined;
}
