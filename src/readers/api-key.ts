import { type Scope, scopes } from "../platform/actor.ts";

/** A key of the API, without what a program sends of it. */
export interface ApiKey {
  id: number;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date | null;
  usedAt: Date | null;
}

/** So that whoever finds one in a file knows what it opens. */
const prefix = "octavo_";

export function writeKey(random: string): string {
  return `${prefix}${random}`;
}

/** @returns the key of an `Authorization` header, or undefined where there is none that could be one. */
export function readBearer(header: string | undefined): string | undefined {
  const key = /^Bearer +([\w-]{20,100})$/i.exec(header ?? "")?.[1];
  return key?.startsWith(prefix) ? key : undefined;
}

/** Whatever a key is good for, it reads. */
export function readScopes(written: readonly string[]): Scope[] {
  const known = scopes.filter((scope) => written.includes(scope));
  return known.length > 0 && !known.includes("read") ? ["read", ...known] : known;
}
