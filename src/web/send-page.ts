import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Prints a page. Pages are made anew each time; a browser may keep one only to step back to it. */
export async function sendPage(c: Context, page: JSX.Element, status: ContentfulStatusCode = 200): Promise<Response> {
  c.header("Cache-Control", "private, no-cache");
  return c.html(`<!doctype html>${await page.toString()}`, status);
}
