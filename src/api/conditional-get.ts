import type { MiddlewareHandler } from "hono";
import { isNamed, weakValidator } from "../web/validator.ts";

/** A weak validator of each answer, and 304 without a body for who has that answer already (RFC 9110 §13). */
export const answerConditionally: MiddlewareHandler = async (c, next) => {
  await next();
  if ((c.req.method !== "GET" && c.req.method !== "HEAD") || c.res.status !== 200) return;
  const body = Buffer.from(await c.res.clone().arrayBuffer());
  const tag = weakValidator(body);
  c.header("ETag", tag);
  c.header("Cache-Control", "private, no-cache");
  if (!isNamed(tag, c.req.header("if-none-match"))) return;
  c.res = new Response(null, { status: 304, headers: c.res.headers });
  c.res.headers.delete("Content-Type");
  c.res.headers.delete("Content-Length");
};
