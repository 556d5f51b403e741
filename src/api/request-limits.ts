import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";

const bodyBytes = 64 * 1024;
const opmlBytes = 20 * 1024 * 1024;

/** A form of another site can send three types of body, and JSON is none of them. */
export const jsonOnly: MiddlewareHandler = (c, next) => {
  const hasBody = !["GET", "HEAD", "OPTIONS", "DELETE"].includes(c.req.method);
  if (hasBody && !/^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? ""))
    throw new HTTPException(415, { message: "Send JSON, with Content-Type: application/json." });
  return next();
};

/** Bodies are short; only the import of a list may be long. */
export const limitBodies: MiddlewareHandler = (c, next) =>
  (c.req.path.endsWith("/feeds/import") ? longBody : shortBody)(c, next);

const shortBody = limitTo(bodyBytes, "This body holds more than 64 KB. Send less.");
const longBody = limitTo(opmlBytes, "This body holds more than 20 MB. Import fewer feeds at once.");

function limitTo(maxSize: number, message: string): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413, { message });
    },
  });
}
