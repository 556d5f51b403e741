import type { Context } from "hono";
import { isNamed, weakValidator } from "./validator.ts";

/** Sends a document that programs ask for again and again; to one that has this very one, only word of it. */
export function sendConditionally(c: Context, body: string, contentType: string): Response {
  const tag = weakValidator(body);
  c.header("ETag", tag);
  c.header("Cache-Control", "private, no-cache");
  if (isNamed(tag, c.req.header("if-none-match"))) return c.body(null, 304);
  c.header("Content-Type", contentType);
  return c.body(body);
}

/** By which the reader's program reached us. The host is one of ours: security.ts refuses every other. */
export function originOf(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  return `${protocol}//${c.req.header("host") ?? host}`;
}
