import { createHash } from "node:crypto";

/** A validator of what is sent (RFC 9110 §8.8.3); weak, since it may go out compressed or plain. */
export function weakValidator(body: string | Uint8Array): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Whether `If-None-Match` names it. Weak comparison: a proxy may have made the validator strong or weak. */
export function isNamed(tag: string, ifNoneMatch: string | undefined): boolean {
  const opaque = tag.replace(/^W\//, "");
  const named = (ifNoneMatch ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return named.includes(opaque) || named.includes("*");
}
