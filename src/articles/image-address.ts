import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Longer ones are data, not addresses. */
const longestAddress = 4000;
const signatureBytes = 16;

/**
 * Where our own pages have a publisher's picture: `/image/<signature>/<address in base64url>`. Only who knows the secret
 * can sign, so nobody can have Octavo fetch an address that no article named.
 * @returns undefined for an address that is too long to be one.
 */
export function signImage(secret: Uint8Array, address: string): string | undefined {
  if (address.length > longestAddress) return undefined;
  const encoded = Buffer.from(address).toString("base64url");
  return `/image/${signatureOf(secret, encoded).toString("base64url")}/${encoded}`;
}

/** The address that a path of ours was signed for; undefined when it was not. */
export function openSigned(secret: Uint8Array, signature: string, encoded: string): string | undefined {
  const given = Buffer.from(signature, "base64url");
  if (given.length !== signatureBytes || !timingSafeEqual(given, signatureOf(secret, encoded))) return undefined;
  return Buffer.from(encoded, "base64url").toString();
}

/** HMAC-SHA-256 (RFC 2104), cut to 128 bits. */
function signatureOf(secret: Uint8Array, encoded: string): Buffer {
  return createHmac("sha256", secret).update(encoded).digest().subarray(0, signatureBytes);
}

/** What an address is known by in the table of images. */
export function imageDigest(address: string): Buffer {
  return createHash("sha256").update(address).digest();
}
