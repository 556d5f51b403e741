import { createHash } from "node:crypto";
import type { Context } from "hono";

/** Sends a document that programs ask for again and again; to one that has this very one, only word of it. */
export function sendConditionally(c: Context, body: string, contentType: string): Response {
  // Weak: the same document may go out compressed or plain.
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  c.header("ETag", tag);
  c.header("Cache-Control", "private, no-cache");
  const known = (c.req.header("if-none-match") ?? "").split(",").map((given) => given.trim());
  if (known.some((given) => given === "*" || given.replace(/^W\//, "") === tag.slice(2))) return c.body(null, 304);
  c.header("Content-Type", contentType);
  return c.body(body);
}

/** By which the reader's program reached us. The host is one of ours: security.ts refuses every other. */
export function originOf(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  return `${protocol}//${c.req.header("host") ?? host}`;
}
