/** So that whoever finds a key in a file knows what it opens. */
const prefix = "octavo_";

export function writeKey(random: string): string {
  return `${prefix}${random}`;
}

/** @returns the key of an `Authorization` header, or undefined where there is none that could be one. */
export function readBearer(header: string | undefined): string | undefined {
  const key = /^Bearer +([\w-]{20,100})$/i.exec(header ?? "")?.[1];
  return key?.startsWith(prefix) ? key : undefined;
}
