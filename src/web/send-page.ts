import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { createElement } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { actorOf } from "./actor-of.ts";
import { AskingContext } from "./asking.ts";
import { ReadingContext, readCookie, readingCookie } from "./reading-settings.ts";
import { readZone, zoneCookie } from "./time-zone.ts";

/** Prints a page. Pages are made anew each time; a browser may keep one only to step back to it. */
export async function sendPage(c: Context, page: JSX.Element, status: ContentfulStatusCode = 200): Promise<Response> {
  c.header("Cache-Control", "private, no-cache");
  const settings = { ...readCookie(getCookie(c, readingCookie)), zone: readZone(getCookie(c, zoneCookie)) };
  const { pathname, search } = new URL(c.req.url);
  // What a form was sent to is no page to come back to.
  const path = c.req.method === "GET" ? `${pathname}${search}` : "/";
  const asking = { actor: actorOf(c), path, notices: (await c.get("countNotices")?.()) ?? 0 };
  const known = createElement(AskingContext.Provider, { value: asking }, page);
  const printed = createElement(ReadingContext.Provider, { value: settings }, known);
  return c.html(`<!doctype html>${await printed.toString()}`, status);
}
