import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import type { Actor } from "../platform/actor.ts";
import { NotAllowed } from "../platform/refusals.ts";
import type { ReaderDesk } from "../readers/reader-desk.ts";
import type { From } from "../readers/sign-in.action.ts";
import { whoAsks } from "../readers/who-asks.action.ts";
import { clientOf } from "./client-address.ts";
import { isLoopbackHost } from "./security.ts";
import { isOfApi, sendProblem } from "./send-problem.ts";

declare module "hono" {
  interface ContextVariableMap {
    actor: Actor;
    /** Empty where nobody is signed in in a browser. */
    sessionId: string;
  }
}

/** Finds out who asks, once for every request, before any page or resource; what is made for one reader is no one else's. */
export function knowActor(readers: ReaderDesk): MiddlewareHandler {
  return async (c, next) => {
    const traces = { headers: c.req.raw.headers, isHere: isAtThisMachine(c), isOfApi: isOfApi(c.req.path) };
    const asking = await whoAsks(readers, traces).catch(wrongKey);
    if (asking instanceof NotAllowed) return sendProblem(c, 401, asking.message);
    const { actor, cookies, sessionId = "" } = asking;
    c.set("actor", actor);
    c.set("sessionId", sessionId);
    await next();
    c.res.headers.append("Vary", "Cookie, Authorization");
    for (const cookie of cookies) c.res.headers.append("Set-Cookie", cookie);
    const isPicture = c.res.headers.get("content-type")?.startsWith("image/") ?? false;
    if (actor.account !== undefined && !isPicture) c.res.headers.set("Cache-Control", "private, no-store");
    return undefined;
  };
}

function wrongKey(error: unknown): NotAllowed {
  if (error instanceof NotAllowed) return error;
  throw error;
}

/** A proxy in front says for whom it asks; then it is not whoever sits here. */
function isAtThisMachine(c: Context): boolean {
  const isPassedOn = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some(
    (name) => c.req.header(name) !== undefined,
  );
  return isLoopbackHost(c.req.header("host")) && !isPassedOn;
}

/** Who asks; to be checked by `allow` before anything is done or shown. Where it was not found out, nobody in particular. */
export function actorOf(c: Context): Actor {
  return c.get("actor") ?? { role: "visitor", name: "visitor" };
}

/** From where somebody asks, and with which program. */
export function fromOf(c: Context, { proxies }: Pick<ReaderDesk, "proxies">): From {
  const userAgent = (c.req.header("user-agent") ?? "").slice(0, 300);
  // A request that came through no socket is a test's.
  const peer = c.env?.incoming ? (getConnInfo(c).remote.address ?? "") : "";
  return { address: clientOf(peer, c.req.header("x-forwarded-for"), proxies), userAgent };
}
