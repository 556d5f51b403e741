import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/** A weak validator of each answer, and 304 without a body for who has that answer already (RFC 9110 §13). */
export const answerConditionally: MiddlewareHandler = async (c, next) => {
  await next();
  if ((c.req.method !== "GET" && c.req.method !== "HEAD") || c.res.status !== 200) return;
  const body = Buffer.from(await c.res.clone().arrayBuffer());
  // Weak: what is sent may be compressed, so its bytes are not promised.
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  c.header("ETag", tag);
  c.header("Cache-Control", "private, no-cache");
  if (!isNamed(tag, c.req.header("if-none-match"))) return;
  c.res = new Response(null, { status: 304, headers: c.res.headers });
  c.res.headers.delete("Content-Type");
  c.res.headers.delete("Content-Length");
};

/** Weak comparison: a proxy may have made the validator strong or weak. */
function isNamed(tag: string, ifNoneMatch: string | undefined): boolean {
  const opaque = tag.replace(/^W\//, "");
  const named = (ifNoneMatch ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return named.includes(opaque) || named.includes("*");
}
