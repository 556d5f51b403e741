import { createHash } from "node:crypto";

/** What is stored of a code, a key or an address, so that whoever reads the table can use none of them. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
