import type { Context, MiddlewareHandler, Next } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ReaderDesk } from "../readers/reader-desk.ts";
import { isOfApi, sendProblem } from "./send-problem.ts";

/** Whether a `Host` header names this machine. Any other name may be an outsider's that points here (DNS rebinding). */
export function isLoopbackHost(host: string | undefined): boolean {
  const match = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::(\d{1,5}))?$/i.exec(host ?? "");
  if (!match) return false;
  const octets = match[1]?.startsWith("127.") ? match[1].split(".") : [];
  return octets.every((octet) => Number(octet) <= 255) && Number(match[2] ?? 80) <= 65_535;
}

export interface SentFrom {
  host: string;
  origin: string | undefined;
  fetchSite: string | undefined;
  referer: string | undefined;
  hasCookie: boolean;
}

/**
 * Whether a request that changes something was sent by one of our own pages, or by no page at all (curl). Browsers name
 * the origin of every form they post.
 */
export function isOurOwn({ host, origin, fetchSite, referer, hasCookie }: SentFrom): boolean {
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return false;
  if (origin !== undefined) return isAtHost(origin, host);
  if (fetchSite !== undefined) return true;
  return !hasCookie && (referer === undefined || isAtHost(referer, host));
}

function isAtHost(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return false;
  // Written out by the same rules, so that a port that is the scheme's own does not matter.
  return URL.canParse(`${url.protocol}//${host}`) && new URL(`${url.protocol}//${host}`).host === url.host;
}

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/** Lets in who asks under a name of this machine's, or under the public one as soon as there is somebody to sign in. */
export function refuseOutsiders(readers: Pick<ReaderDesk, "publicUrl" | "isOpen">): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host");
    if (!host) return turnAway(c, 421, wrongName);
    if (isLoopbackHost(host)) return refuseForeignPages(c, next, host);
    if (readers.publicUrl === undefined || !/^[\w.:[\]-]+$/.test(host) || !isAtHost(readers.publicUrl, host))
      return turnAway(c, 421, wrongName);
    if (!(await readers.isOpen()))
      return turnAway(
        c,
        421,
        "Nobody has an account at this Octavo yet, so it answers on its own machine only. Make one there: octavo users add.",
      );
    return refuseForeignPages(c, next, host);
  };
}

const wrongName =
  "Octavo answers on this machine, and under the address that OCTAVO_PUBLIC_URL names. Open it as http://127.0.0.1 or http://localhost with its port.";

async function refuseForeignPages(c: Context, next: Next, host: string): Promise<Response | undefined> {
  const sentFrom = {
    host,
    origin: c.req.header("origin"),
    fetchSite: c.req.header("sec-fetch-site"),
    referer: c.req.header("referer"),
    hasCookie: c.req.header("cookie") !== undefined,
  };
  if (!safeMethods.includes(c.req.method) && !isOurOwn(sentFrom))
    return turnAway(
      c,
      403,
      "This was sent by another site’s page, so nothing was done. Use the buttons on Octavo’s own pages.",
    );
  await next();
  return undefined;
}

/** No page: it would be printed for whoever must not see one. */
function turnAway(c: Context, status: 403 | 421, sentence: string): Response {
  return isOfApi(c.req.path) ? sendProblem(c, status, sentence) : c.text(`${sentence}\n`, status);
}

const protections: Record<string, string> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  // Not `no-referrer`: that would make browsers post our own forms with `Origin: null`.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  // The full text is the publishers'; search engines shall find it with them.
  "X-Robots-Tag": "noindex",
};

export const protect: MiddlewareHandler = async (c, next) => {
  await next();
  // What a route sets itself is stricter: nothing but pictures does.
  for (const [name, value] of Object.entries(protections)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

const formBytes = 64 * 1024;
const opmlBytes = 20 * 1024 * 1024;

/** Forms are short; only the import of a list may be long. */
export const limitBodies: MiddlewareHandler = (c, next) =>
  (c.req.path === "/feeds/import" ? longBody : shortBody)(c, next);

const shortBody = limitTo(formBytes, "This form holds more than 64 KB. Send less.");
const longBody = limitTo(opmlBytes, "This file is larger than 20 MB. Export fewer feeds at once.");

function limitTo(maxSize: number, sentence: string): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: (c) => c.text(`${sentence}\n`, 413) });
}
