import { STATUS_CODES } from "node:http";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

export const problemType = "application/problem+json";

/** Whether a program asks, which is refused with problem details instead of a page. */
export function isOfApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}

/** A refusal as problem details (RFC 9457). @param more members beside the standard ones. */
export function sendProblem(c: Context, status: ContentfulStatusCode, detail: string, more: object = {}): Response {
  const body = { type: "about:blank", title: STATUS_CODES[status] ?? "Refused", status, detail, ...more };
  return c.body(JSON.stringify(body), status, { "Content-Type": problemType, "Cache-Control": "no-store" });
}
